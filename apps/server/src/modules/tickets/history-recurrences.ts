import { recurrenceOf, type Settled, type TicketStatus } from '@doorstep/domain';
import type { HistoryEntry } from './history-entry';

type Line = HistoryEntry & { id: string; status: TicketStatus };
type Linked = { recurrenceOf: string | null; recurrences: number };

/**
 * Which old entry is an earlier one over again, by the same rule as for what is reported today; in the order in which
 * they were written down. A paper register says it of the place, never of a party: nobody is counted for it.
 */
export function recurrencesIn(lines: readonly Line[]): Map<string, Linked> {
  const links = new Map<string, Linked>();
  const earlier = new Map<string, Settled[]>();
  for (const line of lines) {
    const { id, status, category, building, unit, room, closedAt } = line;
    const key = `${building}/${category}`;
    const before = earlier.get(key) ?? [];
    const found = recurrenceOf(line, before);
    const recurrences = found?.count ?? 0;
    if (found !== null) links.set(id, { recurrenceOf: found.of.id, recurrences });
    earlier.set(key, [...before, { id, status, category, building, unit, room, closedAt, recurrences }]);
  }
  return links;
}
