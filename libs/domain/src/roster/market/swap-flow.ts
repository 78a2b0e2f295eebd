import { Refusal } from '../../kernel/index';

/** The life of an offer: asked, then answered, taken back, or overtaken by the slot's start. */
export const SWAP_FLOW = {
  open: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn', expire: 'expired' },
  accepted: { undo: 'undone' },
  declined: {},
  withdrawn: {},
  expired: {},
  undone: {},
} as const;

export type SwapState = keyof typeof SWAP_FLOW;
/** What people do to an offer. `expire` is done by time: the slot has begun. */
export type SwapAction = 'accept' | 'decline' | 'withdraw' | 'undo' | 'expire';

/** An offer as its rules read it; any row with these answers will do. */
export interface SwapStanding {
  state: SwapState;
  fromId: string;
  /** Whom it is asked of; null when everybody is. */
  toId: string | null;
  takerId: string | null;
  /** The start of the slot that is offered. */
  startsAt: Date;
  /** The start of the slot given in return; null for a cover, and as long as nobody has accepted. */
  returnedStartsAt: Date | null;
}

/** For whom it is done (a secretary may do it for somebody in hospital), and whether a secretary does it. */
export interface SwapActor {
  personId: string;
  isSecretary: boolean;
}

/** Where an action leads from here; null when the flow does not know it. */
export const swapDestination = (state: SwapState, action: SwapAction): SwapState | null =>
  (SWAP_FLOW[state] as Partial<Record<SwapAction, SwapState>>)[action] ?? null;

/** Until when an accepted offer can be undone: the earlier start of the two slots. */
export const undoneUntil = ({ startsAt, returnedStartsAt }: SwapStanding): Date =>
  returnedStartsAt !== null && returnedStartsAt < startsAt ? returnedStartsAt : startsAt;

/**
 * The state after the action, or a refusal that says why not. Until the very start of the slot everything goes; at its
 * first instant an open offer can no longer be accepted, whether or not its timer has come round yet.
 */
export function advanceSwap(offer: SwapStanding, action: SwapAction, actor: SwapActor, now: Date): SwapState {
  if (action === 'accept' && now >= offer.startsAt) throw new Refusal('slot.started');
  const to = swapDestination(offer.state, action);
  if (to === null) throw new Refusal('swap.wrong-state', { state: offer.state });
  if (!concerns(offer, action, actor)) throw new Refusal('swap.not-yours');
  if (action === 'undo' && now >= undoneUntil(offer)) throw new Refusal('undo.too-late');
  return to;
}

/** Whether this person may do it: the phone draws its buttons from the same answer. */
export function maySwap(offer: SwapStanding, action: SwapAction, actor: SwapActor, now: Date): boolean {
  if (swapDestination(offer.state, action) === null || !concerns(offer, action, actor)) return false;
  return now < (action === 'undo' ? undoneUntil(offer) : offer.startsAt);
}

const concerns = (offer: SwapStanding, action: SwapAction, actor: SwapActor): boolean =>
  WHOSE[action](offer, actor);

/** Nobody accepts their own offer; an offer asked of everybody is turned down by not taking it. */
const WHOSE: Record<SwapAction, (offer: SwapStanding, actor: SwapActor) => boolean> = {
  accept: ({ fromId, toId }, { personId }) => personId !== fromId && (toId ?? personId) === personId,
  decline: ({ fromId, toId }, { personId, isSecretary }) =>
    toId !== null && (toId === personId || (isSecretary && personId !== fromId)),
  withdraw: ({ fromId }, { personId, isSecretary }) => personId === fromId || isSecretary,
  undo: ({ fromId, takerId }, { personId, isSecretary }) =>
    isSecretary || personId === fromId || personId === takerId,
  expire: () => true,
};
