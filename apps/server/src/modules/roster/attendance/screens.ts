import type { InputOf, issueScreen, listScreens, OutputOf, revokeScreen } from '@doorstep/contracts';
import { type Caller, Refusal } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { Reader } from '../../../platform/database/reader';
import type { CallerAct } from '../../../platform/http/act';
import { hashOfToken, screensOf } from './screen-rows';

/** The tablets at the station that show the check-in code. Only the hash of a screen's link is kept. */
@Injectable()
export class Screens {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  async list({ stationId }: Caller): Promise<OutputOf<typeof listScreens>> {
    return { items: await viewsOf(this.db, stationId) };
  }

  /** The link is told once; whoever opens it sees the codes until the screen is revoked. */
  issue(act: CallerAct, { label }: InputOf<typeof issueScreen>): Promise<OutputOf<typeof issueScreen>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      const screenId = newId();
      const token = randomBytes(24).toString('base64url');
      const secret = randomBytes(32);
      await tx.query(ISSUE, [stationId, screenId, label, hashOfToken(token), secret, tx.now, actorId]);
      tx.record('screen.issued', { subjectId: screenId, actorId, actorRole }, { label });
      const house = this.config.PUBLIC_URL.replace(/\/$/, '');
      const url = `${house}/#/pages/post/index?t=${token}`;
      const wallUrl = `${house}/wall?s=${stationId}&t=${token}`;
      return { screen: { screenId, label, issuedAt: tx.now.toISOString() }, token, url, wallUrl };
    });
  }

  /** Its codes stop working at once. */
  revoke(act: CallerAct, { screenId }: InputOf<typeof revokeScreen>): Promise<OutputOf<typeof revokeScreen>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      const [revoked] = await tx.query<{ label: string }>(REVOKE, [stationId, screenId, tx.now]);
      if (!revoked) throw new Refusal('screen.unknown');
      tx.record('screen.revoked', { subjectId: screenId, actorId, actorRole }, { label: revoked.label });
      return { items: await viewsOf(tx, stationId) };
    });
  }
}

async function viewsOf(reader: Reader, stationId: string) {
  const screens = await screensOf(reader, stationId);
  return screens.map(({ screenId, label, issuedAt }) => ({
    screenId,
    label,
    issuedAt: issuedAt.toISOString(),
  }));
}

const ISSUE = `
  insert into screens (station_id, screen_id, label, token_hash, secret, issued_at, issued_by)
  values ($1, $2, $3, $4, $5, $6, $7)`;

const REVOKE = `
  update screens set revoked_at = $3
   where station_id = $1 and screen_id = $2 and revoked_at is null
  returning label`;
