import { after, days, hours, minutes, type Wait } from '../../kernel/index';

/** When a slot is looked at, in the order of its life. */
export const WATCH_STAGES = ['14d', '72h', '24h', 'start', 'late', 'still', 'ending', 'end'] as const;
export type WatchStage = (typeof WATCH_STAGES)[number];

/** A look at a slot, and its instant. */
export interface Watch {
  stage: WatchStage;
  at: Date;
}

/** The station's own times, see `DutyPolicy`. */
export interface WatchPolicy {
  /** Hours before its start by which a seat must be confirmed. */
  confirmHours: number;
  /** Minutes after the start at which somebody missing counts as late. */
  lateMinutes: number;
}

/** From so long before its start a slot that lacks people is an open alarm. */
export const ALARM_AHEAD: Wait = days(14);
const REMIND_AHEAD: Wait = hours(72);
/** How long standby have to come before the secretary is told. */
export const STANDBY_TIME: Wait = minutes(10);
const ENDING_AHEAD: Wait = minutes(30);

/** What time must do even when it comes too late: hand over, and close. */
const NEVER_SKIPPED: readonly WatchStage[] = ['ending', 'end'];

interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** All looks at a slot, by time; those of one instant in the order of its life. */
export function watchesOf({ startsAt, endsAt }: Span, policy: WatchPolicy): Watch[] {
  const lateAt = after(startsAt, minutes(policy.lateMinutes));
  const ending = after(endsAt, -ENDING_AHEAD);
  const at: Record<WatchStage, Date> = {
    '14d': after(startsAt, -ALARM_AHEAD),
    '72h': after(startsAt, -REMIND_AHEAD),
    '24h': after(startsAt, -hours(policy.confirmHours)),
    start: startsAt,
    late: lateAt,
    still: after(lateAt, STANDBY_TIME),
    ending: ending < startsAt ? startsAt : ending,
    end: endsAt,
  };
  return WATCH_STAGES.map((stage) => ({ stage, at: at[stage] }))
    .filter((watch) => watch.stage === 'end' || watch.at < endsAt)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/**
 * The next look at a slot after the stage `done` (null: it is new). Of those whose instant has passed already (the
 * slot was published late, the server slept) only the newest is made up for, so nobody is rung for every stage at
 * once; only the handover and the closing are never left out. Null: nothing is left to look at.
 */
export function nextWatch(slot: Span, policy: WatchPolicy, done: WatchStage | null, now: Date): Watch | null {
  const all = watchesOf(slot, policy);
  const rest = all.slice(all.findIndex((watch) => watch.stage === done) + 1);
  const past = rest.filter((watch) => watch.at <= now);
  if (past.length === 0) return rest[0] ?? null;
  return past.find((watch) => NEVER_SKIPPED.includes(watch.stage)) ?? past.at(-1) ?? null;
}

/** The next look that lies ahead, for slots taken over as they are: what passed before rings nobody any more. */
export function watchAhead(slot: Span, policy: WatchPolicy, now: Date): Watch | null {
  return watchesOf(slot, policy).find((watch) => watch.at > now) ?? null;
}
