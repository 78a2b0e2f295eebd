/**
 * Looks at something again and again, and whenever it is told to. A process that leaves stops it before its connections
 * close, and is then sure that no look is left asking. A look says itself what went wrong in it.
 */
export class Beat {
  private timer: NodeJS.Timeout | undefined;
  private readonly looking = new Set<Promise<void>>();
  private isStopped = false;

  constructor(
    private readonly everyMs: number,
    private readonly look: () => Promise<void>,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.now(), this.everyMs);
  }

  now(): void {
    if (this.isStopped) return;
    const one = this.look().finally(() => this.looking.delete(one));
    this.looking.add(one);
  }

  /** Looks no more, and waits for what is being looked at. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await Promise.all(this.looking);
  }
}
