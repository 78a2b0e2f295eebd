import type { acceptInvitation, InputOf, OutputOf } from '@doorstep/contracts';
import { type MemberKind, Refusal, type Role } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Tx } from '../../platform/database/tx';
import type { CallerAct } from '../../platform/http/act';
import { Stations } from '../stations/index';
import { bindAccount } from './bind-account';
import { handOut } from './grants';
import { InvitationCodes } from './invitation-codes';
import { Revocations } from './revocations';
import { WrongCodes } from './wrong-codes';

/** Takes the hat an invitation offers; or, where it was made for somebody already registered, becomes that person. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly db: Database,
    private readonly codes: InvitationCodes,
    private readonly wrongCodes: WrongCodes,
    private readonly stations: Stations,
    private readonly revocations: Revocations,
  ) {}

  async execute(
    act: CallerAct,
    { code }: InputOf<typeof acceptInvitation>,
  ): Promise<OutputOf<typeof acceptInvitation>> {
    const { personId } = act.caller;
    await this.wrongCodes.refuseGuessing(personId);
    const hash = this.codes.hash(code);
    const [found] = await this.db.query<{ station_id: string }>(STATION, [hash]);
    if (!found) {
      await this.wrongCodes.count(personId);
      throw new Refusal('invitation.invalid');
    }
    const stationId = found.station_id;
    const accepted = await this.db.act(act, { stationId }, (tx) =>
      this.accept(tx, { stationId, personId, hash }),
    );
    accepted.endedIds.forEach((sessionId) => this.revocations.note(sessionId));
    const station = await this.stations.stationOf(this.db, stationId);
    return { ...accepted, stationName: station?.name ?? '' };
  }

  private async accept(tx: Tx, by: { stationId: string; personId: string; hash: Buffer }) {
    const [invitation] = await tx.query<InvitationRow>(INVITATION, [by.stationId, by.hash]);
    if (!invitation || invitation.accepted_at || invitation.expires_at <= tx.now)
      throw new Refusal('invitation.invalid');
    const { person_id: registeredId, role, member_kind: memberKind, party_id: partyId } = invitation;
    const personId = registeredId ?? by.personId;
    const endedIds = registeredId ? await bindAccount(tx, { from: by.personId, to: registeredId }) : [];
    const { stationId } = by;
    const grantedBy = invitation.invited_by;
    const grant = await handOut(tx, { stationId, personId, role, memberKind, partyId, grantedBy });
    await tx.query(NAME, [personId, invitation.display_name]);
    await tx.query(ACCEPTED, [stationId, by.hash, by.personId, tx.now]);
    return { grantId: grant.grantId, role, endedIds };
  }
}

interface InvitationRow {
  display_name: string;
  role: Role;
  member_kind: MemberKind | null;
  party_id: string | null;
  person_id: string | null;
  invited_by: string;
  expires_at: Date;
  accepted_at: Date | null;
}

const STATION = 'select station_id from invitations where code_hash = $1 limit 1';

const INVITATION = `
  select display_name, role, member_kind, party_id, person_id, invited_by, expires_at, accepted_at
    from invitations where station_id = $1 and code_hash = $2 for update`;

const NAME = `update people set display_name = $2 where person_id = $1 and display_name = ''`;

const ACCEPTED = `
  update invitations set accepted_by = $3, accepted_at = $4 where station_id = $1 and code_hash = $2`;
