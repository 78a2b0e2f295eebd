/** Unless told otherwise, a provider is spoken to so often each second, over all processes. */
const PER_SECOND = 50;
/** What was not used is kept for so long: sixteen neighbours reporting at once do not wait for one another. */
const SECONDS_KEPT = 2;

interface Bucket {
  left: number;
  filledAt: number;
}

/**
 * How much this process may say to each provider now. The allowance of a provider is shared evenly by the processes
 * that spoke to it in the last seconds, as far as each knows: over all processes it is kept on average, and exceeded by
 * a moment's worth when another process begins to speak. Instants are milliseconds of the machine's steady clock.
 */
export class Pace {
  private readonly perSecond = new Map<string, number>();
  private readonly sharers = new Map<string, number>();
  private readonly buckets = new Map<string, Bucket>();

  /** `keptAtFirst`: seconds of the allowance that are there before anything was said. */
  constructor(private readonly keptAtFirst = SECONDS_KEPT) {}

  limit(outlet: string, perSecond: number): void {
    this.perSecond.set(outlet, perSecond);
  }

  shared(outlet: string, processes: number): void {
    this.sharers.set(outlet, Math.max(1, processes));
  }

  /** How many sends may begin now. */
  left(outlet: string, nowMs: number): number {
    return Math.floor(this.filled(outlet, nowMs).left);
  }

  /** What is left of each provider this process has spoken to, or was told the limit of. */
  all(nowMs: number): Record<string, number> {
    const known = new Set([...this.buckets.keys(), ...this.perSecond.keys()]);
    return Object.fromEntries([...known].map((outlet) => [outlet, this.left(outlet, nowMs)]));
  }

  took(outlet: string, nowMs: number): void {
    this.filled(outlet, nowMs).left -= 1;
  }

  private filled(outlet: string, nowMs: number): Bucket {
    const rate = (this.perSecond.get(outlet) ?? PER_SECOND) / (this.sharers.get(outlet) ?? 1);
    const most = Math.max(1, rate * SECONDS_KEPT);
    const { left, filledAt } = this.buckets.get(outlet) ?? { left: rate * this.keptAtFirst, filledAt: nowMs };
    const filled = { left: Math.min(most, left + ((nowMs - filledAt) / 1000) * rate), filledAt: nowMs };
    this.buckets.set(outlet, filled);
    return filled;
  }
}
