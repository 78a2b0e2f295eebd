import { dayAfter, type DraftMember, type DutyWish } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/reader';
import { Identity } from '../../identity/index';
import type { Span } from './span';
import { burdensOf } from './duty-burdens';
import { dutyMembersOf } from './duty-members';
import { profilesOf } from './duty-profiles';

/** Everybody who could be put into a slot of these days, with all that the rules ask about them. */
@Injectable()
export class DraftMembers {
  constructor(private readonly identity: Identity) {}

  /** Longest-serving first. Of age they count as soon as the year of it has begun: nobody is asked for a birthday. */
  async of(reader: Reader, stationId: string, span: Span): Promise<DraftMember[]> {
    const members = await dutyMembersOf(reader, this.identity, stationId);
    const ids = members.map(({ personId }) => personId);
    const days = [stationId, span.fromDay, span.untilDay];
    const profiles = await profilesOf(reader, stationId, ids);
    const carried = await burdensOf(reader, stationId, dayAfter(span.fromDay, -1));
    const away = byPerson(await reader.query<Away & OfPerson>(AWAY, days));
    const wishes = byPerson(await reader.query<DutyWish & OfPerson>(WISHES, days));
    return members.map(({ personId: id, name, kind }, n) => {
      const { birthYear, companionIds: companions, personId: _, ...profile } = profiles[n]!;
      return {
        ...profile,
        id,
        name,
        kind,
        age: birthYear === null ? null : Number(span.fromDay.slice(0, 4)) - birthYear,
        companions,
        carriedBurden: carried.get(id) ?? 0,
        away: away.get(id) ?? [],
        wishes: wishes.get(id) ?? [],
      };
    });
  }
}

interface OfPerson {
  personId: string;
}

interface Away {
  fromDay: string;
  untilDay: string;
}

function byPerson<T extends OfPerson>(rows: readonly T[]): Map<string, Omit<T, 'personId'>[]> {
  const found = new Map<string, Omit<T, 'personId'>[]>();
  for (const { personId, ...rest } of rows) found.set(personId, [...(found.get(personId) ?? []), rest]);
  return found;
}

const AWAY = `
  select person_id as "personId", from_day::text as "fromDay", until_day::text as "untilDay" from leaves
   where station_id = $1 and ended_at is null and from_day <= $3::date and until_day >= $2::date
   order by person_id, from_day`;

const WISHES = `
  select person_id as "personId", day::text, nullif(part, '') as part, wants from duty_wishes
   where station_id = $1 and day between $2::date and $3::date
   order by person_id, day, part`;
