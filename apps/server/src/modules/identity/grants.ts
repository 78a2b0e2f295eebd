import type { MemberKind, Role } from '@doorstep/domain';
import { newId } from '../../platform/database/new-id';
import type { Reader } from '../../platform/database/reader';
import type { Tx } from '../../platform/database/tx';

/** A hat somebody holds now. */
export interface Grant {
  grantId: string;
  personId: string;
  stationId: string;
  role: Role;
  memberKind: MemberKind | null;
  partyId: string | null;
  validFrom: Date;
  validUntil: Date | null;
}

/** All hats a person holds now, at whatever station. */
export async function heldGrants(reader: Reader, personId: string): Promise<Grant[]> {
  return (
    await reader.query<GrantRow>(`${HELD} and person_id = $1 order by grant_id limit 50`, [personId])
  ).map(asGrant);
}

/** A hat to hand out. */
interface GrantWish {
  stationId: string;
  personId: string;
  role: Role;
  memberKind: MemberKind | null;
  partyId: string | null;
  grantedBy: string | null;
}

/** Hands out a hat, or finds that it is held already. The act's scope must be the hat's station. */
export async function handOut(tx: Tx, wish: GrantWish): Promise<Grant> {
  const held = await heldGrants(tx, wish.personId);
  const same = held.find(
    (grant) =>
      grant.stationId === wish.stationId && grant.role === wish.role && grant.partyId === wish.partyId,
  );
  if (same) return same;
  const { stationId, personId, role, memberKind, partyId, grantedBy } = wish;
  const grantId = newId();
  await tx.query(INSERT, [stationId, grantId, personId, role, memberKind, partyId, tx.now, grantedBy]);
  tx.record(
    'role.granted',
    { subjectId: personId, actorId: grantedBy, actorRole: null },
    { personId, role, partyId },
  );
  return { grantId, personId, stationId, role, memberKind, partyId, validFrom: tx.now, validUntil: null };
}

interface GrantRow {
  grant_id: string;
  person_id: string;
  station_id: string;
  role: Role;
  member_kind: MemberKind | null;
  party_id: string | null;
  valid_from: Date;
  valid_until: Date | null;
}

const asGrant = (row: GrantRow): Grant => ({
  grantId: row.grant_id,
  personId: row.person_id,
  stationId: row.station_id,
  role: row.role,
  memberKind: row.member_kind,
  partyId: row.party_id,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
});

const HELD = `
  select grant_id, person_id, station_id, role, member_kind, party_id, valid_from, valid_until from role_grants
   where valid_from <= (select clock_now()) and (valid_until is null or valid_until > (select clock_now()))`;

const INSERT = `
  insert into role_grants (station_id, grant_id, person_id, role, member_kind, party_id, valid_from, granted_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;
