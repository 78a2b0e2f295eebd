import { type Flow, machine, type WhoMay } from './flow';

/**
 * The whole life of a yellow card (领域：待审 → 上墙 → 推荐中 → 已结对 → 服务中 → 已完成 / 长期陪伴 / 未能实现 / 撤回).
 * What people do to the card itself stands first; the rest follows from its pair. Words are checked before they are
 * public: a changed card is looked at anew; one that is glued to another is not changed behind the other's back; one
 * that did not come up or was laid down may be said another way. When a companion leaves, the card hangs on the wall again with its old age.
 */
export const WISH_FLOW = {
  review: { approve: 'up', decline: 'unmet', change: 'review', withdraw: 'withdrawn' },
  up: {
    change: 'review',
    renew: 'up',
    withdraw: 'withdrawn',
    give_up: 'unmet',
    lapse: 'unmet',
    glue: 'asked',
  },
  asked: { withdraw: 'withdrawn', free: 'up', pair: 'paired' },
  paired: { withdraw: 'withdrawn', free: 'up', serve: 'serving', fulfil: 'done' },
  serving: { free: 'up', last: 'lasting', fulfil: 'done' },
  lasting: { free: 'up', fulfil: 'done' },
  done: {},
  unmet: { reopen: 'up', change: 'review' },
  withdrawn: {},
} as const satisfies Flow<WishState, WishAction>;

export const WISH_STATES = [
  'review',
  'up',
  'asked',
  'paired',
  'serving',
  'lasting',
  'done',
  'unmet',
  'withdrawn',
] as const;
export type WishState = (typeof WISH_STATES)[number];
export const WISH_STATE_WORDS: Record<WishState, string> = {
  review: '驿站正在看',
  up: '在墙上等着',
  asked: '正在问两边',
  paired: '已结对',
  serving: '有人陪着了',
  lasting: '长期陪伴',
  done: '已了却心愿',
  unmet: '暂未实现',
  withdrawn: '已撤回',
};

/** Somebody has been found, or is being asked: the card is glued to another. */
export const GLUED_WISHES: readonly WishState[] = ['asked', 'paired', 'serving', 'lasting'];

export const WISH_ACTIONS = [
  'approve',
  'decline',
  'change',
  'renew',
  'withdraw',
  'give_up',
  'reopen',
  'lapse',
  'glue',
  'free',
  'pair',
  'serve',
  'last',
  'fulfil',
] as const;
export type WishAction = (typeof WISH_ACTIONS)[number];

/** How the rules see a yellow card from one caller's place. */
export interface WishStanding {
  state: WishState;
  /** The wish is the caller's own, or the caller put it up for a parent. */
  isOwner: boolean;
  /** Whose wish it is has no account: the desk passes on their word. */
  isSpokenFor: boolean;
}

const own = ({ isOwner }: WishStanding): boolean => isOwner;
const always = (): boolean => true;
const speaksFor = ({ isSpokenFor, isOwner }: WishStanding): boolean => isSpokenFor || isOwner;

const WHO_MAY: WhoMay<WishAction, WishStanding> = {
  approve: { member: always, secretary: always },
  decline: { member: always, secretary: always },
  change: { resident: own, member: speaksFor, secretary: speaksFor },
  renew: { resident: own, member: speaksFor, secretary: speaksFor },
  withdraw: { resident: own, member: speaksFor, secretary: speaksFor },
  give_up: { member: always, secretary: always },
  reopen: { member: always, secretary: always },
  glue: { member: always, secretary: always },
  lapse: {},
  free: {},
  pair: {},
  serve: {},
  last: {},
  fulfil: {},
};

const WISH = machine<WishState, WishAction, WishStanding>({
  flow: WISH_FLOW,
  whoMay: WHO_MAY,
  wrongState: (state, action) =>
    action === 'change' && GLUED_WISHES.includes(state) ? 'wish.glued' : 'wish.wrong-state',
  notYours: 'wish.not-yours',
});

/** What this hat may do to the card next. */
export const nextWishActions = WISH.next;
/** The state after the action, or a refusal that says why not. */
export const advanceWish = WISH.advance;
/** Where time or the pair leads a card; null when nowhere. */
export const wishLeads = WISH.leads;
