import { type Flow, machine, type WhoMay } from './flow';

/**
 * The life of a red card (领域：上墙 → 生效 → 暂停 → 到期提醒 → 结束). A standing offer holds as many wishes as its
 * capacity; paused or ended it takes no new ones, those it holds go on. Before it lapses its owner is asked kindly.
 */
export const OFFER_FLOW = {
  review: { approve: 'up', decline: 'ended', change: 'review', end: 'ended' },
  up: { change: 'review', pause: 'paused', end: 'ended', ask_again: 'lapsing' },
  paused: { change: 'review', resume: 'up', end: 'ended', ask_again: 'lapsing' },
  lapsing: { renew: 'up', end: 'ended', lapse: 'ended' },
  ended: {},
} as const satisfies Flow<OfferState, OfferAction>;

export const OFFER_STATES = ['review', 'up', 'paused', 'lapsing', 'ended'] as const;
export type OfferState = (typeof OFFER_STATES)[number];
export const OFFER_STATE_WORDS: Record<OfferState, string> = {
  review: '驿站正在看',
  up: '在墙上',
  paused: '先歇一歇',
  lapsing: '快到期了，还继续吗？',
  ended: '已结束',
};

export const OFFER_ACTIONS = [
  'approve',
  'decline',
  'change',
  'pause',
  'resume',
  'renew',
  'end',
  'ask_again',
  'lapse',
] as const;
export type OfferAction = (typeof OFFER_ACTIONS)[number];

/** How the rules see a red card from one caller's place. */
export interface OfferStanding {
  state: OfferState;
  isOwner: boolean;
}

const own = ({ isOwner }: OfferStanding): boolean => isOwner;
/** Nobody lets their own words onto the wall. */
const others = ({ isOwner }: OfferStanding): boolean => !isOwner;
const OWNER = { member: own, secretary: own };

const WHO_MAY: WhoMay<OfferAction, OfferStanding> = {
  approve: { member: others, secretary: others },
  decline: { member: others, secretary: others },
  change: OWNER,
  pause: OWNER,
  resume: OWNER,
  renew: OWNER,
  end: { member: own, secretary: () => true },
  ask_again: {},
  lapse: {},
};

const OFFER = machine<OfferState, OfferAction, OfferStanding>({
  flow: OFFER_FLOW,
  whoMay: WHO_MAY,
  wrongState: () => 'offer.wrong-state',
  notYours: 'offer.not-yours',
});

export const nextOfferActions = OFFER.next;
export const advanceOffer = OFFER.advance;
export const offerLeads = OFFER.leads;

/** Where a red card goes whose words were let through: to the wall, or back to the rest it was changed in. */
export const afterReview = ({ wasPaused }: { wasPaused: boolean }): 'up' | 'paused' =>
  wasPaused ? 'paused' : 'up';

/** Whether it rests, also while changed words of it are being read. */
export const rests = ({ state, wasPaused }: { state: OfferState; wasPaused: boolean }): boolean =>
  state === 'paused' || (state === 'review' && wasPaused);

/** Whether another wish may be glued to it. */
export const hasRoom = (offer: { state: OfferState; held: number; capacity: number }): boolean =>
  offer.state === 'up' && offer.held < offer.capacity;
