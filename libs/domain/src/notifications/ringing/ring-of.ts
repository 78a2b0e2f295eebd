import type { Urgency } from '../../directory/index';
import { after, hours } from '../../kernel/index';
import type { Loudness } from '../../tickets/index';
import type { WatchKind } from '../../watch/index';
import {
  isAboutAlarm,
  isAboutTicket,
  isAboutWish,
  type AlarmFactOf,
  type DutyFactOf,
  type Notice,
  type TellableFact,
  type TicketNotice,
} from '../notice';
import {
  subscribeKeyFor,
  type RingingAlarm,
  type RingingDuty,
  type RingingWish,
  type Side,
  type SubscribeKey,
} from '../subscribe-keys';
import { CHANNELS, type Channel } from './channels';
import type { RingKind } from './ring-priority';
import { isCall } from './steps';
import { worthOf, type Worth } from './worth';

/** How a notice leaves the house. */
export interface Ring {
  /** The WeChat template that carries it. */
  key: SubscribeKey;
  loudness: Loudness;
  urgency: Urgency;
  kind: RingKind;
  /** Whether it may take the last consent the person has given for this template. */
  worth: Worth;
  /** The ways that may be used for it at all. */
  ways: readonly Channel[];
}

type Told = Notice & { side: Side };
/** How loudly, how urgently and by which ways. */
type Manner = Omit<Ring, 'key' | 'worth'>;

/** News is not worth anybody's telephone; a party's people are nobody's members of staff. */
const NEWS: readonly Channel[] = ['wechat'];
/** Ways for which nobody's consent is spent: they are kept for what residents report. */
const WITHOUT_CONSENT: readonly Channel[] = ['work', 'wecom'];
const ERRANDS: readonly Channel[] = ['wechat', 'wecom', 'sms'];

/** Whether and how a notice rings; `null` where the inbox is enough. */
export function ringOf(fact: TellableFact, told: Told): Ring | null {
  // More pressing than it was: to whoever has it in hand it is an errand anew.
  const isErrand = fact.type === 'ticket.raised' && told.side === 'party';
  const key = subscribeKeyFor(isErrand ? 'party-task' : told.template, told.side);
  if (key === null) return null;
  const worth = worthOf(fact, told);
  if (isAboutTicket(fact)) return { key, worth, ...ofTicket(fact, told) };
  if (isAboutAlarm(fact)) {
    const manner = ofAlarm(fact as AlarmFactOf<RingingAlarm>);
    return manner === null ? null : { key, worth, ...manner };
  }
  if (isAboutWish(fact)) return { key, worth, ...ofWish(told.template as RingingWish) };
  return { key, worth, ...ofDuty(fact as DutyFactOf<RingingDuty>, told.template as RingingDuty) };
}

const ERRAND: readonly TicketNotice[] = ['party-task', 'not-fixed'];

const loudnessOf = ({ payload }: TellableFact): Loudness =>
  'loudness' in payload ? payload.loudness : 'message';

function ofTicket(fact: TellableFact & { type: `ticket.${string}` }, { template, side }: Told): Manner {
  const { urgency } = fact.payload.ticket;
  const isRaised = fact.type === 'ticket.raised';
  const isNotice = (kinds: readonly TicketNotice[]): boolean => kinds.includes(template as TicketNotice);
  if (isCall(template)) {
    const kind: RingKind = template === 'new-ticket' || isRaised ? 'first-call' : 'repeat';
    return { loudness: loudnessOf(fact), urgency, kind, ways: CHANNELS };
  }
  if (side === 'party' && (isNotice(ERRAND) || isRaised)) {
    const loudness: Loudness = urgency === 'normal' ? 'message' : 'text';
    return { loudness, urgency, kind: 'errand', ways: ERRANDS };
  }
  return { loudness: 'message', urgency, kind: 'news', ways: NEWS };
}

/** A place that is empty now is called for by telephone; one that will be, or a favour asked, in writing. */
const DUTY_LOUDNESS: Record<RingingDuty, Loudness> = {
  'stand-in': 'call',
  'duty-late': 'text',
  'duty-still-short': 'call',
  'cover-asked': 'message',
  'cover-exhausted': 'text',
  'swap-asked': 'message',
};

function ofDuty(fact: DutyFactOf<RingingDuty>, template: RingingDuty): Manner {
  const slot = 'swap' in fact.payload ? fact.payload.swap.slot : fact.payload.slot;
  const urgency = slotUrgency(new Date(slot.startsAt), fact.at);
  return { loudness: DUTY_LOUDNESS[template], urgency, kind: 'first-call', ways: CHANNELS };
}

/** Somebody who asks for help is called by telephone; somebody who has not come, in writing and by text. */
const WISH_CALLS: Partial<Record<RingingWish, Pick<Ring, 'loudness' | 'urgency'>>> = {
  'visit-help': { loudness: 'call', urgency: 'emergency' },
  'visit-overdue': { loudness: 'text', urgency: 'urgent' },
  'resident-missed': { loudness: 'text', urgency: 'urgent' },
  'pair-stopped': { loudness: 'text', urgency: 'urgent' },
};

function ofWish(template: RingingWish): Manner {
  const call = WISH_CALLS[template];
  if (call === undefined) return { loudness: 'message', urgency: 'normal', kind: 'news', ways: NEWS };
  return { ...call, kind: 'first-call', ways: CHANNELS };
}

/** A slot that runs cannot wait; one within a day should not. */
export function slotUrgency(startsAt: Date, now: Date): Urgency {
  if (startsAt <= now) return 'emergency';
  return startsAt <= after(now, hours(24)) ? 'urgent' : 'normal';
}

/** Whoever looks after the house is told in writing, at any hour: it is they whom nobody else can replace. */
function ofAlarm(fact: AlarmFactOf<RingingAlarm>): Manner | null {
  if (fact.type === 'alert.tested')
    return { loudness: fact.payload.loudness, urgency: 'urgent', kind: 'first-call', ways: CHANNELS };
  if (fact.type === 'credits.low')
    return { loudness: 'message', urgency: 'normal', kind: 'news', ways: WITHOUT_CONSENT };
  return fact.payload.rings ? ofFinding(fact.payload.kind) : null;
}

/** Along one chain. Where a message does not leave nobody knows whose way is at fault: the text does not wait for it. */
const ofFinding = (kind: WatchKind): Manner => ({
  loudness: kind === 'send-overdue' ? 'text' : 'message',
  urgency: 'urgent',
  kind: 'first-call',
  ways: [...WITHOUT_CONSENT, 'sms'],
});
