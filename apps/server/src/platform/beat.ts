/**
 * Looks at something again and again, and whenever it is told to; one look at a time, and once more where it was told to
 * meanwhile, so that a database that hangs holds one connection of each look and not all. A process that leaves stops it
 * before its connections close, and is then sure that no look is left asking. A look says itself what went wrong in it.
 */
export class Beat {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | null = null;
  private isWanted = false;
  private isStopped = false;

  constructor(
    private readonly everyMs: number,
    private readonly look: () => Promise<void>,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.now(), this.everyMs);
  }

  now(): void {
    this.isWanted = true;
    this.looking ??= this.looks();
  }

  /** Looks no more, and waits for what is being looked at. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.looking;
  }

  private async looks(): Promise<void> {
    try {
      while (this.isWanted && !this.isStopped) {
        this.isWanted = false;
        await this.look();
      }
    } finally {
      this.looking = null;
    }
  }
}
