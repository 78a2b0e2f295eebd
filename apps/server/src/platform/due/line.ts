/** What a claim brought: pieces of work, at most as many as there were free slots. */
interface Brought<W> {
  pieces: readonly W[];
  /** It took as much as it might: there may be more. */
  isFull: boolean;
}

/** Where a line gets its work and what it does with one piece. */
export interface LineParts<W> {
  slots: number;
  claim: (limit: number) => Promise<Brought<W>>;
  run: (work: W) => Promise<void>;
  failed: (error: unknown) => void;
  /** A claim may answer with less than there is: lanes hide one another. Then another pass follows. */
  mayLeaveSome?: boolean;
  /** Something was going on, and is over. */
  fellStill?: () => void;
}

/**
 * Keeps up to `slots` pieces of work going. `pump` may be called by anybody at any time: passes never overlap, and a
 * call during a pass makes another one follow. Work that ends makes room, and room is worth a look only where the last
 * one found more than would fit (or may have missed some). Nothing is claimed for which there is no free slot, so a
 * claimed piece always starts at once and a stopping process has only its running ones to wait for.
 */
export class Line<W> {
  private readonly parts: LineParts<W>;
  private readonly running = new Set<Promise<void>>();
  private isPumping = false;
  private isWanted = false;
  private isStopped = false;
  /** The last claim brought as much as there was room for: there may be more. */
  private isHungry = false;
  private hasWorked = false;

  constructor(parts: LineParts<W>) {
    this.parts = parts;
  }

  /** Whether a piece of work may go on with the next one of its own: not while others wait for a slot, nor at the end. */
  get hasRoom(): boolean {
    return !this.isHungry && !this.isStopped;
  }

  /** Nothing is going on. */
  get isIdle(): boolean {
    return this.running.size === 0;
  }

  /** Nothing is going on, and nobody is looking for more. */
  get isStill(): boolean {
    return this.isIdle && !this.isPumping;
  }

  pump(): void {
    this.isWanted = true;
    if (!this.isPumping && !this.isStopped) void this.passes();
  }

  /** Claims no more and waits for what is running. */
  async stop(): Promise<void> {
    this.isStopped = true;
    while (this.isPumping || this.running.size > 0) {
      await Promise.all(this.running);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private async passes(): Promise<void> {
    this.isPumping = true;
    while (this.isWanted && !this.isStopped) {
      this.isWanted = false;
      await this.pass().catch(this.parts.failed);
    }
    this.isPumping = false;
    this.rest();
  }

  private async pass(): Promise<void> {
    const free = this.parts.slots - this.running.size;
    this.isHungry = free <= 0;
    if (free <= 0) return;
    const { pieces, isFull } = await this.parts.claim(free);
    this.isHungry = isFull;
    for (const work of pieces) this.start(work);
    const isWorthAnother = isFull ? pieces.length < free : this.parts.mayLeaveSome === true;
    if (pieces.length > 0 && isWorthAnother) this.isWanted = true;
  }

  private rest(): void {
    if (!this.hasWorked || !this.isStill) return;
    this.hasWorked = false;
    this.parts.fellStill?.();
  }

  private start(work: W): void {
    this.hasWorked = true;
    const run = this.parts
      .run(work)
      .catch(this.parts.failed)
      .finally(() => {
        this.running.delete(run);
        if (this.isHungry || this.parts.mayLeaveSome === true) this.pump();
        this.rest();
      });
    this.running.add(run);
  }
}
