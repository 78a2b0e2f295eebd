import { doorLabel, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import type { Tx } from '../../platform/database/tx';
import { openStation, type StationToOpen } from './open-station';
import { Remembered } from '../../platform/database/remembered';

/** A unit door by its code. A retired code still names its door, so that a scan can be answered kindly. */
export interface Door {
  code: string;
  stationId: string;
  building: number;
  unit: number;
  label: string;
  retiredAt: Date | null;
}

export interface Station {
  stationId: string;
  districtId: string;
  name: string;
  community: string;
  phone: string | null;
  /** Where its room is, as one tells a neighbour. */
  place: string;
}

/** A building and how many units and floors it has. */
export interface BuildingPlace {
  building: number;
  units: number;
  floors: number;
}

/** A flat by its address within the station. */
export interface FlatPlace {
  building: number;
  unit: number;
  room: string;
}

/** How old an answer from memory may be: a code retired elsewhere still opens its page this long. */
const SECONDS_OLD = 5_000;

/** What other rooms may ask about places. Every question takes its reader; doors and stations are kept for seconds. */
@Injectable()
export class Stations {
  private readonly doors = new Remembered<Door | null>(SECONDS_OLD, 5_000);
  private readonly stations = new Remembered<Station | null>(SECONDS_OLD, 2_000);
  private readonly places = new Remembered<BuildingPlace[]>(SECONDS_OLD, 2_000);

  findDoor(reader: Reader, code: string): Promise<Door | null> {
    return this.doors.get(code, () => doorOf(reader, code));
  }

  /** The door a report names; says kindly that a code is unknown or retired, and whom to call instead. */
  async doorToReport(reader: Reader, code: string): Promise<Door> {
    const door = await this.findDoor(reader, code);
    if (!door) throw new Refusal('door.unknown');
    if (!door.retiredAt) return door;
    const station = await this.stationOf(reader, door.stationId);
    throw new Refusal(
      'door.retired',
      station ? { help: { name: station.name, phone: station.phone } } : undefined,
    );
  }

  stationOf(reader: Reader, stationId: string): Promise<Station | null> {
    return this.stations.get(stationId, async () => {
      const [row] = await reader.query<StationRow>(`${STATION} where station_id = $1`, [stationId]);
      return row ? asStation(row) : null;
    });
  }

  async stationsOf(reader: Reader, stationIds: readonly string[]): Promise<Map<string, Station>> {
    const found = new Map<string, Station>();
    for (const stationId of new Set(stationIds)) {
      const station = await this.stationOf(reader, stationId);
      if (station) found.set(stationId, station);
    }
    return found;
  }

  /** Every station of the house. */
  async ids(reader: Reader): Promise<string[]> {
    const rows = await reader.query<{ station_id: string }>(
      'select station_id from stations order by station_id',
    );
    return rows.map(({ station_id }) => station_id);
  }

  /** Every station of the district this one belongs to, by name. */
  async inDistrictOf(reader: Reader, stationId: string): Promise<Station[]> {
    const rows = await reader.query<StationRow>(
      `${STATION} where district_id = (select district_id from stations where station_id = $1) order by name limit 50`,
      [stationId],
    );
    return rows.map(asStation);
  }

  /** The station opened first: where a newcomer without a scanned door belongs. Null in an empty house. */
  async firstStation(reader: Reader): Promise<Station | null> {
    const [row] = await reader.query<StationRow>(`${STATION} order by opened_at, station_id limit 1`);
    return row ? asStation(row) : null;
  }

  placesOf(reader: Reader, stationId: string): Promise<BuildingPlace[]> {
    return this.places.get(stationId, () => reader.query<BuildingPlace>(PLACES, [stationId]));
  }

  /** Whether the station has this building, and the unit in it where one is named. */
  async hasPlace(reader: Reader, stationId: string, building: number, unit: number | null): Promise<boolean> {
    const place = (await this.placesOf(reader, stationId)).find((known) => known.building === building);
    return place !== undefined && (unit === null || unit <= place.units);
  }

  /** The flats of a stair, as the station's file names them. */
  flatsOf(
    reader: Reader,
    stationId: string,
    { building, unit }: { building: number; unit: number },
  ): Promise<FlatPlace[]> {
    return reader.query<FlatPlace>(FLATS, [stationId, building, unit]);
  }

  /** The station a file's key names; null when it has not been opened. */
  async stationByKey(reader: Reader, key: string): Promise<Station | null> {
    const [row] = await reader.query<StationRow>(`${STATION} where key = $1`, [key]);
    return row ? asStation(row) : null;
  }

  /** Writes a station and its places, once per key. Used when a station is opened. */
  async open(tx: Tx, wish: StationToOpen): Promise<void> {
    await openStation(tx, wish);
    this.stations.forget(wish.stationId);
    this.places.forget(wish.stationId);
  }

  /** A code was issued or retired in this process: nobody here sees the old answer any more. */
  doorChanged(code: string): void {
    this.doors.forget(code);
  }
}

async function doorOf(reader: Reader, code: string): Promise<Door | null> {
  const [row] = await reader.query<DoorRow>(DOOR, [code]);
  if (!row) return null;
  const { station_id: stationId, building, unit, retired_at: retiredAt } = row;
  return { code, stationId, building, unit, label: doorLabel(building, unit), retiredAt };
}

interface DoorRow {
  station_id: string;
  building: number;
  unit: number;
  retired_at: Date | null;
}

interface StationRow {
  station_id: string;
  district_id: string;
  name: string;
  community: string;
  phone: string | null;
  place: string;
}

const asStation = ({
  station_id: stationId,
  district_id: districtId,
  name,
  community,
  phone,
  place,
}: StationRow): Station => ({
  stationId,
  districtId,
  name,
  community,
  phone,
  place,
});

const DOOR = `
  select station_id, building, unit, retired_at from door_codes
   where code = $1 order by retired_at desc nulls first limit 1`;

const STATION = 'select station_id, district_id, name, community, phone, place from stations';

const PLACES = `
  select b.building, coalesce(max(u.unit), 0)::integer as units, b.floors
    from buildings b left join units u on u.station_id = b.station_id and u.building = b.building
   where b.station_id = $1
   group by b.station_id, b.building, b.floors
  having count(u.unit) > 0
   order by b.building`;

const FLATS = `
  select building, unit, room from flats
   where station_id = $1 and building = $2 and unit = $3 order by floor, room limit 300`;
