import type { InputOf, reportTicket } from '@doorstep/contracts';
import type { Caller, OpenMatter } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import type { Tx } from '../../platform/database/tx';
import { Media } from '../media/index';
import { heardIn, heardWhere, registerSince } from './heard-in-season.query';
import type { HistoryEntry } from './history-entry';
import { importHistory } from './import-history';
import { openMatters } from './open-matters.query';
import { PlanReport } from './plan-report';
import type { PlannedReport } from './planned-report';
import { ticketsWaiting, ticketsWithoutTimer } from './unanswered.query';
import { writeReport } from './write-report';

/** What other rooms may ask of the living register. */
@Injectable()
export class Tickets {
  constructor(
    private readonly planning: PlanReport,
    private readonly media: Media,
  ) {}

  /** Takes over the entries of a paper register into the station of this transaction; rings nobody. */
  importHistory(tx: Tx, entries: readonly HistoryEntry[]): Promise<{ tickets: number }> {
    return importHistory(tx, entries);
  }

  /** Everything at the station that is not closed, as the pair that hands over names it; oldest first. */
  openFor(reader: Reader, stationId: string): Promise<OpenMatter[]> {
    return openMatters(reader, stationId);
  }

  /** Works out, before anything is written, what a matter found by the station's own people is. */
  planFound(caller: Caller, asked: InputOf<typeof reportTicket>): Promise<PlannedReport> {
    return this.planning.plan(caller, asked);
  }

  /** Opens it inside another room's act: from here on it is a matter like any other. */
  async openFound(
    tx: Tx,
    caller: Caller,
    planned: PlannedReport,
  ): Promise<{ ticketId: string; number: string }> {
    const { number } = await writeReport(tx, this.media, { caller, planned });
    return { ticketId: planned.ticketId, number };
  }

  /** What the calendar of seasons asks: where residents spoke of such things, how often, and since when anybody writes. */
  readonly heardWhere = heardWhere;
  readonly heardIn = heardIn;
  readonly registerSince = registerSince;

  /** What the watchman asks, of the whole house at once. */
  readonly withoutTimer = ticketsWithoutTimer;
  readonly waiting = ticketsWaiting;
}
