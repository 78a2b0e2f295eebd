import type { listDoors, OutputOf, readPlaces } from '@doorstep/contracts';
import { type Caller, Refusal } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { Database } from '../../platform/database/database';
import { type DoorCodeRow, doorView } from './door-view';
import { Stations } from './stations';

/** The codes on a station's doors, and the buildings and units it has. */
@Injectable()
export class DoorsQuery {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
    private readonly stations: Stations,
  ) {}

  async list({ stationId }: Caller): Promise<OutputOf<typeof listDoors>> {
    const rows = await this.db.query<DoorCodeRow>(DOORS, [stationId]);
    return { items: rows.map((row) => doorView(this.config.PUBLIC_URL, row)) };
  }

  async places({ stationId }: Caller): Promise<OutputOf<typeof readPlaces>> {
    const station = await this.stations.stationOf(this.db, stationId);
    if (!station) throw new Refusal('role.unknown');
    const buildings = await this.stations.placesOf(this.db, stationId);
    const { name: stationName, community, phone: stationPhone } = station;
    return { stationName, community, stationPhone, buildings };
  }
}

/** Living codes first, then the retired ones, latest first: a station that changed codes often still sees today's. */
const DOORS = `
  select code, building, unit, issued_at, retired_at from door_codes
   where station_id = $1
   order by retired_at desc nulls first, building, unit
   limit 500`;
