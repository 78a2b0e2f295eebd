import type {
  InputOf,
  OutputOf,
  readDistrictMonth,
  readMyScorecard,
  readStationMonth,
  ScorecardView,
} from '@doorstep/contracts';
import { outcomeOf, scorecardsOf, threeRates, type Caller, type ThreeRates } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { Stations } from '../../stations/index';
import { mattersOfMonth, type Matter } from './matters-of-month';
import { repliesOf } from './scorecard-replies';

const NOW = 'select clock_now() as now';
const OPEN = `
  select count(*)::int as open, (count(*) filter (where due_at < clock_now() and status <> 'awaiting_confirmation'))::int as overdue
    from (select due_at, status from tickets where station_id = $1 and closed_at is null limit 10000) as some_open`;

/** What a station's month came to: three rates, and a card for every party; the district sees all of its stations. */
@Injectable()
export class StationMonth {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
  ) {}

  async read(
    { stationId }: Caller,
    { month }: InputOf<typeof readStationMonth>,
  ): Promise<OutputOf<typeof readStationMonth>> {
    const matters = await this.mattersOf(stationId, month);
    return { month, rates: ratesOf(matters), parties: await this.cardsOf(stationId, month, matters) };
  }

  /** A party sees its own card and nobody else's. */
  async ofParty(
    { stationId, partyId }: Caller,
    { month }: InputOf<typeof readMyScorecard>,
  ): Promise<OutputOf<typeof readMyScorecard>> {
    const cards = await this.cardsOf(stationId, month, await this.mattersOf(stationId, month));
    return { month, card: cards.find((card) => card.partyId === partyId) ?? null };
  }

  async ofDistrict(
    { stationId }: Caller,
    { month }: InputOf<typeof readDistrictMonth>,
  ): Promise<OutputOf<typeof readDistrictMonth>> {
    const all = await this.stations.inDistrictOf(this.db, stationId);
    const stations = [];
    for (const { stationId: id, name: station, community } of all) {
      const [counts] = await this.db.query<{ open: number; overdue: number }>(OPEN, [id]);
      const rates = ratesOf(await this.mattersOf(id, month));
      const name = Array.from(`${community} ${station}`).slice(0, 60).join('');
      stations.push({ stationId: id, name, open: 0, overdue: 0, ...counts, rates });
    }
    return { month, stations };
  }

  private async mattersOf(stationId: string, month: string): Promise<Matter[]> {
    const [at] = await this.db.query<{ now: Date }>(NOW);
    return mattersOfMonth(this.db, { stationId, month, now: at!.now });
  }

  private async cardsOf(
    stationId: string,
    month: string,
    matters: readonly Matter[],
  ): Promise<ScorecardView[]> {
    const replies = await repliesOf(this.db, stationId, month);
    return scorecardsOf(matters)
      .slice(0, 200)
      .map((card) => ({ ...card, reply: replies.get(card.partyId) ?? null }));
  }
}

const ratesOf = (matters: readonly Matter[]): ThreeRates =>
  threeRates(matters.flatMap(({ facts, clocks }) => outcomeOf(facts, clocks) ?? []));
