import {
  AGREEMENT_REASONS,
  DELICATE_SIGNS,
  WEEK_SLOTS,
  HOW_OFTEN,
  type Language,
  LANGUAGES,
  OFFER_STATES,
  PAIRING_STATES,
  PRIVATE_SIGNS,
  type Skill,
  SKILLS,
  VISIT_STATES,
  WISH_KIND_IDS,
  WISH_STATES,
} from '@doorstep/domain';
import * as z from 'zod/mini';
import { id, instant, list, optionalText, phone, text, whole } from '../kernel/index';
import { mediaView } from '../media/media';

const gender = () => z.enum(['F', 'M']);
const skill = () => z.enum(Object.keys(SKILLS) as [Skill, ...Skill[]]);
const language = () => z.enum(Object.keys(LANGUAGES) as [Language, ...Language[]]);
const slots = () => list(z.enum(WEEK_SLOTS), 21);

/** What one insists on, or would like. */
const limits = z.object({
  gender: z.nullable(gender()),
  language: z.nullable(language()),
  near: z.nullable(z.enum(['same_building', 'same_unit'])),
  skills: list(skill(), 8),
});

/** What a reader takes from the words of a yellow card (`readWish`); shown on the phone and editable there. */
export const wishReading = z.object({
  kind: z.enum(WISH_KIND_IDS),
  slots: slots(),
  frequency: z.enum(HOW_OFTEN),
  place: z.enum(['home', 'downstairs', 'station', 'out']),
  must: limits,
  would: limits,
  hasPets: z.boolean(),
  isHardOfHearing: z.boolean(),
  usesWheelchair: z.boolean(),
  topics: list(text(20), 12),
});
export type WishReadingShape = z.output<typeof wishReading>;

/** The same of a red card (`readOffer`). */
export const offerReading = z.object({
  kinds: list(z.enum(WISH_KIND_IDS), 14).check(z.minLength(1)),
  slots: slots(),
  languages: list(language(), 8),
  skills: list(skill(), 20),
  /** Where the member goes; null everywhere. */
  buildings: z.nullable(list(whole(1, 999), 20)),
  onlyOwnUnit: z.boolean(),
  /** Nought: no home visits; null: any floor. */
  maxFloor: z.nullable(whole(0, 60)),
  onlyGender: z.nullable(gender()),
  avoidsPets: z.boolean(),
  avoidsLifting: z.boolean(),
  topics: list(text(20), 12),
});
export type OfferReadingShape = z.output<typeof offerReading>;

/** A card as everybody may see it, also without signing in: the need and the building, nothing else. */
export const publicCard = z.object({
  cardId: id(),
  kind: z.enum(WISH_KIND_IDS),
  need: text(60),
  building: z.nullable(whole(1, 999)),
  since: instant(),
  /** Nought is fresh; three has waited a fortnight. */
  age: whole(0, 3),
});
export type PublicCard = z.output<typeof publicCard>;

/** A yellow card as its owner, the desk, and (once paired) its companion see it. What one may not see is null. */
export const yellowCard = z.object({
  wishId: id(),
  state: z.enum(WISH_STATES),
  need: text(60),
  building: z.nullable(whole(1, 999)),
  reading: wishReading,
  upSince: z.nullable(instant()),
  lapsesAt: z.nullable(instant()),
  age: whole(0, 3),
  /** The kind question before it lapses waits for an answer. */
  asksRenewal: z.boolean(),
  pairingId: z.nullable(id()),
  /** Own words and voice: the owner, the desk, the companion while paired. */
  words: z.nullable(optionalText(500)),
  media: list(mediaView, 4),
  person: z.nullable(
    z.object({
      name: text(20),
      unit: z.nullable(whole(1, 99)),
      floor: z.nullable(whole(1, 60)),
      room: z.nullable(text(10)),
      gender: z.nullable(gender()),
      age: z.nullable(whole(1, 130)),
    }),
  ),
  mayAskNeighbours: z.boolean(),
  /** Why it did not come up or was laid down, as its owner was told. */
  reason: optionalText(100),
  standing: z.object({ state: z.enum(WISH_STATES), isOwner: z.boolean(), isSpokenFor: z.boolean() }),
});
export type YellowCard = z.output<typeof yellowCard>;

/** Why a card waits for a member; only for the desk. */
export const waitingWhy = z.object({
  /** `checking`: the words are being looked at by WeChat at this moment. */
  check: z.enum(['checking', 'passed', 'review', 'risky', 'unchecked']),
  private: list(z.enum(PRIVATE_SIGNS), 6),
  delicate: list(z.enum(DELICATE_SIGNS), 4),
  /** Only spoken: a member listens and writes it down. */
  isUnheard: z.boolean(),
});

/** A red card as its owner and the desk see it. */
export const redCard = z.object({
  offerId: id(),
  state: z.enum(OFFER_STATES),
  promise: text(60),
  words: optionalText(500),
  building: z.nullable(whole(1, 999)),
  reading: offerReading,
  capacity: whole(1, 20),
  held: whole(0, 20),
  memberId: id(),
  memberName: text(20),
  upSince: z.nullable(instant()),
  lapsesAt: z.nullable(instant()),
  pausedUntil: z.nullable(instant()),
  standing: z.object({ state: z.enum(OFFER_STATES), isOwner: z.boolean() }),
});
export type RedCard = z.output<typeof redCard>;

/** Somebody who comes: first, second, or the backup for both. */
const companion = z.object({
  personId: id(),
  name: text(20),
  place: z.enum(['first', 'second', 'backup']),
});

/** Money that passed from hand to hand on one visit, in fen, with the receipt. */
export const moneySlip = z.object({
  givenFen: whole(0, 1_000_000),
  spentFen: whole(0, 1_000_000),
  changeFen: whole(0, 1_000_000),
  receipts: list(mediaView, 4),
});

export const visitView = z.object({
  visitId: id(),
  pairingId: id(),
  state: z.enum(VISIT_STATES),
  startsAt: instant(),
  minutes: whole(10, 720),
  isFirst: z.boolean(),
  visitors: list(companion, 3),
  setOutAt: z.nullable(instant()),
  arrivedAt: z.nullable(instant()),
  finishedAt: z.nullable(instant()),
  isOverdue: z.boolean(),
  /** Minutes as both have said; null while one word is missing. */
  saidMinutes: z.nullable(whole(0, 720)),
  residentSaid: z.nullable(z.boolean()),
  visitorSaid: z.nullable(z.boolean()),
  slip: z.nullable(moneySlip),
  standing: z.object({
    state: z.enum(VISIT_STATES),
    isResident: z.boolean(),
    isSpokenFor: z.boolean(),
    isVisitor: z.boolean(),
    residentSaid: z.boolean(),
    visitorSaid: z.boolean(),
  }),
});
export type VisitView = z.output<typeof visitView>;

export const thanksCard = z.object({
  thanksId: id(),
  words: text(100),
  kind: z.enum(WISH_KIND_IDS),
  building: z.nullable(whole(1, 999)),
  at: instant(),
});
export type ThanksCard = z.output<typeof thanksCard>;

/** Somebody looked at a number; its owner sees every look. */
const phoneLook = z.object({ byName: text(20), at: instant() });

export const pairingView = z.object({
  pairingId: id(),
  state: z.enum(PAIRING_STATES),
  wish: yellowCard,
  promise: text(60),
  companions: list(companion, 3),
  /** Why these two: printed for both. */
  reasons: list(text(60), 8),
  gluedAt: instant(),
  since: z.nullable(instant()),
  residentAgreed: z.boolean(),
  companionAgreed: z.boolean(),
  /** Asked for by the law or by one of the two; empty: no paper needed. */
  agreement: z.object({
    reasons: list(z.enum(AGREEMENT_REASONS), 3),
    residentSigned: z.boolean(),
    companionSigned: z.boolean(),
    /** Opens the printed form. */
    mayPrint: z.boolean(),
  }),
  firstInTwos: z.boolean(),
  hasMoney: z.boolean(),
  mayLookAtPhone: z.boolean(),
  /** Who looked at the caller's number, newest first. */
  looks: list(phoneLook, 20),
  reviewDueAt: z.nullable(instant()),
  asksReview: z.boolean(),
  /** Nobody came for so many days: only where the resident asked for it. */
  missAfterDays: z.nullable(whole(1, 60)),
  visits: list(visitView, 50),
  thanks: list(thanksCard, 20),
  mayThank: z.boolean(),
  standing: z.object({
    state: z.enum(PAIRING_STATES),
    isResident: z.boolean(),
    isSpokenFor: z.boolean(),
    isCompanion: z.boolean(),
    residentAgreed: z.boolean(),
    companionAgreed: z.boolean(),
  }),
});
export type PairingView = z.output<typeof pairingView>;

/** Whom to ring: shown once, and the look is on record. */
export const contactShown = z.object({ name: text(20), phone: phone() });
