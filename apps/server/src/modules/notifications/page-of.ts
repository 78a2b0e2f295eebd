import {
  isAboutAlarm,
  isAboutTicket,
  isAboutWish,
  type AlarmFactOf,
  type AlarmNotice,
  stationDay,
  type DutyFactOf,
  type DutyNotice,
  type Notice,
  type SlotDigest,
  type SwapDigest,
  type TellableFact,
  type WatchKind,
  type WishFactType,
  type Fact,
} from '@doorstep/domain';

interface OfSlot {
  payload: { slot: SlotDigest };
}

interface OfSwap {
  payload: { swap: SwapDigest };
}

interface OfHandover {
  payload: { handoverId: string };
}

const myDuties = (): string => 'pages/duties/index';
const myTurn = ({ payload }: OfSlot): string => `pages/duties/index?slot=${payload.slot.slotId}`;
const call = ({ payload }: { payload: { callId: string } }): string =>
  `pages/market/index?call=${payload.callId}`;
const offer = ({ payload }: OfSwap): string => `pages/market/index?offer=${payload.swap.offerId}`;
const checkIn = ({ payload }: OfSlot): string => `pages/check-in/index?slot=${payload.slot.slotId}`;
const dayOf = (instant: Date): string => `pages/roster/index?day=${stationDay(instant)}`;
const rosterDay = ({ payload }: OfSlot): string => dayOf(new Date(payload.slot.startsAt));
const handover = ({ payload }: OfHandover): string => `pages/handover/index?id=${payload.handoverId}`;

const season = ({ payload }: { payload: { roundId: string } }): string =>
  `pages/season/index?id=${payload.roundId}`;

const DUTY_PAGES: { [N in DutyNotice]: (fact: DutyFactOf<N>) => string } = {
  'duty-published': myDuties,
  'week-told': myDuties,
  'season-opened': season,
  'season-untouched': season,
  'season-closed': season,
  'confirm-duty': myTurn,
  'duty-seated': myTurn,
  'duty-given-up': myDuties,
  'duty-taken-over': myDuties,
  'duty-undone': myDuties,
  'duty-back': myTurn,
  'leave-entered': myDuties,
  'stand-in': checkIn,
  'duty-late': checkIn,
  'cover-asked': call,
  'duty-short': rosterDay,
  'duty-still-short': rosterDay,
  'cover-exhausted': rosterDay,
  'cover-taken': rosterDay,
  'leave-taken': ({ payload }) => `pages/roster/index?day=${payload.fromDay}`,
  'swap-asked': offer,
  'swap-open': offer,
  'swap-declined': offer,
  'swap-withdrawn': offer,
  'swap-expired': myDuties,
  'swap-accepted': myDuties,
  'swap-undone': myDuties,
  'swap-settled': ({ payload }) => dayOf(new Date(payload.swap.slot.startsAt)),
  'handover-drafted': handover,
  'handover-given': handover,
  'handover-refused': handover,
  'handover-unanswered': handover,
};

const alerts = (): string => 'pages/alerts/index';

const WATCH_PAGES: Partial<Record<WatchKind, string>> = {
  'ticket-without-timer': 'pages/board/index',
  'ticket-untold': 'pages/board/index',
  'slot-below-two': 'pages/roster/index',
};
const watched = ({ payload }: { payload: { kind: WatchKind } }): string =>
  WATCH_PAGES[payload.kind] ?? 'pages/watch/index';

const ALARM_PAGES: { [N in AlarmNotice]: (fact: AlarmFactOf<N>) => string } = {
  'test-alert': ({ subjectId }) => `pages/alerts/index?test=${subjectId}`,
  'credits-low': alerts,
  'credits-low-of': ({ payload }) => `pages/tellings/index?person=${payload.personId}`,
  'watch-found': watched,
  'watch-cleared': watched,
};

const FOR_DESK: readonly Notice['template'][] = ['card-to-judge', 'wish-new', 'wish-aged', 'neighbour-asks'];

/** A card opens where it is worked with, a pair and its visits on the pair's page. */
function wishPage({ type, payload }: Fact<WishFactType>, template: Notice['template']): string {
  if ('pair' in payload) return `pages/pairing/index?id=${payload.pair.pairingId}`;
  const isForDesk = FOR_DESK.includes(template);
  if (isForDesk) return 'pages/wish-board/index';
  return type.startsWith('offer.') ? 'pages/wishes/index?side=offers' : 'pages/wishes/index';
}

/** The mini-program page a notice opens, from the inbox and from WeChat alike. */
export function pageOf(fact: TellableFact, template: Notice['template']): string {
  if (isAboutAlarm(fact)) return ALARM_PAGES[template as AlarmNotice](fact as never);
  if (isAboutWish(fact)) return wishPage(fact, template);
  // Whoever is told that somebody comes to look has no matter of their own yet.
  if (fact.type === 'ticket.sweep-opened') return 'pages/home/index';
  if (isAboutTicket(fact)) return `pages/ticket/index?id=${fact.subjectId}`;
  const page = DUTY_PAGES[template as DutyNotice] as (about: typeof fact) => string;
  return page(fact);
}
