import type { Role } from '../identity/index';
import { Refusal, type RefusalCode } from '../kernel/index';

export const ROUND_STATES = ['open', 'closed'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const PLACE_STATES = ['waiting', 'fine', 'found'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

export const ROUND_ACTIONS = ['take', 'give-back', 'look', 'close', 'reopen'] as const;
export type RoundAction = (typeof ROUND_ACTIONS)[number];

/** A round as somebody stands before it. */
export interface RoundStanding {
  state: RoundState;
  leaderId: string | null;
}

const DESK: readonly Role[] = ['member', 'secretary'];

interface Somebody {
  personId: string;
  role: Role;
}

type Guard = (round: RoundStanding, somebody: Somebody) => RefusalCode | null;

const isOthers = ({ leaderId }: RoundStanding, { personId }: Somebody): boolean =>
  leaderId !== null && leaderId !== personId;

const whileOpen: Guard = ({ state }) => (state === 'open' ? null : 'round.closed');
const mayFree = (round: RoundStanding, by: Somebody): boolean =>
  round.leaderId !== null && (!isOthers(round, by) || by.role === 'secretary');

/** Why not; null where they may. One table for the buttons of the phone and for the server. */
const GUARDS: Record<RoundAction, Guard> = {
  take: (round, by) => whileOpen(round, by) ?? (isOthers(round, by) ? 'round.taken' : null),
  'give-back': (round, by) => whileOpen(round, by) ?? (mayFree(round, by) ? null : 'round.not-yours'),
  look: whileOpen,
  close: whileOpen,
  reopen: ({ state }) => (state === 'closed' ? null : 'round.wrong-state'),
};

const whyNot = (round: RoundStanding, action: RoundAction, by: Somebody): RefusalCode | null =>
  DESK.includes(by.role) ? GUARDS[action](round, by) : 'role.not-allowed';

/** What somebody may do with a round now. */
export function roundActions(standing: RoundStanding, somebody: Somebody): RoundAction[] {
  const own = standing.leaderId === somebody.personId;
  return ROUND_ACTIONS.filter(
    (action) => !(action === 'take' && own) && whyNot(standing, action, somebody) === null,
  );
}

/** Refuses what may not be done. */
export function mayDoRound(standing: RoundStanding, action: RoundAction, somebody: Somebody): void {
  const reason = whyNot(standing, action, somebody);
  if (reason !== null) throw new Refusal(reason);
}

/** A place at which something was found has become a matter of its own, and goes on there. */
export function mayLookAgain(state: PlaceState): void {
  if (state === 'found') throw new Refusal('round.place-found');
}
