import {
  CAUSES,
  HOLDERS,
  ISSUE_CATEGORY_IDS,
  FLATS_AT_MOST,
  RELATIONS,
  RESOLUTIONS,
  ROLES,
  SUSPENSION_CAUSES,
  TICKET_STATUSES,
  URGENCIES,
} from '@doorstep/domain';
import * as z from 'zod/mini';
import { id, instant, list, optionalText, phone, text, whole } from '../kernel/index';
import { guidedMatter } from '../directory/guidance';
import { mediaView, signedLink } from '../media/media';
import { timeAccount } from './clocks';

/** In whose hands, since when, until when: on every view of a ticket. */
export const custodyLine = z.object({
  holder: z.enum(HOLDERS),
  /** The person or party by name, as this reader may see it. */
  name: text(60),
  since: instant(),
  until: z.nullable(instant()),
  isOverdue: z.boolean(),
  /** What whoever holds it promised on the telephone, and who said so. */
  promise: z.optional(z.nullable(z.object({ by: instant(), who: optionalText(20) }))),
});

/** It stood on paper first: who wrote it there, who typed it in and when. */
const paperMark = z.object({ writtenBy: text(20), typedBy: text(20), typedAt: instant() });

/** A ticket in a list. */
export const ticketCard = z.object({
  ticketId: id(),
  number: text(20),
  status: z.enum(TICKET_STATUSES),
  category: z.enum(ISSUE_CATEGORY_IDS),
  urgency: z.enum(URGENCIES),
  text: optionalText(500),
  place: text(40),
  reportedAt: instant(),
  custody: custodyLine,
  ownerName: z.nullable(text(20)),
  partyName: z.nullable(text(60)),
  thumbUrl: z.nullable(signedLink()),
  redoCount: whole(0, 1000),
  /** The how-many-th time the same thing has come back within 90 days of being settled. */
  recurrences: z.optional(whole(0, 1000)),
  /** Formal pressure: 0 none, 1 reminded, 2 secretary, 3 district. */
  supervision: z.optional(whole(0, 3)),
  resolution: z.optional(z.nullable(z.enum(RESOLUTIONS))),
  /** The time of the report is the one on paper. */
  paper: z.optional(z.nullable(paperMark)),
  /** It reads as abuse or an advertisement: lists veil the words until somebody opens it. */
  isVeiled: z.optional(z.boolean()),
  /** What its words seem to say, for those who decide: the kind, whose it would be, and why. Only while it is new. */
  hint: z.optional(
    z.nullable(z.object({ category: z.enum(ISSUE_CATEGORY_IDS), party: text(60), why: text(80) })),
  ),
});
export type TicketCard = z.output<typeof ticketCard>;

/** How the ticket stands towards the reader; the phone asks `nextActions(standing, role)` which buttons to draw. */
export const standing = z.object({
  status: z.enum(TICKET_STATUSES),
  isReporter: z.boolean(),
  isSpokenFor: z.boolean(),
  isOwner: z.boolean(),
  hasParty: z.boolean(),
  isPartyOfTicket: z.boolean(),
  hasReturned: z.boolean(),
  /* Newer than the oldest phones in use: absent means no. */
  hasOwner: z.optional(z.boolean()),
  hasHandled: z.optional(z.boolean()),
  isDispatcher: z.optional(z.boolean()),
  isClaimant: z.optional(z.boolean()),
  hasObjected: z.optional(z.boolean()),
  isHelper: z.optional(z.boolean()),
  hasOpenHelpers: z.optional(z.boolean()),
  windowBy: z.optional(z.nullable(z.enum(['party', 'resident']))),
  isVisitTime: z.optional(z.boolean()),
  hasAsked: z.optional(z.boolean()),
  isGivenUp: z.optional(z.boolean()),
  isProposer: z.optional(z.boolean()),
  isSuspendable: z.optional(z.boolean()),
  isRecent: z.optional(z.boolean()),
  hasReviewDate: z.optional(z.boolean()),
});

/** A time to come, as one side proposed it. */
export const visitWindow = z.object({
  from: instant(),
  until: instant(),
  by: z.enum(['party', 'resident']),
  isAgreed: z.boolean(),
});

/** One line of the timeline, made from one fact. */
export const timelineEntry = z.object({
  entryId: id(),
  type: text(40),
  at: instant(),
  /** A party is named with the hands that did the work. */
  who: text(100),
  role: z.nullable(z.enum(ROLES)),
  title: text(60),
  words: optionalText(600),
  media: list(mediaView, 9),
});
export type TimelineEntry = z.output<typeof timelineEntry>;

/** Another ticket this one belongs to, or that belongs to it. */
const kin = z.object({
  ticketId: id(),
  number: text(20),
  status: z.enum(TICKET_STATUSES),
  relation: z.enum(RELATIONS),
  partyName: z.nullable(text(60)),
});

/** Where the root of a trouble lies: which kind, which riser, crew or batch, and a word more. */
export const rootCause = z.object({
  kind: z.enum(CAUSES),
  name: optionalText(40),
  words: optionalText(200),
});

/** Of so many flats, looked at, and found to have it too. */
export const sweepProgress = z.object({
  of: whole(0, FLATS_AT_MOST),
  looked: whole(0, FLATS_AT_MOST),
  found: whole(0, FLATS_AT_MOST),
});

/** The same trouble at another time: before this one, or after it. */
const sameTrouble = z.object({
  ticketId: id(),
  number: text(20),
  reportedAt: instant(),
  closedAt: z.nullable(instant()),
  outcome: z.nullable(optionalText(300)),
  partyName: z.nullable(text(60)),
});

/** A ticket with everything this reader may see. */
export const ticketView = z.object({
  ...ticketCard.shape,
  standing,
  media: list(mediaView, 9),
  outcome: z.nullable(optionalText(300)),
  /** Whom to call about it; only for those who handle it. */
  reporter: z.object({ name: text(20), phone: z.nullable(phone()), via: z.enum(['phone', 'desk', 'call']) }),
  party: z.nullable(
    z.object({
      partyId: id(),
      name: text(60),
      phone: z.nullable(phone()),
      /** Its people work in the mini-program themselves. */
      hasStaff: z.optional(z.boolean()),
    }),
  ),
  mayNote: z.boolean(),
  /** The photo of the page it stood on, with other people's lines: for the desk alone. */
  paperPage: z.optional(z.nullable(mediaView)),
  /** When the matter itself began: earlier than the report where it goes on from another. */
  startedAt: z.optional(instant()),
  parent: z.optional(z.nullable(kin)),
  /** It is the same as that one and goes on there; and which ones go on here. For the desk. */
  mergedInto: z.optional(z.nullable(z.object({ ticketId: id(), number: text(20) }))),
  mergedFrom: z.optional(list(z.object({ ticketId: id(), number: text(20) }), 50)),
  /** Where else the same thing was reported: for whoever goes there to mend it, and for the desk. No names. */
  alsoAt: z.optional(list(text(40), 50)),
  /** What goes on here was put together by one tap, and can be taken apart by one. For the desk. */
  isCase: z.optional(z.boolean()),
  /** Others that look like this one and go their own way, as the desk has seen. For the desk. */
  alike: z.optional(list(z.object({ ticketId: id(), number: text(20) }), 60)),
  children: z.optional(list(kin, 50)),
  /** The same thing had the same trouble before, and had it again since; only those this reader may open. */
  recurrenceOf: z.optional(z.nullable(sameTrouble)),
  recurredAs: z.optional(list(sameTrouble, 20)),
  /** Why it happened, for those who handle it; and how far the look at other flats has come. */
  cause: z.optional(z.nullable(rootCause)),
  sweep: z.optional(z.nullable(sweepProgress)),
  /** What is agreed or asked for on the way. */
  window: z.optional(z.nullable(visitWindow)),
  suspension: z.optional(z.nullable(z.object({ cause: z.enum(SUSPENSION_CAUSES), until: instant() }))),
  extension: z.optional(z.nullable(z.object({ until: instant(), reason: text(200) }))),
  unsolvable: z.optional(
    z.nullable(z.object({ reason: text(200), explanation: text(300), reviewAt: instant() })),
  ),
  reviewAt: z.optional(z.nullable(instant())),
  /** What the words seem to say, while it can still be of use to those who handle it; where it agrees with the ticket, only the why. */
  suggestion: z.optional(z.nullable(guidedMatter)),
  /** The rules want everybody on duty to have seen it, and the reader has not said so yet. */
  mustSee: z.optional(z.boolean()),
  timeline: list(timelineEntry, 200),
  /** Six clocks from the facts, for those who handle it; the split alone for everybody else. */
  time: z.optional(timeAccount),
});
export type TicketView = z.output<typeof ticketView>;
