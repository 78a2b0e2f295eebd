import type { Topic } from './topic';

/** One open phone as the hub sees it. */
export interface Listener {
  hear(text: string): void;
}

/** Who listens to which topic in this process. */
export class Hub {
  private readonly listeners = new Map<Topic, Set<Listener>>();
  private readonly joined = new Map<Listener, readonly Topic[]>();

  /** A listener's topics from now on; what it listened to before is left. */
  join(listener: Listener, topics: readonly Topic[]): void {
    this.leave(listener);
    this.joined.set(listener, topics);
    for (const topic of topics) {
      const ears = this.listeners.get(topic) ?? new Set();
      this.listeners.set(topic, ears.add(listener));
    }
  }

  leave(listener: Listener): void {
    for (const topic of this.joined.get(listener) ?? []) {
      const ears = this.listeners.get(topic);
      ears?.delete(listener);
      if (ears?.size === 0) this.listeners.delete(topic);
    }
    this.joined.delete(listener);
  }

  tell(topic: Topic, hint: object): void {
    const ears = this.listeners.get(topic);
    if (ears === undefined) return;
    const text = JSON.stringify(hint);
    for (const ear of ears) ear.hear(text);
  }

  tellAll(hint: object): void {
    const text = JSON.stringify(hint);
    for (const ear of this.joined.keys()) ear.hear(text);
  }

  get size(): number {
    return this.joined.size;
  }
}
