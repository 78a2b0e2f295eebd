import type { FactPayloads } from '@doorstep/domain';
import type { TicketTable } from '../ticket.table';

/** A fact of one ticket, as it lies in the table. */
export interface KeptFact {
  type: string;
  at: Date;
  payload: { set?: Readonly<Record<string, unknown>> };
}

/** What a row holds before anything was said of it. */
const NOTHING_SAID = {
  mediaIds: [],
  returnedBy: [],
  unseenIds: [],
  followerIds: [],
  handledBy: [],
  neighbourAnswers: {},
  rung: 0,
  redoCount: 0,
  isUnconfirmed: false,
  custody: 'station',
  supervision: 0,
  hasObjected: false,
  openHelpers: 0,
  recurrences: 0,
  sweepOpen: 0,
  suspendedMs: 0,
  extensionCount: 0,
  falseDoneCount: 0,
} satisfies Partial<TicketTable>;

/**
 * One ticket's row from its facts alone, in their order: what the first one says in words of its own, then everything
 * each of them changed (ADR 0031). Dates are ISO 8601, keys are the entity's.
 */
export function rowFromFacts(id: string, facts: readonly KeptFact[]): Record<string, unknown> {
  return facts.reduce<Record<string, unknown>>(
    (row, fact) => ({ ...row, ...beginningOf(fact), ...fact.payload.set }),
    {
      ...NOTHING_SAID,
      id,
    },
  );
}

/** A report says most of the row in its own words; what begins otherwise carries the whole row. */
function beginningOf({ type, at, payload }: KeptFact): Record<string, unknown> {
  if (type !== 'ticket.reported') return {};
  const { ticket, text, mediaIds, building, via, reporterName } = payload as FactPayloads['ticket.reported'];
  const { number, category, urgency, place, status, reporterId, dueAt } = ticket;
  return {
    ...{ number, category, urgency, place, status, reporterId, dueAt },
    ...{ text, mediaIds, building, via, reporterName },
    ...{ reportedAt: at.toISOString(), heldSince: at.toISOString() },
  };
}
