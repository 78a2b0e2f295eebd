import { after, days, INVITATION_DAYS } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import { InvitationCodes } from './invitation-codes';
import { INVITATION } from './invitation-row';

/** A code on paper for somebody who cannot be invited by anybody yet. */
export interface FirstInvitation {
  name: string;
  code: string;
}

/**
 * The first secretary of a station has nobody to invite them: whoever opens the station gets their code to hand over.
 * Only for secretaries without a WeChat account and without a code still waiting, so opening twice invites once.
 */
@Injectable()
export class FirstInvitations {
  constructor(private readonly codes: InvitationCodes) {}

  async forSecretaries(tx: Tx, stationId: string): Promise<FirstInvitation[]> {
    const waiting = await tx.query<{ person_id: string; display_name: string }>(UNREACHED, [
      stationId,
      tx.now,
    ]);
    const expiresAt = after(tx.now, days(INVITATION_DAYS));
    const made: FirstInvitation[] = [];
    for (const { person_id: personId, display_name: name } of waiting) {
      const code = this.codes.make();
      const row = [newId(), this.codes.hash(code), name, 'secretary', null, null, personId, personId];
      await tx.query(INVITATION, [stationId, ...row, tx.now, expiresAt]);
      made.push({ name, code });
    }
    return made;
  }
}

const UNREACHED = `
  select g.person_id, p.display_name
    from role_grants g join people p using (person_id)
   where g.station_id = $1 and g.role = 'secretary' and (g.valid_until is null or g.valid_until > $2)
     and not exists (select from wechat_accounts a where a.person_id = g.person_id)
     and not exists (select from invitations i
                      where i.station_id = $1 and i.person_id = g.person_id and i.accepted_at is null and i.expires_at > $2)
   order by g.person_id`;
