import { ISSUE_CATEGORY_IDS, ROLES, TICKET_STATUSES, URGENCIES } from '@doorstep/domain';
import * as z from 'zod/mini';
import { id, instant, list, optionalText, phone, text, whole } from '../kernel/index';
import { guidedMatter } from '../directory/guidance';
import { mediaView, signedLink } from '../media/media';
import { timeAccount } from './clocks';

/** In whose hands, since when, until when: on every view of a ticket. */
export const custodyLine = z.object({
  holder: z.enum(['station', 'party', 'resident', 'nobody']),
  /** The person or party by name, as this reader may see it. */
  name: text(60),
  since: instant(),
  until: z.nullable(instant()),
  isOverdue: z.boolean(),
});

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

/** A ticket with everything this reader may see. */
export const ticketView = z.object({
  ...ticketCard.shape,
  standing,
  media: list(mediaView, 9),
  outcome: z.nullable(optionalText(300)),
  /** Whom to call about it; only for those who handle it. */
  reporter: z.object({ name: text(20), phone: z.nullable(phone()), via: z.enum(['phone', 'desk', 'call']) }),
  party: z.nullable(z.object({ partyId: id(), name: text(60), phone: z.nullable(phone()) })),
  mayNote: z.boolean(),
  /** What the words seem to say, while it can still be of use to those who handle it; where it agrees with the ticket, only the why. */
  suggestion: z.optional(z.nullable(guidedMatter)),
  /** The rules want everybody on duty to have seen it, and the reader has not said so yet. */
  mustSee: z.optional(z.boolean()),
  timeline: list(timelineEntry, 200),
  /** Six clocks from the facts, for those who handle it; the split alone for everybody else. */
  time: z.optional(timeAccount),
});
export type TicketView = z.output<typeof ticketView>;
