import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { Identity } from '../identity/index';
import { Stations } from '../stations/index';
import type { Paper } from './paper-rows';
import type { StationHead } from './print/register-line';

/** Whose paper it is, and who had it made when. */
@Injectable()
export class PaperHeads {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly stations: Stations,
    private readonly identity: Identity,
  ) {}

  async of({ stationId, askedBy }: Paper): Promise<StationHead> {
    const station = await this.stations.stationOf(this.db, stationId);
    if (!station) throw new Error(`papers of a station nobody knows: ${stationId}`);
    const names = await this.identity.namesOf(this.db, [askedBy]);
    const { name: stationName, community, phone, place } = station;
    const printedAt = this.clock.now().toISOString();
    return { stationName, community, phone, place, printedAt, printedBy: names.get(askedBy) ?? '' };
  }
}
