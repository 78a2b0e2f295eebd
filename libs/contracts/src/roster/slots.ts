import { DUTY_MODES, MEMBER_KINDS } from '@doorstep/domain';
import * as z from 'zod/mini';
import { day, id, instant, list, text, whole } from '../kernel/index';

export const DAY_PARTS = ['night', 'morning', 'afternoon', 'evening'] as const;
export const DAY_KINDS = ['ordinary', 'weekend', 'holiday', 'make-up'] as const;

/** How far a person's seat has come: put in, said yes, at the post, gone. */
export const SEAT_STATES = ['assigned', 'confirmed', 'present', 'left'] as const;

/**
 * How safe a slot is: `hole` nobody at all, `short` fewer than needed, `assigned` enough but not all have confirmed,
 * `covered` enough have confirmed, `present` enough are at the post, `over` it has ended.
 */
export const COVERAGES = ['hole', 'short', 'assigned', 'covered', 'present', 'over'] as const;

/** A member in a slot, as colleagues see them. */
const slotMember = z.object({
  personId: id(),
  name: text(20),
  memberKind: z.enum(MEMBER_KINDS),
  isMe: z.boolean(),
  isStandby: z.boolean(),
  state: z.enum(SEAT_STATES),
});

export const slotView = z.object({
  slotId: id(),
  startsAt: instant(),
  endsAt: instant(),
  label: text(20),
  mode: z.enum(DUTY_MODES),
  part: z.enum(DAY_PARTS),
  headcount: whole(1, 9),
  coverage: z.enum(COVERAGES),
  /** An open call for this slot: one tap takes it. */
  callId: z.nullable(id()),
  members: list(slotMember, 20),
});
export type SlotView = z.output<typeof slotView>;

/** A slot as lists and offers name it. */
export const slotLine = z.object({
  slotId: id(),
  startsAt: instant(),
  endsAt: instant(),
  label: text(20),
  mode: z.enum(DUTY_MODES),
});
export type SlotLine = z.output<typeof slotLine>;

/** A day of the month with its slots. `name` is the holiday's, empty on any other day. */
export const dutyDay = z.object({
  day: day(),
  kind: z.enum(DAY_KINDS),
  name: z.string().check(z.maxLength(40)),
  slots: list(slotView, 12),
});
export type DutyDay = z.output<typeof dutyDay>;

/** A rule an arrangement would break, said so that the secretary understands it. */
export const breachView = z.object({
  code: text(40),
  slotId: z.string().check(z.maxLength(60)),
  personId: z.nullable(id()),
  words: text(200),
});
export type BreachView = z.output<typeof breachView>;
