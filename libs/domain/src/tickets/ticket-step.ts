import type { Caller } from '../identity/index';
import { holderOf } from './custody';
import { EFFECTS } from './effects';
import { promisedBy } from './promises';
import { standingOf } from './standing';
import { advance, destination } from './ticket-flow';
import type { HandAction, TicketAction, TimeAction } from './ticket-life';
import type { StepBy, Told } from './told';
import type { LifeRow } from './ticket-row';
import { isClosed, type TicketStatus } from './ticket-status';

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

/** What time will do next to a ticket, and when; `null` where it waits for people alone. */
export function nextInTime(row: LifeRow): { action: TimeAction; at: Date } | null {
  const planned: Partial<Record<TicketStatus, () => { action: TimeAction; at: Date } | null>> = {
    dispatched: () => at('take_back', row.custody === 'party' ? row.dueAt : null),
    awaiting_confirmation: () => at('lapse', row.dueAt),
    scheduled: () => at('miss', row.window === null ? null : new Date(row.window.until)),
    suspended: () => at('lift', row.suspension === null ? null : new Date(row.suspension.until)),
    unresolved: () => at('recall', row.reviewAt),
    reviewed: () => (row.reviewAt === null ? at('archive', row.archiveAt) : at('recall', row.reviewAt)),
  };
  return planned[row.status]?.() ?? null;
}

const at = (action: TimeAction, moment: Date | null) => (moment === null ? null : { action, at: moment });
