import type { InputOf, OutputOf, revokeRole } from '@doorstep/contracts';
import { Refusal, type Role } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import type { CallerAct } from '../../platform/http/act';
import { Revocations } from './revocations';
import { sessionBehind } from './session-caller';

/** Takes a hat away, from this instant on. What its wearer did stays theirs. Nobody takes away the hat they wear. */
@Injectable()
export class RevokeRole {
  constructor(
    private readonly db: Database,
    private readonly revocations: Revocations,
  ) {}

  async execute(
    act: CallerAct,
    { grantId }: InputOf<typeof revokeRole>,
  ): Promise<OutputOf<typeof revokeRole>> {
    const { stationId, personId: actorId, role: actorRole, grantId: wornId } = sessionBehind(act.caller);
    if (grantId === wornId) throw new Refusal('role.not-allowed');
    const answer = await this.db.act(act, { stationId }, async (tx) => {
      await refuseLastOfChain(tx, grantId);
      const [grant] = await tx.query<{ person_id: string; role: Role }>(REVOKE, [
        stationId,
        grantId,
        tx.now,
        actorId,
      ]);
      if (!grant) throw new Refusal('role.unknown');
      const { person_id: personId, role } = grant;
      tx.record('role.revoked', { subjectId: personId, actorId, actorRole }, { personId, role });
      return { grantId, validUntil: tx.now.toISOString() };
    });
    this.revocations.note(grantId);
    return answer;
  }
}

/**
 * Somebody must be left to whom a gap in the roster falls. All such hats of the station are held while they are counted,
 * in one order, so that two secretaries who take each other's away at once cannot both win. A hat that has an end is not
 * counted, whatever the instant of its end: whoever waited here has an older instant than the one they waited for.
 */
async function refuseLastOfChain(tx: Tx, grantId: string): Promise<void> {
  const chain = await tx.query<{ grant_id: string }>(CHAIN, [tx.stationId]);
  const isLast = chain.length === 1 && chain[0]?.grant_id === grantId;
  if (isLast) throw new Refusal('role.last-of-chain');
}

const CHAIN = `
  select grant_id from role_grants
   where station_id = $1 and role in ('secretary', 'district') and valid_until is null
   order by grant_id for update`;

const REVOKE = `
  update role_grants set valid_until = $3, revoked_by = $4
   where station_id = $1 and grant_id = $2 and valid_from <= $3 and (valid_until is null or valid_until > $3)
  returning person_id, role`;
