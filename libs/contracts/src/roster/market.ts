import { SHORTAGE_STAGES, SWAP_KINDS } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, instant, list, optionalText, text, whole } from '../kernel/index';
import { slotLine, slotView } from './slots';

const SITTERS = ['member', 'secretary'] as const;

/** An open call for a slot with too few. */
const callView = z.object({
  callId: id(),
  stage: z.enum(SHORTAGE_STAGES),
  slot: slotView,
  missing: whole(1, 9),
  /** I was asked by name, because I have carried least. */
  iWasAsked: z.boolean(),
  /** Why I may not take it, in words; empty when I may. `warnings` may be overruled by me with one more tap. */
  hindrance: optionalText(200),
  warnings: list(text(200), 10),
});
export type CallView = z.output<typeof callView>;

export const SWAP_STATES = ['open', 'accepted', 'declined', 'withdrawn', 'expired', 'undone'] as const;

const offerView = z.object({
  offerId: id(),
  kind: z.enum(SWAP_KINDS),
  state: z.enum(SWAP_STATES),
  slot: slotLine,
  fromId: id(),
  fromName: text(20),
  /** Whom it was asked of; null when everybody was. The secretary sees those asked of others, and may answer for them. */
  toId: z.nullable(id()),
  toName: z.nullable(text(20)),
  wanted: z.nullable(slotLine),
  note: optionalText(100),
  openedAt: instant(),
  takerName: z.nullable(text(20)),
  returned: z.nullable(slotLine),
  isMine: z.boolean(),
  mayAccept: z.boolean(),
  mayUndo: z.boolean(),
  /** Why I cannot accept, empty when I can. */
  hindrance: optionalText(200),
});
export type OfferView = z.output<typeof offerView>;

export const readMarket = endpoint({
  id: 'readMarket',
  method: 'GET',
  path: '/duty/market',
  room: 'roster',
  summary: '换班角：谁在找人顶班、谁想换班、我发出的',
  who: SITTERS,
  input: z.object({}),
  output: z.object({
    calls: list(callView, 60),
    /** Open offers I could take; those asked of me by name first. */
    offers: list(offerView, 60),
    /** Mine: open, and those settled in the last fortnight. */
    mine: list(offerView, 60),
  }),
});

export const askSwap = endpoint({
  id: 'askSwap',
  method: 'POST',
  path: '/duty/swaps',
  room: 'roster',
  summary: '请人替班或换班：问一个人或问大家；站长可替住院的人发起',
  who: SITTERS,
  input: z.object({
    kind: z.enum(SWAP_KINDS),
    slotId: id(),
    toPersonId: z.optional(id()),
    /** The slot I would like in return. */
    wantedSlotId: z.optional(id()),
    note: optionalText(100),
    forPersonId: z.optional(id()),
  }),
  output: offerView,
});

/** Which of my slots I could give in return for this offer, and what each would break. */
export const listReturns = endpoint({
  id: 'listReturns',
  method: 'GET',
  path: '/duty/swaps/:offerId/returns',
  room: 'roster',
  summary: '我（或站长替他应下的人）能拿哪个班来换',
  who: SITTERS,
  input: z.object({ offerId: id(), forPersonId: z.optional(id()) }),
  output: z.object({
    items: list(
      z.object({ slot: slotLine, hindrance: optionalText(200), warnings: list(text(200), 10) }),
      60,
    ),
  }),
});

/** Whom I could ask about this slot of mine: those it fits, lightest burden first. */
export const listSwapPartners = endpoint({
  id: 'listSwapPartners',
  method: 'GET',
  path: '/duty/slots/:slotId/partners',
  room: 'roster',
  summary: '这个班可以请谁：合适的人，负担轻的在前',
  who: SITTERS,
  input: z.object({ slotId: id() }),
  output: z.object({ items: list(z.object({ personId: id(), name: text(20) }), 200) }),
});

export const answerSwap = endpoint({
  id: 'answerSwap',
  method: 'POST',
  path: '/duty/swaps/:offerId/answer',
  room: 'roster',
  summary: '答应或婉拒；换班时说明拿哪个班来换。站长可替人答应',
  who: SITTERS,
  input: z.object({
    offerId: id(),
    accept: z.boolean(),
    returnSlotId: z.optional(id()),
    reason: optionalText(100),
    despite: z._default(z.boolean(), false),
    forPersonId: z.optional(id()),
  }),
  /** With `warnings` and `isDone: false` nothing was changed: ask again with `despite`. */
  output: z.object({ offer: offerView, isDone: z.boolean(), warnings: list(text(200), 10) }),
});

export const withdrawSwap = endpoint({
  id: 'withdrawSwap',
  method: 'POST',
  path: '/duty/swaps/:offerId/withdrawal',
  room: 'roster',
  summary: '不换了',
  who: SITTERS,
  input: z.object({ offerId: id() }),
  output: offerView,
});

export const undoSwap = endpoint({
  id: 'undoSwap',
  method: 'POST',
  path: '/duty/swaps/:offerId/undoing',
  room: 'roster',
  summary: '换好了又后悔：两个班都还没开始时可以换回来',
  who: SITTERS,
  input: z.object({ offerId: id() }),
  output: offerView,
});
