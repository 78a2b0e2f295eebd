/** A slot as facts and messages about it remember it. Instants are ISO 8601 in UTC. */
export interface SlotDigest {
  slotId: string;
  label: string;
  startsAt: string;
  endsAt: string;
  mode: DutyMode;
}

/** At the station's room, or at home with the telephone on. */
export const DUTY_MODES = ['on_site', 'on_call'] as const;
export type DutyMode = (typeof DUTY_MODES)[number];

/** How somebody came by a seat. */
export const SEAT_WAYS = [
  'roster',
  'import',
  'secretary',
  'cover',
  'swap',
  'take-over',
  'standby',
  'undo',
] as const;
export type SeatWay = (typeof SEAT_WAYS)[number];

/** Why a seat was given up. */
export const GIVE_UP_WAYS = [
  'declined',
  'leave',
  'secretary',
  'swapped',
  'covered',
  'taken-over',
  'republished',
  'undo',
] as const;
export type GiveUpWay = (typeof GIVE_UP_WAYS)[number];

/** When a slot is looked at, in order; `left` happens whenever somebody goes early. */
export const SHORTAGE_STAGES = ['14d', '24h', 'start', 'late', 'left', 'given-up'] as const;
export type ShortageStage = (typeof SHORTAGE_STAGES)[number];

export const CHECK_IN_WAYS = ['code', 'phone', 'secretary'] as const;
export type CheckInWay = (typeof CHECK_IN_WAYS)[number];

export const SWAP_KINDS = ['cover', 'swap'] as const;
export type SwapKind = (typeof SWAP_KINDS)[number];

/** An offer on the swap market as facts remember it. */
export interface SwapDigest {
  offerId: string;
  kind: SwapKind;
  slot: SlotDigest;
  fromId: string;
  fromName: string;
  /** Whom it was asked of; null when everybody was. */
  toId: string | null;
  toName: string | null;
  note: string;
}

interface OfSlot {
  slot: SlotDigest;
}

interface Who {
  personId: string;
  personName: string;
}

interface OfSwap {
  swap: SwapDigest;
}

/** Everything that happens around duty. Each carries the names and times its messages need, so nobody asks again later. */
export interface DutyFactPayloads {
  /** A month became binding; everybody in it hears of their own turns. */
  'duty.published': {
    draftId: string;
    fromDay: string;
    untilDay: string;
    members: readonly { personId: string; slots: number; firstAt: string; firstLabel: string }[];
  };
  'duty.confirmed': OfSlot & Who & { isCovered: boolean };
  /** Somebody is in the slot who was not before. `byOther`: the secretary did it for them. */
  'duty.seated': OfSlot & Who & { how: SeatWay; byOther: boolean };
  'duty.given-up': OfSlot & Who & { why: GiveUpWay; reason: string; byOther: boolean };
  'duty.taken-over': OfSlot & Who & { fromId: string | null; fromName: string | null };
  /** A taking, take-over or seating was undone before the slot began. `backId`: who sits there again. */
  'duty.undone': OfSlot & Who & { backId: string | null; backName: string | null };
  'duty.checked-in': OfSlot & Who & { how: CheckInWay };
  'duty.left': OfSlot & Who & { present: number; isBelow: boolean };
  /** Whoever has not confirmed is asked to. */
  'duty.remind': OfSlot & { personIds: readonly string[] };
  /** A slot has fewer than it needs; `personIds` are its holders who have not confirmed. */
  'duty.short': OfSlot & {
    stage: ShortageStage;
    missing: number;
    personIds: readonly string[];
    callId: string | null;
  };
  /** Ten minutes after the start somebody is not there: standby are called at once. */
  'duty.late': OfSlot & {
    lateIds: readonly string[];
    lateNames: readonly string[];
    standbyIds: readonly string[];
  };
  /** Still below after standby were called: the secretary. */
  'duty.still-short': OfSlot & { missing: number; absentNames: readonly string[] };
  'duty.ending': OfSlot & { nextSlotId: string | null };
  'duty.closed': OfSlot & { sat: readonly string[] };
  /** A wave of people is asked to take a slot; the fact's subject is the call. */
  'cover.called': OfSlot & {
    callId: string;
    stage: ShortageStage;
    wave: number;
    personIds: readonly string[];
    missing: number;
    /** Nobody is left to ask: the secretary must see to it. */
    isLast: boolean;
  };
  'cover.taken': OfSlot & Who & { callId: string; stillMissing: number };
  'cover.closed': OfSlot & { callId: string; why: 'filled' | 'over' };
  'swap.asked': OfSwap & { personIds: readonly string[] };
  'swap.accepted': OfSwap & { takerId: string; takerName: string; returned: SlotDigest | null };
  'swap.declined': OfSwap & { byName: string; reason: string };
  'swap.withdrawn': OfSwap & { personIds: readonly string[] };
  'swap.expired': OfSwap;
  'swap.undone': OfSwap & { takerId: string; takerName: string; byName: string };
  'leave.taken': Who & { fromDay: string; untilDay: string; reason: string; slots: number };
  'leave.ended': Who;
  'handover.drafted': OfSlot & { handoverId: string; items: number; outgoingIds: readonly string[] };
  'handover.given': OfSlot & {
    handoverId: string;
    byName: string | null;
    items: number;
    incomingIds: readonly string[];
  };
  'handover.item-refused': OfSlot & {
    handoverId: string;
    itemId: string;
    words: string;
    byName: string;
    reason: string;
    outgoingIds: readonly string[];
  };
  'handover.item-settled': OfSlot & { handoverId: string; itemId: string; words: string; outcome: string };
  /** Nobody answered the sheet in time: the secretary. */
  'handover.unanswered': OfSlot & { handoverId: string; items: number };
  'handover.completed': OfSlot & { handoverId: string };
  /** What each member has in the coming week, told once a week. */
  'week.told': {
    fromDay: string;
    members: readonly { personId: string; slots: number; firstAt: string; firstLabel: string }[];
  };
  'screen.issued': { label: string };
  'screen.revoked': { label: string };
  'duty-policy.changed': { name: string };
  'calendar.changed': { days: number };
  'duty-profile.changed': { personId: string };
}
