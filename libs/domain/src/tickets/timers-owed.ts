import { PRESSED_IN, pressAt } from './supervision';
import { nextInTime, TURNED_IN } from './ticket-step';
import type { TicketStatus } from './ticket-status';

/** What watches over an open ticket: the silence nobody has broken, what time does next, the pressure on a party. */
export const TICKET_TIMERS = ['climb', 'turn', 'press'] as const;
export type TicketTimer = (typeof TICKET_TIMERS)[number];

/** The open states in which each may be owed; in all others none is. */
export const TIMED_IN: Record<TicketTimer, readonly TicketStatus[]> = {
  climb: ['submitted'],
  turn: TURNED_IN,
  press: PRESSED_IN,
};

type Timed = Parameters<typeof nextInTime>[0] & Parameters<typeof pressAt>[0];

const IS_OWED: Record<TicketTimer, (ticket: Timed) => boolean> = {
  climb: ({ status }) => status === 'submitted',
  turn: (ticket) => nextInTime(ticket) !== null,
  press: (ticket) => pressAt(ticket) !== null,
};

/** Whether this timer must stand for the ticket as it is; without it nothing more would happen by itself. */
export const isTimerOwed = (timer: TicketTimer, ticket: Timed): boolean => IS_OWED[timer](ticket);
