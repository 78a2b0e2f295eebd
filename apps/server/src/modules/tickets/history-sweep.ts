import { progressOf, type Sweep } from '@doorstep/domain';
import type { OldTicket } from './history-entry';

/** The looks an old entry names, as its owner wrote them down when it was closed. */
export function sweepOfHistory({ building, unit, looks = [], ownerId, closedAt, reportedAt }: OldTicket): {
  sweep: Sweep | null;
  sweepOpen: number;
} {
  if (building === null || unit === null || ownerId === null || looks.length === 0)
    return { sweep: null, sweepOpen: 0 };
  const seen = { building, unit, by: ownerId, at: (closedAt ?? reportedAt).toISOString(), ticketId: null };
  const sweep = { looks: looks.map((look) => ({ ...seen, ...look })), toldIds: [] };
  const { of, looked } = progressOf(sweep);
  return { sweep, sweepOpen: of - looked };
}
