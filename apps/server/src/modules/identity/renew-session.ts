import type { InputOf, OutputOf, renewSession, Session } from '@doorstep/contracts';
import { preferredGrant, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import type { Act } from '../../platform/http/act';
import { heldGrants } from './grants';
import { Revocations } from './revocations';
import { refreshHash, SessionKeeper } from './session-keeper';

/**
 * Trades a refresh token for a new pair. Each works once. When a used one comes back, either a thief or the owner
 * holds a copy and nobody can tell which: the whole sign-in ends, the owner proves who they are to WeChat again. There
 * is no grace of seconds: a phone whose answer was lost repeats the question with the same Idempotency-Key and gets
 * the kept answer; only a stranger to that key is a second use.
 */
@Injectable()
export class RenewSession {
  constructor(
    private readonly db: Database,
    private readonly keeper: SessionKeeper,
    private readonly revocations: Revocations,
  ) {}

  async execute(act: Act, input: InputOf<typeof renewSession>): Promise<OutputOf<typeof renewSession>> {
    const hash = refreshHash(input.refreshToken);
    const [known] = await this.db.query<{ station_id: string }>(STATION, [hash]);
    if (!known) throw new Refusal('session.expired');
    const renewed = await this.db.act(act, { stationId: known.station_id }, (tx) => this.renew(tx, hash));
    if ('session' in renewed) return renewed.session;
    this.revocations.note(renewed.endedId);
    throw new Refusal('session.reused');
  }

  /** The end of a family must be committed, so reuse is an answer here and a refusal only afterwards. */
  private async renew(tx: Tx, hash: Buffer): Promise<{ session: Session } | { endedId: string }> {
    const [token] = await tx.query<TokenRow>(TOKEN, [hash]);
    if (!token || token.expires_at <= tx.now) throw new Refusal('session.expired');
    if (token.ended_at)
      throw new Refusal(token.ended_why === 'reused' ? 'session.reused' : 'session.expired');
    if (token.used_at) return this.endFamily(tx, token);
    const worn = preferredGrant(await heldGrants(tx, token.person_id), token.grant_id);
    if (!worn) throw new Refusal('session.expired');
    return { session: await this.keeper.wear(tx, token.session_id, worn) };
  }

  private async endFamily(tx: Tx, { session_id: endedId, person_id: personId }: TokenRow) {
    await tx.query(`update sessions set ended_at = $2, ended_why = 'reused' where session_id = $1`, [
      endedId,
      tx.now,
    ]);
    tx.record('session.reuse-noticed', { subjectId: personId, actorId: null, actorRole: null }, { personId });
    return { endedId };
  }
}

interface TokenRow {
  session_id: string;
  person_id: string;
  grant_id: string;
  expires_at: Date;
  used_at: Date | null;
  ended_at: Date | null;
  ended_why: string | null;
}

const STATION = `
  select s.station_id from refresh_tokens t join sessions s using (session_id) where t.token_hash = $1`;

const TOKEN = `
  select s.session_id, s.person_id, s.grant_id, s.ended_at, s.ended_why, t.expires_at, t.used_at
    from refresh_tokens t join sessions s using (session_id)
   where t.token_hash = $1
     for update`;
