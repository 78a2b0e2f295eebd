import type { InputOf, OutputOf, readAhead } from '@doorstep/contracts';
import { aheadWords } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Stations } from '../stations/index';
import { countedRounds } from './round-rows';

/** What is being looked at, and what was within a month; a round nobody walked is nothing to show. */
const SHOWN = `
  r.state = 'open' or (r."closedAt" > clock_now() - interval '30 days' and p.looked > 0)
  order by r."openedAt" desc, r.id desc limit 3`;

/** The line on the compound's public board: counts, nobody's name. */
@Injectable()
export class AheadQuery {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
  ) {}

  async read({ code }: InputOf<typeof readAhead>): Promise<OutputOf<typeof readAhead>> {
    const { stationId } = await this.stations.doorToReport(this.db, code);
    return { lines: (await countedRounds(this.db, stationId, SHOWN)).map(aheadWords) };
  }
}
