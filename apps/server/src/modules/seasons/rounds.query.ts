import type { InputOf, listRounds, OutputOf, readRound, RoundView } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { countedRounds } from './round-rows';
import { RoundViews } from './round-views';

const OPEN = `r.state = 'open' order by r."closesDay", r.id limit 20`;
const CLOSED = `r.state = 'closed' order by r."closedAt" desc, r.id desc limit 10`;

/** The rounds of a station. */
@Injectable()
export class RoundsQuery {
  constructor(
    private readonly db: Database,
    private readonly views: RoundViews,
  ) {}

  async list({ stationId }: Caller): Promise<OutputOf<typeof listRounds>> {
    const open = await countedRounds(this.db, stationId, OPEN);
    const closed = await countedRounds(this.db, stationId, CLOSED);
    return { open: await this.views.cards(this.db, open), closed: await this.views.cards(this.db, closed) };
  }

  read(caller: Caller, { roundId }: InputOf<typeof readRound>): Promise<RoundView> {
    return this.views.round(this.db, caller, roundId);
  }
}
