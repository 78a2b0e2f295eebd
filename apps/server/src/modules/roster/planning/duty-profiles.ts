import type { Availability } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { Tx } from '../../../platform/database/tx';

/** What a member has said about when they can come, and what the secretary knows of them. */
export interface ProfileRow {
  personId: string;
  birthYear: number | null;
  noNights: boolean;
  maxPerWeek: number;
  availability: Availability[] | null;
  atEaseWithPhone: boolean;
  knownToAll: boolean;
  companionIds: string[];
}

/** Of somebody who has not said anything yet. */
const blankProfile = (personId: string): ProfileRow => ({
  personId,
  birthYear: null,
  noNights: false,
  maxPerWeek: 3,
  availability: null,
  atEaseWithPhone: false,
  knownToAll: false,
  companionIds: [],
});

/** In the order asked; whoever has none yet gets a blank one. */
export async function profilesOf(
  reader: Reader,
  stationId: string,
  personIds: readonly string[],
): Promise<ProfileRow[]> {
  const rows = await reader.query<ProfileRow>(PROFILES, [stationId, personIds]);
  const known = new Map(rows.map((row) => [row.personId, row]));
  return personIds.map((personId) => known.get(personId) ?? blankProfile(personId));
}

/** Writes profiles whole; one written before is replaced. */
export async function keepProfiles(
  tx: Tx,
  stationId: string,
  profiles: readonly ProfileRow[],
): Promise<void> {
  await tx.query(`${WRITE} ${REPLACE}`, [stationId, JSON.stringify(profiles), tx.now]);
}

/** Writes profiles of people who have none yet. */
export async function keepNewProfiles(
  tx: Tx,
  stationId: string,
  profiles: readonly ProfileRow[],
): Promise<void> {
  await tx.query(`${WRITE} on conflict (station_id, person_id) do nothing`, [
    stationId,
    JSON.stringify(profiles),
    tx.now,
  ]);
}

const PROFILES = `
  select person_id as "personId", birth_year as "birthYear", no_nights as "noNights", max_per_week as "maxPerWeek",
         availability, at_ease_with_phone as "atEaseWithPhone", known_to_all as "knownToAll",
         companions::text[] as "companionIds"
    from duty_profiles
   where station_id = $1 and person_id = any($2::uuid[])`;

const WRITE = `
  insert into duty_profiles (station_id, person_id, birth_year, no_nights, max_per_week, availability,
                             at_ease_with_phone, known_to_all, companions, changed_at)
  select $1, "personId", "birthYear", "noNights", "maxPerWeek", "availability",
         "atEaseWithPhone", "knownToAll", "companionIds", $3
    from jsonb_to_recordset($2::jsonb) as profile ("personId" uuid, "birthYear" integer, "noNights" boolean,
         "maxPerWeek" integer, "availability" text[], "atEaseWithPhone" boolean, "knownToAll" boolean,
         "companionIds" uuid[])`;

const REPLACE = `
  on conflict (station_id, person_id) do update
    set birth_year = excluded.birth_year, no_nights = excluded.no_nights, max_per_week = excluded.max_per_week,
        availability = excluded.availability, at_ease_with_phone = excluded.at_ease_with_phone,
        known_to_all = excluded.known_to_all, companions = excluded.companions, changed_at = excluded.changed_at`;
