import {
  digestOf,
  type About,
  type FactPayloads,
  type TicketFactType,
  type TicketStatus,
} from '@doorstep/domain';
import type { OldTicket } from './history-entry';

/** A fact of the past, still without an id. */
export interface HistoryFact {
  type: TicketFactType;
  about: About;
  at: Date;
  payload: FactPayloads[TicketFactType];
}

interface Step<T extends TicketFactType> {
  type: T;
  at: Date | null;
  status: TicketStatus;
  payload: Omit<FactPayloads[T], 'ticket'>;
}

const step = <T extends TicketFactType>(told: Step<T>): Step<T> => told;

/** What the paper says happened, as the facts the verbs would have recorded. */
export function factsOfHistory(ticket: OldTicket): HistoryFact[] {
  return stepsOf(ticket).flatMap(({ type, at, status, payload }) => {
    if (at === null) return [];
    const about = { subjectId: ticket.id, actorId: ticket.ownerId, actorRole: 'member' as const };
    const whole = { ...payload, ticket: digestAt(ticket, status) } as FactPayloads[TicketFactType];
    return [{ type, about, at, payload: whole }];
  });
}

/** The word was taken at the desk, and given back at the desk: the paper knows no other hands. */
function stepsOf(ticket: OldTicket) {
  const { text, building, reporterName, partyId, partyName, ownerName, outcome } = ticket;
  const reported = {
    text,
    mediaIds: [],
    reporterName,
    building,
    via: 'desk' as const,
    loudness: 'message' as const,
  };
  const sent = { partyId: partyId ?? '', partyName: partyName ?? '', note: '' };
  const solved = { outcome: outcome ?? '', mediaIds: [] };
  return [
    step({ type: 'ticket.reported', at: ticket.reportedAt, status: 'submitted', payload: reported }),
    step({
      type: 'ticket.accepted',
      at: ticket.acceptedAt,
      status: 'accepted',
      payload: { ownerName: ownerName ?? '' },
    }),
    step({ type: 'ticket.dispatched', at: ticket.dispatchedAt, status: 'dispatched', payload: sent }),
    step({ type: 'ticket.solved', at: ticket.doneAt, status: 'awaiting_confirmation', payload: solved }),
    step({ type: 'ticket.confirmed', at: ticket.closedAt, status: 'resolved', payload: { words: '' } }),
  ];
}

function digestAt(ticket: OldTicket, status: TicketStatus) {
  const isSent = ticket.dispatchedAt !== null && status !== 'submitted' && status !== 'accepted';
  return digestOf({
    ...ticket,
    status,
    reporterId: null,
    ownerId: status === 'submitted' ? null : ticket.ownerId,
    partyId: isSent ? ticket.partyId : null,
    dueAt: null,
  });
}
