import type { InputOf, invitePerson, OutputOf } from '@doorstep/contracts';
import { after, days, INVITATION_DAYS, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import type { CallerAct } from '../../platform/http/act';
import { InvitationCodes } from './invitation-codes';
import { INVITATION } from './invitation-row';
import { PartyNames } from './party-names';

type Invitation = InputOf<typeof invitePerson>;

/** Writes an invitation: one code, one use, seven days. Only the code's hash is kept; it is shown this once. */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly db: Database,
    private readonly codes: InvitationCodes,
    private readonly partyNames: PartyNames,
  ) {}

  execute(act: CallerAct, wish: Invitation): Promise<OutputOf<typeof invitePerson>> {
    const { stationId, personId: invitedBy } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      await this.check(tx, stationId, wish);
      const code = this.codes.make();
      const expiresAt = after(tx.now, days(INVITATION_DAYS));
      const { displayName, role, personId = null } = wish;
      const memberKind = role === 'member' ? (wish.memberKind ?? 'community') : null;
      const partyId = role === 'party' ? wish.partyId : null;
      const row = [
        newId(),
        this.codes.hash(code),
        displayName,
        role,
        memberKind,
        partyId,
        personId,
        invitedBy,
      ];
      await tx.query(INVITATION, [stationId, ...row, tx.now, expiresAt]);
      return { code, expiresAt: expiresAt.toISOString() };
    });
  }

  private async check(tx: Tx, stationId: string, wish: Invitation): Promise<void> {
    if (wish.role === 'party' && !(await this.isParty(tx, stationId, wish.partyId)))
      throw new Refusal('party.unknown');
    if (wish.personId === undefined) return;
    const [person] = await tx.query(UNBOUND, [stationId, wish.personId]);
    if (!person) throw new Refusal('person.unknown');
  }

  private async isParty(tx: Tx, stationId: string, partyId: string | undefined): Promise<boolean> {
    return partyId !== undefined && this.partyNames.isListed(tx, stationId, partyId);
  }
}

const UNBOUND = `
  select g.person_id from role_grants g
   where g.station_id = $1 and g.person_id = $2
     and not exists (select from wechat_accounts a where a.person_id = g.person_id)
   limit 1`;
