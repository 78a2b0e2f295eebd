import type { Caller } from '../identity/index';
import { holderOf } from './custody';
import { EFFECTS } from './effects';
import { promisedBy } from './promises';
import { standingOf } from './standing';
import { advance, destination } from './ticket-flow';
import type { HandAction, TicketAction, TimeAction } from './ticket-life';
import type { StepBy, Told } from './told';
import type { LifeRow } from './ticket-row';
import { isClosed, OPEN_STATUSES, type TicketStatus } from './ticket-status';

/** Work that makes somebody a handler: they neither confirm it nor call back about it. */
const HANDLING: ReadonlySet<TicketAction> = new Set<TicketAction>([
  'accept',
  'solve',
  'dispatch',
  'sign',
  'claim',
  'approve',
  'reject',
  'transfer',
  'whistle',
  'uphold',
  'overrule',
  'grant',
  'refuse',
  'give_up',
  'concede',
  'carry_on',
  'suspend',
  'return',
]);

/** Acts that neither begin a new stage nor move a promise, unless their effect says so or a clock does. */
const keepsPace = (row: LifeRow, to: TicketStatus): boolean => row.status === to || to === 'disputed';

/** What somebody's act changes of a ticket, or a refusal that says why not. */
export function stepBy(
  row: LifeRow,
  action: HandAction,
  { caller, now, told = {} }: { caller: Caller; now: Date; told?: Told },
): Partial<LifeRow> {
  const to = advance(standingOf(row, caller, now), action, caller);
  const handledBy =
    HANDLING.has(action) && !row.handledBy.includes(caller.personId)
      ? { handledBy: [...row.handledBy, caller.personId] }
      : {};
  return { ...changes(row, action, { caller, now, told, to }), ...handledBy };
}

/** What time changes of a ticket; `null` when the flow does not know it from here. */
export function stepInTime(row: LifeRow, action: TimeAction, now: Date): Partial<LifeRow> | null {
  const to = destination(standingOf(row, NOBODY, now), action);
  return to === null ? null : changes(row, action, { caller: null, now, told: {}, to });
}

const NOBODY = { personId: '', partyId: null };

function changes(row: LifeRow, action: TicketAction, by: StepBy): Partial<LifeRow> {
  const own = EFFECTS[action]?.(row, by) ?? {};
  const { to, now } = by;
  return {
    ...(isClosed(to) ? LET_GO : {}),
    dueAt: keepsPace(row, to) ? row.dueAt : promisedBy(to, row.urgency, now),
    ...own,
    status: to,
    ...handsOf(row, own, by),
    closedAt: closingOf(row, by),
  };
}

/** In whose hands now, and since when: a party that signs has held it since it was sent. */
function handsOf(
  row: LifeRow,
  own: Partial<LifeRow>,
  { to, now }: StepBy,
): Pick<LifeRow, 'custody' | 'heldSince'> {
  const custody = own.custody ?? (row.status === to ? row.custody : holderOf(to));
  const isOtherParty = custody === 'party' && own.partyId !== undefined && own.partyId !== row.partyId;
  return { custody, heldSince: custody === row.custody && !isOtherParty ? row.heldSince : now };
}

/** The instant of closing stays while it is only closed otherwise. */
function closingOf(row: LifeRow, { to, now }: StepBy): Date | null {
  if (!isClosed(to)) return null;
  return isClosed(row.status) ? row.closedAt : now;
}

/** What was asked or agreed on the way is over when the ticket is. */
const LET_GO = { window: null, extension: null, suspension: null, unsolvable: null, dueAt: null } as const;

/** What a ticket is asked for what time does to it. */
type TurningRow = Pick<
  LifeRow,
  'status' | 'custody' | 'dueAt' | 'window' | 'suspension' | 'reviewAt' | 'archiveAt'
>;
type Turn = { action: TimeAction; at: Date } | null;

const at = (action: TimeAction, moment: Date | null): Turn =>
  moment === null ? null : { action, at: moment };

const TURNS: Partial<Record<TicketStatus, (row: TurningRow) => Turn>> = {
  dispatched: ({ custody, dueAt }) => at('take_back', custody === 'party' ? dueAt : null),
  awaiting_confirmation: ({ dueAt }) => at('lapse', dueAt),
  scheduled: ({ window }) => at('miss', window === null ? null : new Date(window.until)),
  suspended: ({ suspension }) => at('lift', suspension === null ? null : new Date(suspension.until)),
  unresolved: ({ reviewAt }) => at('recall', reviewAt),
  reviewed: ({ reviewAt, archiveAt }) =>
    reviewAt === null ? at('archive', archiveAt) : at('recall', reviewAt),
};

/** The open states in which time may have something to do. */
export const TURNED_IN = OPEN_STATUSES.filter((status) => status in TURNS);

/** What time will do next to a ticket, and when; `null` where it waits for people alone. */
export const nextInTime = (row: TurningRow): Turn => TURNS[row.status]?.(row) ?? null;
