import type { InputOf, listPeople, OutputOf } from '@doorstep/contracts';
import { type Caller, type MemberKind, Refusal, type Role } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { PartyNames } from './party-names';

const PERSON_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Everybody with a hat of the station's own (not the residents, unless asked for), newest first. No phone numbers. */
@Injectable()
export class ListPeopleQuery {
  constructor(
    private readonly db: Database,
    private readonly partyNames: PartyNames,
  ) {}

  async execute(
    { stationId }: Caller,
    { role, cursor, limit }: InputOf<typeof listPeople>,
  ): Promise<OutputOf<typeof listPeople>> {
    if (cursor !== undefined && !PERSON_ID.test(cursor)) throw new Refusal('input.invalid');
    const rows = await this.db.query<PersonRow>(PEOPLE, [stationId, role ?? null, cursor ?? null, limit + 1]);
    const names = await this.partyNames.of(
      this.db,
      rows.flatMap((row) => row.roles.map((held) => held.partyId)),
    );
    const items = rows.slice(0, limit).map((row) => ({
      personId: row.person_id,
      displayName: row.display_name,
      hasWechat: row.has_wechat,
      roles: row.roles.slice(0, 20).map(({ partyId, since, ...held }) => ({
        ...held,
        since: new Date(since).toISOString(),
        partyName: partyId === null ? null : (names.get(partyId) ?? null),
      })),
    }));
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.personId ?? null) : null };
  }
}

interface PersonRow {
  person_id: string;
  display_name: string;
  has_wechat: boolean;
  roles: {
    grantId: string;
    role: Role;
    memberKind: MemberKind | null;
    partyId: string | null;
    since: string;
  }[];
}

const PEOPLE = `
  select p.person_id, p.display_name,
         exists (select from wechat_accounts a where a.person_id = p.person_id) as has_wechat,
         jsonb_agg(jsonb_build_object('grantId', g.grant_id, 'role', g.role, 'memberKind', g.member_kind,
                                      'partyId', g.party_id, 'since', g.valid_from) order by g.grant_id) as roles
    from role_grants g join people p using (person_id)
   where g.station_id = $1
     and case when $2::text is null then g.role <> 'resident' else g.role = $2 end
     and g.valid_from <= (select clock_now()) and (g.valid_until is null or g.valid_until > (select clock_now()))
     and ($3::uuid is null or p.person_id < $3)
   group by p.person_id
   order by p.person_id desc
   limit $4`;
