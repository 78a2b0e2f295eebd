import type { InputOf, OutputOf, reportTicket } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { OneStatement } from '../../platform/database/one-statement';
import { raw, sql } from '../../platform/database/sql';
import type { CallerAct } from '../../platform/http/act';
import { Media } from '../media/index';
import { CLIMB, climbPriority } from './move-ticket';
import { PlanReport } from './plan-report';
import { countedRow, reportedPayload, ticketRow, type PlannedReport } from './planned-report';
import { hintsFor } from './record-on-ticket';
import { aboutReport, FIRST_CLIMB, lookersOn, writeReport } from './write-report';

type Answer = OutputOf<typeof reportTicket>;

const ISO = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
const isoOf = (column: string): string => `to_char(ticket.${column} at time zone 'UTC', '${ISO}')`;

/**
 * Somebody says what is wrong. The busiest door of the house: without photos the whole act is one statement and one
 * commit: number, ticket, fact, one due row per listener, the timer that breaks the silence, the kept answer. With
 * photos the same rows are written in a transaction that also ties the photos to the ticket.
 */
@Injectable()
export class ReportTicket {
  constructor(
    private readonly db: Database,
    private readonly plan: PlanReport,
    private readonly media: Media,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof reportTicket>): Promise<Answer> {
    return this.plan.plan(act.caller, asked).then(
      (report) =>
        report.mediaIds.length === 0 ? this.inOneStatement(act, report) : this.withMedia(act, report),
      (refusal: unknown) => this.asBefore(act, refusal),
    );
  }

  /** Repeated after the door was retired: what was answered then is answered again; only news is refused. */
  private asBefore(act: CallerAct, refusal: unknown): Promise<Answer> {
    return this.db.act(act, { stationId: act.caller.stationId }, () => Promise.reject(refusal));
  }

  private async inOneStatement(act: CallerAct, report: PlannedReport): Promise<Answer> {
    const { ticket, ...payload } = reportedPayload(report, { number: '', dueAt: null });
    const numbered = sql`jsonb_build_object('ticket', ${JSON.stringify(ticket)}::jsonb
      || jsonb_build_object('number', ticket.number, 'dueAt', ${raw(isoOf('due_at'))}))`;
    const statement = new OneStatement<Answer>('ticket', ticketRow(report))
      .with('counted', countedRow(report))
      .record('ticket.reported', aboutReport(report, act.caller), payload, numbered)
      .schedule(CLIMB, {
        key: report.ticketId,
        payload: FIRST_CLIMB,
        dueIn: report.climbWait,
        priority: climbPriority(1),
      }).answers(sql`jsonb_build_object('ticketId', ${report.ticketId}::text, 'number', ticket.number,
        'reportedAt', ${raw(isoOf('reported_at'))}, 'acceptBy', ${raw(isoOf('due_at'))},
        'emergencyNumbers', ${JSON.stringify(report.numbers)}::jsonb)`);
    // The number of the day is one row of the station, which each report changes.
    statement.inTurn(`report ${report.stationId}`);
    for (const { to, hint } of hintsFor(lookersOn(report))) statement.push(to, hint);
    const answer = await this.db.single(act, { stationId: report.stationId }, statement);
    if (answer === null) throw new Error('a report was neither written nor refused');
    return answer;
  }

  private withMedia(act: CallerAct, planned: PlannedReport): Promise<Answer> {
    const { caller } = act;
    const { ticketId, stationId } = planned;
    return this.db.act(act, { stationId }, async (tx) => {
      const { number, dueAt } = await writeReport(tx, this.media, { caller, planned });
      const instants = { reportedAt: tx.now.toISOString(), acceptBy: dueAt.toISOString() };
      return { ticketId, number, ...instants, emergencyNumbers: [...planned.numbers] };
    });
  }
}
