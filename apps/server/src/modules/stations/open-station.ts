import { doorCodeFrom, doorLabel } from '@doorstep/domain';
import { randomBytes } from 'node:crypto';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';

/** A building as the station's file names it; rooms are optional. */
export interface BuildingToOpen {
  building: number;
  units: number;
  floors: number;
  /** Flats by room number, `2-101` = unit 2, room 101. */
  flats?: readonly { unit: number; room: string; floor: number }[];
  /** Codes already printed on the doors, one per unit; without them new ones are made. */
  doorCodes?: readonly string[];
}

export interface StationToOpen {
  stationId: string;
  districtName: string;
  key: string;
  name: string;
  community: string;
  phone: string | null;
  place: string;
  openedAt: Date;
  buildings: readonly BuildingToOpen[];
}

/** Writes a station with its buildings, units, flats and a living code on every door. Running it again adds what is missing. */
export async function openStation(tx: Tx, wish: StationToOpen): Promise<void> {
  const districtId = await districtNamed(tx, wish.districtName);
  const { stationId, key, name, community, phone, place, openedAt } = wish;
  await tx.query(STATION, [stationId, districtId, key, name, community, phone, place, openedAt]);
  for (const building of wish.buildings) await openBuilding(tx, stationId, building);
}

async function districtNamed(tx: Tx, name: string): Promise<string> {
  const insert = 'insert into districts (district_id, name) values ($1, $2) on conflict (name) do nothing';
  await tx.query(insert, [newId(), name]);
  const [row] = await tx.query<{ district_id: string }>('select district_id from districts where name = $1', [
    name,
  ]);
  return row!.district_id;
}

async function openBuilding(tx: Tx, stationId: string, wish: BuildingToOpen): Promise<void> {
  const { building, units, floors, flats = [] } = wish;
  await tx.query(BUILDING, [stationId, building, floors]);
  await tx.query(UNITS, [stationId, building, units]);
  await tx.query(FLATS, [
    stationId,
    building,
    flats.map((flat) => flat.unit),
    flats.map((flat) => flat.room),
    flats.map((flat) => flat.floor),
  ]);
  for (let unit = 1; unit <= units; unit += 1) await codeTheDoor(tx, stationId, wish, unit);
}

async function codeTheDoor(tx: Tx, stationId: string, wish: BuildingToOpen, unit: number): Promise<void> {
  const code = wish.doorCodes?.[unit - 1] ?? doorCodeFrom(randomBytes(16));
  const issued = await tx.query<{ code: string }>(DOOR_CODE, [stationId, code, wish.building, unit, tx.now]);
  const about = { subjectId: stationId, actorId: null, actorRole: null };
  for (const door of issued)
    tx.record('door.issued', about, { code: door.code, label: doorLabel(wish.building, unit) });
}

const STATION = `
  insert into stations (station_id, district_id, key, name, community, phone, place, opened_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (station_id) do update
     set name = excluded.name, community = excluded.community, phone = excluded.phone, place = excluded.place`;

const BUILDING = `
  insert into buildings (station_id, building, floors) values ($1, $2, $3)
  on conflict (station_id, building) do update set floors = excluded.floors`;

const UNITS = `
  insert into units (station_id, building, unit) select $1, $2, unit from generate_series(1, $3::integer) as unit
  on conflict do nothing`;

const FLATS = `
  insert into flats (station_id, building, unit, room, floor)
  select $1, $2, flat.unit, flat.room, flat.floor
    from unnest($3::integer[], $4::text[], $5::integer[]) as flat (unit, room, floor)
  on conflict do nothing`;

const DOOR_CODE = `
  insert into door_codes (station_id, code, building, unit, issued_at) values ($1, $2, $3, $4, $5)
  on conflict do nothing returning code`;
