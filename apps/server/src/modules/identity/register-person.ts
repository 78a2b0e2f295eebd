import type { MemberKind, Role } from '@doorstep/domain';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';

/** One line of the station's own list of people, as it is brought along when the station opens. */
export interface PersonToRegister {
  stationId: string;
  /** The line's own number in the station's list; the same number again changes nothing but the name. */
  rollNumber: string;
  name: string;
  role: Role;
  memberKind?: MemberKind | null;
  partyId?: string | null;
  phone?: string | null;
  openid?: string | null;
  showsNameAtDoor?: boolean;
  /** Somebody already registered who now gets this hat as well. */
  personId?: string | null;
}

/** Makes the person and their hat, or finds them again by roll number. Answers who it is. */
export async function registerPerson(tx: Tx, wish: PersonToRegister): Promise<string> {
  const [known] = await tx.query<{ person_id: string }>(
    'select person_id from role_grants where station_id = $1 and roll_number = $2',
    [wish.stationId, wish.rollNumber],
  );
  const personId = known?.person_id ?? wish.personId ?? newId();
  await tx.query(UPSERT_PERSON, [
    personId,
    wish.name,
    wish.phone ?? null,
    wish.showsNameAtDoor ?? false,
    tx.now,
  ]);
  if (wish.openid) await tx.query(BIND, [wish.openid, personId, tx.now]);
  if (!known) await grant(tx, wish, personId);
  return personId;
}

async function grant(tx: Tx, wish: PersonToRegister, personId: string): Promise<void> {
  const { stationId, rollNumber, role, memberKind = null, partyId = null } = wish;
  await tx.query(GRANT, [stationId, newId(), personId, role, memberKind, partyId, rollNumber, tx.now]);
  const about = { subjectId: personId, actorId: null, actorRole: null };
  tx.record('role.granted', about, { personId, role, partyId });
}

const UPSERT_PERSON = `
  insert into people (person_id, display_name, phone, shows_name_at_door, created_at) values ($1, $2, $3, $4, $5)
  on conflict (person_id) do update set display_name = excluded.display_name`;

const BIND = `
  insert into wechat_accounts (openid, person_id, bound_at) values ($1, $2, $3)
  on conflict (openid) do nothing`;

const GRANT = `
  insert into role_grants (station_id, grant_id, person_id, role, member_kind, party_id, roll_number, valid_from)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;
