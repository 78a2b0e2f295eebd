import { after, days, type Wait } from '../kernel/index';

/** Why work may be held up; there is no "other". */
export const SUSPENSION_CAUSES = ['wait_resident', 'wait_part', 'wait_utility', 'weather'] as const;
export type SuspensionCause = (typeof SUSPENSION_CAUSES)[number];

export const SUSPENSION_WORDS: Record<SuspensionCause, string> = {
  wait_resident: '等居民方便',
  wait_part: '等配件',
  wait_utility: '等水电气热单位',
  weather: '等天气好转',
};

/** The longest one suspension may last, by cause. */
const CAP: Record<SuspensionCause, Wait> = {
  wait_resident: days(5),
  wait_part: days(10),
  wait_utility: days(10),
  weather: days(5),
};

/** The longest all suspensions of one ticket may last together. */
export const SUSPENDED_AT_MOST: Wait = days(15);

/** Held up: for what, since when, at the latest until when. */
export interface Suspension {
  cause: SuspensionCause;
  since: string;
  until: string;
}

/** How long a new suspension may last; 0 when the ticket has used up what it may be held up. */
export const suspensionCap = (cause: SuspensionCause, suspendedMs: Wait): Wait =>
  Math.max(0, Math.min(CAP[cause], SUSPENDED_AT_MOST - suspendedMs));

/** Begins a suspension: until its cap at the latest. */
export const suspensionFrom = (
  { cause, suspendedMs }: { cause: SuspensionCause; suspendedMs: Wait },
  now: Date,
): Suspension => ({
  cause,
  since: now.toISOString(),
  until: after(now, suspensionCap(cause, suspendedMs)).toISOString(),
});

/** How long it has been held up until now; never longer than its cap, however late somebody looks. */
export const heldUpFor = ({ since, until }: Suspension, now: Date): Wait =>
  Math.max(0, Math.min(now.getTime(), Date.parse(until)) - Date.parse(since));
