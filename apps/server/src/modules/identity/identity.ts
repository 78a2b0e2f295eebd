import type { Caller, Hat, MemberKind, Role } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import { registerPerson, type PersonToRegister } from './register-person';

/** A person as colleagues see them; whether residents may read the name at the door is theirs to say. */
export interface Face {
  personId: string;
  name: string;
  memberKind: MemberKind | null;
  showsNameAtDoor: boolean;
}

/** A person and the number to call. Whoever asks must already have decided who may see it. */
export interface Contact {
  personId: string;
  name: string;
  phone: string | null;
}

const NAMELESS = '居民';

/** What other rooms may ask about people. Every question takes its reader, so that it can join a transaction. */
@Injectable()
export class Identity {
  async namesOf(reader: Reader, personIds: readonly string[]): Promise<Map<string, string>> {
    if (personIds.length === 0) return new Map();
    const rows = await reader.query<{ person_id: string; display_name: string }>(
      'select person_id, display_name from people where person_id = any($1::uuid[])',
      [personIds],
    );
    return new Map(rows.map((row) => [row.person_id, row.display_name || NAMELESS]));
  }

  /** In the order asked; people nobody knows are left out. */
  async facesOf(reader: Reader, stationId: string, personIds: readonly string[]): Promise<Face[]> {
    if (personIds.length === 0) return [];
    const rows = await reader.query<FaceRow>(FACES, [stationId, personIds]);
    const faces = new Map(rows.map((row) => [row.person_id, asFace(row)]));
    return personIds.flatMap((personId) => faces.get(personId) ?? []);
  }

  /** Everybody who wears one of these hats at the station now (or wore it at the instant), by hat, longest-serving first. */
  async holdersByRole(
    reader: Reader,
    stationId: string,
    roles: readonly Role[],
    instant: Date | null = null,
  ): Promise<Map<Role, string[]>> {
    const rows = await reader.query<{ role: Role; person_ids: string[] }>(HOLDERS_BY_ROLE, [
      stationId,
      roles,
      instant,
    ]);
    return new Map(rows.map((row) => [row.role, row.person_ids]));
  }

  /** Every hat these people wear at the station or ever wore there: what was told long ago was told to whoever they were then. */
  async hatsOf(reader: Reader, stationId: string, personIds: readonly string[]): Promise<Map<string, Hat[]>> {
    const hats = new Map<string, Hat[]>(personIds.map((personId) => [personId, []]));
    if (personIds.length === 0) return hats;
    const rows = await reader.query<HatRow>(HATS, [stationId, personIds]);
    for (const { person_id, role, party_id } of rows) hats.get(person_id)?.push({ role, partyId: party_id });
    return hats;
  }

  async staffOf(reader: Reader, stationId: string, partyId: string): Promise<string[]> {
    const rows = await reader.query<{ person_id: string }>(STAFF, [stationId, partyId]);
    return rows.map((row) => row.person_id);
  }

  /** The parties whose people work in the mini-program. */
  async partiesWithStaff(reader: Reader, stationId: string): Promise<Set<string>> {
    const rows = await reader.query<{ party_id: string }>(PARTIES_WITH_STAFF, [stationId]);
    return new Set(rows.map((row) => row.party_id));
  }

  /** Where WeChat messages reach them; people without a bound account are left out. */
  async openidsOf(reader: Reader, personIds: readonly string[]): Promise<Map<string, string>> {
    if (personIds.length === 0) return new Map();
    const rows = await reader.query<{ person_id: string; openid: string }>(
      'select person_id, openid from wechat_accounts where person_id = any($1::uuid[])',
      [personIds],
    );
    return new Map(rows.map((row) => [row.person_id, row.openid]));
  }

  async openidOf(reader: Reader, personId: string): Promise<string | null> {
    return (await this.openidsOf(reader, [personId])).get(personId) ?? null;
  }

  async personOfOpenid(reader: Reader, openid: string): Promise<string | null> {
    const sql = 'select person_id from wechat_accounts where openid = $1';
    const [row] = await reader.query<{ person_id: string }>(sql, [openid]);
    return row?.person_id ?? null;
  }

  /** The person under the hat in which they sit at the desk; null for whoever has none at the station now. */
  async deskCallerOf(reader: Reader, stationId: string, personId: string): Promise<Caller | null> {
    const [held] = await reader.query<{ role: 'member' | 'secretary' }>(DESK_HAT, [stationId, personId]);
    return held === undefined ? null : { personId, role: held.role, stationId, partyId: null };
  }

  /** The numbers to call; people who gave none are left out. */
  async phonesOf(reader: Reader, personIds: readonly string[]): Promise<Map<string, string>> {
    if (personIds.length === 0) return new Map();
    const sql = 'select person_id, phone from people where person_id = any($1::uuid[]) and phone is not null';
    const rows = await reader.query<{ person_id: string; phone: string }>(sql, [personIds]);
    return new Map(rows.map((row) => [row.person_id, row.phone]));
  }

  async contactOf(reader: Reader, personId: string): Promise<Contact | null> {
    const sql = 'select display_name, phone from people where person_id = $1';
    const [row] = await reader.query<{ display_name: string; phone: string | null }>(sql, [personId]);
    return row ? { personId, name: row.display_name || NAMELESS, phone: row.phone } : null;
  }

  /** Everybody who stands in the station's own list, by their number in it. */
  async byRollNumber(reader: Reader, stationId: string): Promise<Map<string, string>> {
    const sql =
      'select roll_number, person_id from role_grants where station_id = $1 and roll_number is not null';
    const rows = await reader.query<{ roll_number: string; person_id: string }>(sql, [stationId]);
    return new Map(rows.map((row) => [row.roll_number, row.person_id]));
  }

  /** Writes a person of the station's own list into the house, once per roll number. Used when a station is opened. */
  readonly register = registerPerson;
}

export type { PersonToRegister };

interface FaceRow {
  person_id: string;
  display_name: string;
  shows_name_at_door: boolean;
  member_kind: MemberKind | null;
}

interface HatRow {
  person_id: string;
  role: Role;
  party_id: string | null;
}

const asFace = (row: FaceRow): Face => ({
  personId: row.person_id,
  name: row.display_name || NAMELESS,
  memberKind: row.member_kind,
  showsNameAtDoor: row.shows_name_at_door,
});

const HELD =
  'valid_from <= (select clock_now()) and (valid_until is null or valid_until > (select clock_now()))';

const FACES = `
  select p.person_id, p.display_name, p.shows_name_at_door,
         (select g.member_kind from role_grants g
           where g.station_id = $1 and g.person_id = p.person_id and g.role = 'member'
           order by g.valid_until desc nulls first limit 1) as member_kind
    from people p
   where p.person_id = any($2::uuid[])`;

const DESK_HAT = `
  select role from role_grants
   where station_id = $1 and person_id = $2 and role in ('member', 'secretary') and ${HELD}
   order by role limit 1`;

const HOLDERS_BY_ROLE = `
  select role, array_agg(person_id::text order by since, person_id) as person_ids
    from (select role, person_id, min(valid_from) as since from role_grants
           where station_id = $1 and role = any($2::text[])
             and valid_from <= coalesce($3, (select clock_now()))
             and (valid_until is null or valid_until > coalesce($3, (select clock_now())))
           group by role, person_id) as held
   group by role`;

const HATS = `
  select distinct person_id, role, party_id from role_grants
   where station_id = $1 and person_id = any($2::uuid[])`;

const STAFF = `
  select person_id from role_grants
   where station_id = $1 and role = 'party' and party_id = $2 and ${HELD}
   group by person_id
   order by min(valid_from), person_id`;

const PARTIES_WITH_STAFF = `
  select distinct party_id from role_grants
   where station_id = $1 and role = 'party' and party_id is not null and ${HELD}`;
