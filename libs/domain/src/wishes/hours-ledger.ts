/**
 * Hours given and received, in double entry: what one side is credited with, the other is debited with, in the same
 * booking, confirmed by both. The sum of all lines is nought at every moment; nothing is ever changed, only booked back.
 */
export interface HoursLine {
  /** Who gave (`credit`) or received (`debit`): a person, or the wish where whoever received has no account. */
  account: string;
  minutes: number;
}

/** A confirmed visit as the ledger needs it. */
export interface VisitToBook {
  visitors: readonly string[];
  receiver: string;
  minutes: number;
}

/** The longest visit that is believed without a question. */
const MINUTES_AT_MOST = 12 * 60;

/** The lines of one confirmed visit; two who came together are both credited. */
export function linesOf({ visitors, receiver, minutes }: VisitToBook): HoursLine[] {
  if (!Number.isInteger(minutes) || minutes <= 0 || minutes > MINUTES_AT_MOST || visitors.length === 0)
    return [];
  const given = [...new Set(visitors)].map((account) => ({ account, minutes }));
  return [...given, { account: receiver, minutes: -minutes * given.length }];
}

/** What each account holds after these lines. */
export function balances(lines: readonly HoursLine[]): Map<string, number> {
  const held = new Map<string, number>();
  for (const { account, minutes } of lines) held.set(account, (held.get(account) ?? 0) + minutes);
  return held;
}

/** Minutes as hours with one decimal, rounded down: 90 → 1.5. Nobody is certified what they did not give. */
export const hoursCertified = (minutes: number): number => Math.floor(minutes / 6) / 10;
