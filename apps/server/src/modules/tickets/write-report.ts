import type { Caller } from '@doorstep/domain';
import { render, sql } from '../../platform/database/sql';
import type { Tx } from '../../platform/database/tx';
import type { Media } from '../media/index';
import { attach } from './attach';
import { CLIMB, climbPriority } from './move-ticket';
import { countedRow, reportedPayload, ticketRow, type PlannedReport } from './planned-report';
import { hintsFor } from './record-on-ticket';

/** The first silence that is broken: rung 1, when the acceptance promise (T1) has run out. */
export const FIRST_CLIMB = { rung: 1 };

/** Writes a planned report inside somebody's act: number, ticket, fact, the timer that breaks the silence, its photos. */
export async function writeReport(
  tx: Tx,
  media: Media,
  { caller, planned }: { caller: Caller; planned: PlannedReport },
): Promise<{ number: string; dueAt: Date }> {
  const { ticketId, stationId, mediaIds } = planned;
  await attach(media, tx, { caller, ticketId, mediaIds });
  const views = await media.viewsOf(tx, stationId, mediaIds);
  const report = { ...planned, thumbId: views.find(({ kind }) => kind === 'photo')?.mediaId ?? null };
  const { number, dueAt } = await insert(tx, report);
  tx.record('ticket.reported', aboutReport(report, caller), reportedPayload(report, { number, dueAt }));
  tx.schedule(CLIMB, {
    key: ticketId,
    dueAt: new Date(tx.now.getTime() + report.climbWait),
    payload: FIRST_CLIMB,
    priority: climbPriority(1),
  });
  for (const { to, hint } of hintsFor(lookersOn(report))) tx.push(to, hint);
  return { number, dueAt };
}

export const aboutReport = ({ ticketId }: PlannedReport, { personId, role }: Caller) => ({
  subjectId: ticketId,
  actorId: personId,
  actorRole: role,
});

export const lookersOn = ({ ticketId: id, stationId, reporterId }: PlannedReport) => ({
  id,
  stationId,
  reporterId,
  ownerId: null,
  partyId: null,
});

async function insert(tx: Tx, report: PlannedReport): Promise<{ number: string; dueAt: Date }> {
  const { text, values } = render(sql`with act as (select ${tx.now}::timestamptz as now),
    counted as (${countedRow(report)}), ticket as (${ticketRow(report)})
    select number, due_at as "dueAt" from ticket`);
  const [row] = await tx.query<{ number: string; dueAt: Date }>(text, values);
  return row!;
}
