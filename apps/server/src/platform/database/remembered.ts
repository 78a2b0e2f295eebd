interface Kept<V> {
  value: Promise<V>;
  until: number;
}

/**
 * Answers that may be a few seconds old, kept so that a report costs no extra question to the database. Two callers
 * asking at once share one question; a question that failed is not kept.
 */
export class Remembered<V> {
  private readonly kept = new Map<string, Kept<V>>();
  private readonly forMs: number;
  private readonly most: number;

  constructor(forMs: number, most: number) {
    this.forMs = forMs;
    this.most = most;
  }

  get(key: string, ask: () => Promise<V>): Promise<V> {
    const known = this.kept.get(key);
    if (known && performance.now() < known.until) return known.value;
    if (this.kept.size >= this.most) this.kept.clear();
    const value = ask();
    this.kept.set(key, { value, until: performance.now() + this.forMs });
    value.catch(() => this.kept.delete(key));
    return value;
  }

  forget(key: string): void {
    this.kept.delete(key);
  }
}
