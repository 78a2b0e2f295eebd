/** The guest's timers: numbers as on a phone, errors reported instead of ending our process, all gone at the end. */
export class Timers {
  readonly #running = new Map<number, () => void>();
  readonly #report: (problem: unknown) => void;
  #count = 0;
  #isOver = false;

  constructor(report: (problem: unknown) => void) {
    this.#report = report;
  }

  /** What a guest calls `setTimeout` and so on. */
  readonly forGuest = {
    setTimeout: (work: () => void, wait = 0): number => {
      const id = this.#next();
      if (this.#isOver) return id;
      const timer = setTimeout(() => {
        this.#running.delete(id);
        this.#run(work);
      }, wait);
      this.#running.set(id, () => clearTimeout(timer));
      return id;
    },
    setInterval: (work: () => void, wait = 0): number => {
      const id = this.#next();
      if (this.#isOver) return id;
      const timer = setInterval(() => this.#run(work), wait);
      this.#running.set(id, () => clearInterval(timer));
      return id;
    },
    clearTimeout: (id: number): void => this.#stop(id),
    clearInterval: (id: number): void => this.#stop(id),
  };

  /** The phone is off: nothing runs any more, and nothing new begins. */
  stopAll(): void {
    this.#isOver = true;
    [...this.#running.keys()].forEach((id) => this.#stop(id));
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  #stop(id: number): void {
    this.#running.get(id)?.();
    this.#running.delete(id);
  }

  #run(work: () => void): void {
    try {
      work();
    } catch (problem) {
      this.#report(problem);
    }
  }
}
