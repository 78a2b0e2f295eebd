/** What was seen of one spell of weather; instants in milliseconds of one clock. */
export interface Seen {
  /** Reports to which somebody got an answer. */
  reports: readonly { ticketId: string; number: string; answeredAt: number }[];
  /** Numbers of the tickets that are there, however many by one number. */
  tickets: readonly { ticketId: string; status: string }[];
  /** Tickets somebody was told they have taken. */
  taken: readonly { ticketId: string; at: number }[];
  /** Calls to the desk that reached a phone: what WeChat shows, whatever it answered. */
  rings: readonly { ticketId: string; noticeId: string; openid: string; at: number }[];
  /** Notices in inboxes, by ticket. */
  notices: readonly { ticketId: string }[];
  /** Rungs that were climbed. */
  climbs: readonly { ticketId: string; rung: number; at: number; plannedAt: number }[];
  /** Open, unanswered tickets without anything planned that would break their silence. */
  withoutTimer: readonly string[];
  /** Due rows still claimed long after their lease. */
  stuck: readonly string[];
  /** Spells in which nobody could do anything: no worker, or no database. */
  outages: readonly { from: number; until: number }[];
  /** How long silence may last before the second rung. */
  waitMs: number;
  endedAt: number;
}

/** Limits of the promises. */
const LATE_AFTER_YES_MS = 2_500;
const RUNG_WITHIN_MS = 2_000;
/** Steps after the second are repeats: somebody was called twice before. */
const REPEAT_WITHIN_MS = 5_000;

/** Every broken promise, named. */
export function verdictOf(seen: Seen): string[] {
  return [...lost(seen), ...toldTwice(seen), ...toldLate(seen), ...rungs(seen), ...leftovers(seen)];
}

function lost({ reports, tickets, notices }: Seen): string[] {
  const there = new Map<string, number>();
  for (const { ticketId } of tickets) there.set(ticketId, (there.get(ticketId) ?? 0) + 1);
  const told = new Set(notices.map(({ ticketId }) => ticketId));
  return reports.flatMap(({ ticketId, number }) => [
    ...(there.get(ticketId) === 1 ? [] : [`lost: ${number}`]),
    ...(told.has(ticketId) ? [] : [`nobody was told of ${number}`]),
  ]);
}

/** One notice is one step for one person; it may show on a phone once. */
function toldTwice({ rings }: Seen): string[] {
  const shown = new Map<string, number>();
  for (const { openid, noticeId } of rings) {
    const key = `${openid} ${noticeId}`;
    shown.set(key, (shown.get(key) ?? 0) + 1);
  }
  return [...shown].flatMap(([key, times]) => (times > 1 ? [`told ${times} times: ${key}`] : []));
}

function toldLate({ rings, taken }: Seen): string[] {
  const yes = new Map(taken.map(({ ticketId, at }) => [ticketId, at]));
  return rings.flatMap(({ ticketId, at, openid }) => {
    const after = at - (yes.get(ticketId) ?? Infinity);
    return after > LATE_AFTER_YES_MS
      ? [`told ${Math.round(after)} ms after a yes: ${openid} ${ticketId}`]
      : [];
  });
}

/** When something that was planned could first be done: its instant, or the end of the outage it fell into. */
export function possibleAt(planned: number, outages: Seen['outages']): number {
  let at = planned;
  for (const { from, until } of [...outages].sort((a, b) => a.from - b.from))
    if (from <= at && at < until) at = until;
  return at;
}

/** Rungs that were not climbed at their time, and by how much. */
export function offTime({ climbs, outages }: Pick<Seen, 'climbs' | 'outages'>) {
  return climbs.flatMap((climb) => {
    const by = climb.at - possibleAt(climb.plannedAt, outages);
    const isEarly = climb.at < climb.plannedAt - 1;
    const limit = climb.rung === 1 ? RUNG_WITHIN_MS : REPEAT_WITHIN_MS;
    return by > limit || isEarly ? [{ ...climb, by }] : [];
  });
}

function rungs(seen: Seen): string[] {
  const { climbs, reports, taken, tickets, outages, waitMs, endedAt } = seen;
  const late = offTime(seen).map(
    ({ ticketId, rung, by }) => `rung ${rung} of ${ticketId} off by ${Math.round(by)} ms`,
  );
  const second = new Set(climbs.filter(({ rung }) => rung === 1).map(({ ticketId }) => ticketId));
  const yes = new Map(taken.map(({ ticketId, at }) => [ticketId, at]));
  const open = new Set(
    tickets.filter(({ status }) => status === 'submitted').map(({ ticketId }) => ticketId),
  );
  const missing = reports.flatMap(({ ticketId, answeredAt, number }) => {
    const due = possibleAt(answeredAt + waitMs, outages) + RUNG_WITHIN_MS;
    const isWaiting = open.has(ticketId) && !yes.has(ticketId) && due < endedAt;
    return isWaiting && !second.has(ticketId) ? [`no second rung: ${number}`] : [];
  });
  return [...late, ...missing];
}

const leftovers = ({ withoutTimer, stuck }: Seen): string[] => [
  ...withoutTimer.map((ticketId) => `open without a timer: ${ticketId}`),
  ...stuck.map((id) => `stuck claim: ${id}`),
];

/**
 * From the answer to the first phone that shows it, in milliseconds, quickest first. What was taken before any phone
 * showed it needed none; what nobody's phone showed although nobody had taken it comes last.
 */
export function firstMessages({ reports, rings, taken }: Seen): number[] {
  const first = new Map<string, number>();
  for (const { ticketId, at } of rings) first.set(ticketId, Math.min(at, first.get(ticketId) ?? Infinity));
  const yes = new Set(taken.map(({ ticketId }) => ticketId));
  return reports
    .filter(({ ticketId }) => first.has(ticketId) || !yes.has(ticketId))
    .map(({ ticketId, answeredAt }) => Math.max(0, (first.get(ticketId) ?? Infinity) - answeredAt))
    .sort((a, b) => a - b);
}

/** The value below which so large a share lies. */
export const shareBelow = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
