import {
  DEFAULT_PROMISES,
  digestOf,
  rungOf,
  waitAfter,
  type Category,
  type EscalationStamp,
  type FactPayloads,
  type TicketDigest,
  type Urgency,
  type Wait,
} from '@doorstep/domain';
import { sql, type Fragment } from '../../platform/database/sql';
import type { Via } from './ticket.table';

/** A report once everything that can be known beforehand is known. Number and instants come from the database. */
export interface PlannedReport {
  ticketId: string;
  stationId: string;
  category: Category;
  urgency: Urgency;
  text: string;
  /** Public numbers to show before anything else. */
  numbers: readonly { number: string; label: string }[];
  building: number | null;
  unit: number | null;
  room: string | null;
  place: string;
  via: Via;
  reporterId: string | null;
  reporterName: string | null;
  reporterPhone: string | null;
  filedBy: string | null;
  mediaIds: readonly string[];
  thumbId: string | null;
  /** What silence will lead to, as the station's rules stand now. */
  escalation: EscalationStamp;
  /** How long silence lasts until the first rung is climbed: the promise, or longer where the night is to be quiet. */
  climbWait: Wait;
}

/** By when somebody on duty takes it in (T1). */
const acceptWait = ({ escalation }: Pick<PlannedReport, 'escalation'>): number => waitAfter(escalation, 0);

/** The station's next number of the day. Its row is what reports of one station and day queue at, until they commit. */
export const countedRow = ({ stationId }: PlannedReport): Fragment => sql`
  insert into ticket_counters (station_id, day, last)
  select ${stationId}::uuid, (act.now at time zone 'Asia/Shanghai')::date, 1 from act
  on conflict (station_id, day) do update set last = ticket_counters.last + 1
  returning day, last`;

/** The ticket itself; reads the instant from `act` and the number from `counted`. */
export const ticketRow = (report: PlannedReport): Fragment => sql`
  insert into tickets (station_id, id, number, reported_at, status, category, urgency, text, building, unit, room,
    place, via, reporter_id, reporter_name, reporter_phone, filed_by, media_ids, thumb_id, held_since, due_at, policy,
    escalation)
  select ${report.stationId}::uuid, ${report.ticketId}::uuid,
    to_char(counted.day, 'YYYYMMDD') || '-' || lpad(counted.last::text, greatest(3, length(counted.last::text)), '0'),
    act.now, 'submitted', ${report.category}::text, ${report.urgency}::text, ${report.text}::text,
    ${report.building}::int, ${report.unit}::int, ${report.room}::text, ${report.place}::text, ${report.via}::text,
    ${report.reporterId}::uuid, ${report.reporterName}::text, ${report.reporterPhone}::text, ${report.filedBy}::uuid,
    ${[...report.mediaIds]}::uuid[], ${report.thumbId}::uuid, act.now,
    act.now + ${acceptWait(report)} * interval '1 millisecond', ${DEFAULT_PROMISES.name}::text,
    ${JSON.stringify(report.escalation)}::jsonb
  from act, counted
  returning number, reported_at, due_at`;

/** What the row holds beside what the fact says in words of its own: facts alone rebuild the row. */
const restOfRow = ({ unit, room, reporterPhone, filedBy, thumbId, escalation }: PlannedReport) => ({
  unit,
  room,
  reporterPhone,
  filedBy,
  thumbId,
  escalation,
  policy: DEFAULT_PROMISES.name,
});

/** What the fact remembers; the digest's number and promise are the database's to add. */
export function reportedPayload(
  report: PlannedReport,
  known: Pick<TicketDigest, 'number'> & { dueAt: Date | null },
) {
  const { text, mediaIds, building, via, reporterName } = report;
  const ticket = digestOf({ ...report, ...known, status: 'submitted', ownerId: null, partyId: null });
  return {
    ticket,
    text,
    mediaIds: [...mediaIds],
    building,
    via,
    reporterName,
    loudness: rungOf(report.escalation, 0).loudness,
    set: restOfRow(report),
  } satisfies FactPayloads['ticket.reported'];
}
