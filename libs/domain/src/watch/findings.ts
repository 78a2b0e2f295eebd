import { after, minutes, seconds } from '../kernel/index';

/** The promises of the house that are looked at every minute, each by what is found when it does not hold. */
export const WATCH_KINDS = [
  'ticket-without-timer',
  'ticket-untold',
  'claim-stuck',
  'send-overdue',
  'dead-letters',
  'slot-below-two',
  'channel-down',
] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** A promise that does not hold somewhere: how often, and in words for the secretary. */
export interface Finding {
  kind: WatchKind;
  count: number;
  words: string;
}

/** A promise that does not hold now, so that somebody may be waiting in vain: it rings, not only the inbox. */
const GRAVE: readonly WatchKind[] = [
  'ticket-without-timer',
  'ticket-untold',
  'send-overdue',
  'slot-below-two',
];

/** A trouble that comes back so soon after it was over has rung already. */
const SAME_TROUBLE = minutes(15);

/** Whether a finding rings the secretaries, and not only lies in the inbox; `lastOver`: when the last of its kind ended. */
export const isRinging = (kind: WatchKind, lastOver: Date | null, now: Date): boolean =>
  GRAVE.includes(kind) && (lastOver === null || after(lastOver, SAME_TROUBLE) < now);

const LOOK_EVERY = minutes(1);
const LATE_BY = seconds(90);

/** When the next look comes. */
export const nextLook = (now: Date): Date => after(now, LOOK_EVERY);

/**
 * A look so late says that the house itself stood still. Everything else is as late and about to be made up for: judging
 * it now would alarm everybody after each night without a server. The next look judges.
 */
export const isLateLook = (plannedAt: Date, now: Date): boolean => now > after(plannedAt, LATE_BY);

/** What a look changes in what is known of one station. */
export interface Changes {
  begun: readonly Finding[];
  /** It goes on, but there is more or less of it: written down, told to nobody. */
  moved: readonly Finding[];
  ended: readonly WatchKind[];
}

export function changesOf(known: readonly Finding[], found: readonly Finding[]): Changes {
  const before = new Map(known.map((finding) => [finding.kind, finding]));
  const isStillThere = new Set(found.map(({ kind }) => kind));
  const hasMoved = ({ kind, count, words }: Finding): boolean => {
    const old = before.get(kind);
    return old !== undefined && (old.count !== count || old.words !== words);
  };
  return {
    begun: found.filter(({ kind }) => !before.has(kind)),
    moved: found.filter(hasMoved),
    ended: known.map(({ kind }) => kind).filter((kind) => !isStillThere.has(kind)),
  };
}

/** Whether there is anything to write at all. */
export const isChange = ({ begun, moved, ended }: Changes): boolean =>
  begun.length + moved.length + ended.length > 0;
