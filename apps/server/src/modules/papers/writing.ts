import { setTimeout as wait } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { STORAGE, type Storage } from '../../platform/storage/storage';
import { Manuscripts } from './manuscripts';
import { type PaperAttempt, PaperBeats } from './paper-beats';
import { fileOf, type Paper } from './paper-rows';
import { PaperPress, type Printing } from './print/paper-press';
import { FORMS } from './words';

const BEAT_MS = 700;
/** Each paper has a thread of its own; more at once would only slow one another, and add up their memory. */
const AT_ONCE = 1;

/**
 * Papers being written in this process, outside any transaction. Each beats in its row and says how far it is; who finds
 * there that a later attempt has taken over, or that it is not wanted any more, stops and writes nothing more. The file
 * is stored whole before the row says that it is there, at a place of the attempt's own; what comes too late is removed
 * again. A process that is told to end gives its papers back.
 */
@Injectable()
export class Writing implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Papers');
  private readonly running = new Map<PaperAttempt, Printing | null>();

  constructor(
    private readonly beats: PaperBeats,
    private readonly manuscripts: Manuscripts,
    private readonly press: PaperPress,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  get isFull(): boolean {
    return this.running.size >= AT_ONCE;
  }

  /** Begins; what goes wrong is logged, and the paper is taken up again, three times at most. */
  begin(attempt: PaperAttempt): void {
    this.running.set(attempt, null);
    this.write(attempt)
      .catch((error: unknown) => this.stumbled(attempt, error))
      .finally(() => this.running.delete(attempt));
  }

  async beforeApplicationShutdown(): Promise<void> {
    const given = [...this.running];
    this.running.clear();
    for (const [attempt, printing] of given) {
      printing?.stop();
      await this.beats.giveBack(attempt, true).catch((error: unknown) => this.unheard(attempt, error));
    }
  }

  private async write(attempt: PaperAttempt): Promise<void> {
    const paper = await this.beats.takeUp(attempt);
    if (paper === null || !this.running.has(attempt)) return;
    const { order, blocks } = await this.manuscripts.of(paper);
    let done = 0;
    const counted = counting(blocks, (lines) => (done += lines));
    const printing = this.press.start(order, counted);
    this.running.set(attempt, printing);
    const over = new AbortController();
    const beating = this.beat(attempt, { printing, over, done: () => done });
    try {
      const bytes = await printing.done;
      if (this.running.has(attempt)) await this.keep(attempt, paper, bytes);
    } finally {
      over.abort();
      await beating;
    }
  }

  private async keep(attempt: PaperAttempt, { paperId, kind }: Paper, bytes: Buffer): Promise<void> {
    const place = fileOf(paperId, attempt.attempt);
    await this.storage.put(place, bytes, FORMS[kind].mediaType);
    if (!(await this.beats.ready(attempt, bytes.length))) await this.storage.remove(place);
  }

  private async beat(attempt: PaperAttempt, { printing, over, done }: Heart): Promise<void> {
    while (!over.signal.aborted) {
      const isMine = await this.beats
        .tell(attempt, done())
        .catch((error: unknown) => this.unheard(attempt, error));
      if (!isMine) {
        this.running.delete(attempt);
        return printing.stop();
      }
      await wait(BEAT_MS, undefined, { ref: false, signal: over.signal }).catch(() => undefined);
    }
  }

  /** A database that does not answer for a moment costs a beat, not the paper. */
  private unheard(attempt: PaperAttempt, error: unknown): true {
    this.logger.warn({ msg: 'a beat of a paper was lost', ...attempt, err: error });
    return true;
  }

  private async stumbled(attempt: PaperAttempt, error: unknown): Promise<void> {
    if (!this.running.has(attempt)) return;
    this.logger.error({ msg: 'a paper was not written', ...attempt, err: error });
    await this.beats.giveBack(attempt, false).catch((failure: unknown) => this.unheard(attempt, failure));
  }
}

interface Heart {
  printing: Printing;
  over: AbortController;
  done: () => number;
}

/** The same blocks, each counted when the next one is asked for. */
function counting<T>(
  blocks: AsyncIterator<readonly T[]>,
  onLines: (count: number) => void,
): AsyncIterator<readonly T[]> {
  let given = 0;
  return {
    next: async () => {
      onLines(given);
      const next = await blocks.next();
      given = next.done === true ? 0 : next.value.length;
      return next;
    },
  };
}
