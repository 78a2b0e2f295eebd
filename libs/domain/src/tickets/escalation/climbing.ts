import {
  after,
  minutes,
  seconds,
  stationDay,
  stationInstant,
  wallClock,
  type Wait,
} from '../../kernel/index';
import type { TicketStatus } from '../ticket-status';
import type { EscalationStamp, QuietHours, Rung } from './escalation-policy';

/** A full round has been climbed in vain: each further round waits twice as long, up to two hours between rungs. */
const LONGEST_WAIT: Wait = minutes(120);

/** After an answer that may or may not have arrived the next step comes this soon (not at once: it may well ring). */
export const AFTER_UNCERTAIN: Wait = seconds(30);

/** While nothing at all can be sent, the ladder looks again this often. */
const WHILE_HELD: Wait = seconds(30);

/**
 * When the second rung is climbed of a ladder that begins anew because the matter is more pressing than it was held to
 * be: by the new wait, or when somebody was to be called anyway. What was promised is never put off.
 */
export function climbOnceRaised(stamp: EscalationStamp, planned: Date | null, now: Date): Date {
  const fresh = climbAt(stamp, 0, now);
  return planned !== null && planned > now && planned < fresh ? planned : fresh;
}

/** Which rung this is. The ladder never ends: after the last it starts again with the pair then on duty. */
export function rungOf({ rungs }: Pick<EscalationStamp, 'rungs'>, rung: number): Rung {
  const found = rungs[rung % rungs.length];
  if (found === undefined) throw new Error('a ladder without rungs');
  return found;
}

/**
 * How long a rung may stay silent before the next is climbed. The first wait is the acceptance promise (T1). The ladder
 * never ends but is damped, so that a night of unanswered tickets cannot flood its own queue.
 */
export function waitAfter(stamp: Pick<EscalationStamp, 'rungs'>, rung: number): Wait {
  const round = Math.floor(rung / stamp.rungs.length);
  return Math.min(seconds(rungOf(stamp, rung).waitSeconds) * 2 ** Math.min(round, 20), LONGEST_WAIT);
}

/** When the rung after this one is climbed, if nobody answers; nobody but the pair on duty is woken in quiet hours. */
export const climbAt = (stamp: EscalationStamp, rung: number, since: Date): Date =>
  quietly(stamp, rung, after(since, waitAfter(stamp, rung)));

/** When the rung after this one may be climbed, if not before this instant. */
function quietly(stamp: EscalationStamp, rung: number, due: Date): Date {
  const isOnlyDuty = rungOf(stamp, rung + 1).wake === 'duty';
  return isOnlyDuty || stamp.quiet === null ? due : outsideQuiet(stamp.quiet, due);
}

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Whether the station's wall clock stands in the quiet hours; they may go over midnight. The end is outside. */
export function isQuiet({ from, until }: QuietHours, moment: Date): boolean {
  const { hour, minute } = wallClock(moment);
  const [now, begin, end] = [hour * 60 + minute, minuteOf(from), minuteOf(until)];
  return begin < end ? begin <= now && now < end : begin <= now || now < end;
}

/** The instant itself, or the end of the quiet hours it lies in. */
function outsideQuiet(quiet: QuietHours, moment: Date): Date {
  if (!isQuiet(quiet, moment)) return moment;
  const end = minuteOf(quiet.until);
  const today = stationInstant(stationDay(moment), 0, end);
  return today > moment ? today : after(today, minutes(24 * 60));
}

/** Whether anything can be sent to the outside at all, and since when again. */
export interface Outage {
  isOpen: boolean;
  /** When the last outage of everything ended; null when there was none. */
  recoveredAt: Date | null;
}

/**
 * Silence has lasted long enough: is the next rung climbed now, or held? While nothing can be sent a rung is held and
 * not consumed; when sending works again the wait begins anew, because only now could anybody have heard.
 */
export function climbOrHold(
  stamp: EscalationStamp,
  { rung, since, outage }: { rung: number; since: Date; outage: Outage },
  now: Date,
): 'climb' | { again: Date } {
  if (outage.isOpen) return { again: after(now, WHILE_HELD) };
  const heard = outage.recoveredAt;
  if (heard === null || heard <= since) return 'climb';
  const anew = after(heard, waitAfter(stamp, rung));
  const again = quietly(stamp, rung, anew > now ? anew : now);
  return again > now ? { again } : 'climb';
}

/** Why a rung was climbed: nobody answered, everybody's phone surely refused, or nobody knows whether it rang. */
export const CLIMB_REASONS = ['silence', 'refused', 'unknown'] as const;
export type ClimbReason = (typeof CLIMB_REASONS)[number];

/** A step on which nobody was surely reached. */
interface FailedStep {
  rung: number;
  /** ISO 8601: when it was told; missing on facts older than a ladder that can begin anew. */
  toldAt?: string;
}

/** Whether a failed step brings the next one nearer: only while nobody has taken it, and only the step it stands on now. */
export function isStandingOn(
  ticket: { status: TicketStatus; rung: number; rungSince: Date | null },
  { rung, toldAt }: FailedStep,
): boolean {
  if (ticket.status !== 'submitted' || ticket.rung !== rung) return false;
  return toldAt === undefined || ticket.rungSince === null || new Date(toldAt) >= ticket.rungSince;
}

/**
 * When the next rung is climbed although the wait is not over: nobody on this one was surely reached. Quiet hours hold
 * here too.
 */
export const hastenedTo = (
  stamp: EscalationStamp,
  { rung, how }: { rung: number; how: Exclude<ClimbReason, 'silence'> },
  now: Date,
): Date => quietly(stamp, rung, how === 'refused' ? now : after(now, AFTER_UNCERTAIN));
