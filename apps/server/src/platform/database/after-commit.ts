import { Injectable, Logger } from '@nestjs/common';
import type { Push } from '../realtime/topic';

/** Which lines of work have a reason to look. */
export interface WorkKinds {
  /** Facts to be heard, or timers. */
  hasRows: boolean;
  /** Something is to be said to the outside. */
  hasSends: boolean;
}

/** What is to be done once a commit stands: open phones hear their hints, the engine hears when work is due. */
export interface Committed {
  pushes: readonly Push[];
  /** The earliest instant at which new work is due; null when there is none. */
  dueAt: Date | null;
  kinds: WorkKinds;
}

/**
 * Carries commits to whoever waits for them without the database knowing who that is. Nothing said here may be the
 * only way something is learnt: a process can die between the commit and this moment.
 */
@Injectable()
export class AfterCommit {
  private readonly logger = new Logger('AfterCommit');
  private readonly ears = new Set<(committed: Committed) => void>();

  listen(ear: (committed: Committed) => void): void {
    this.ears.add(ear);
  }

  tell(committed: Committed): void {
    if (committed.pushes.length === 0 && committed.dueAt === null) return;
    for (const ear of this.ears) this.whisper(ear, committed);
  }

  /** The commit stands, whatever becomes of its hearers: their failure is a bug, not the act's. */
  private whisper(ear: (committed: Committed) => void, committed: Committed): void {
    try {
      ear(committed);
    } catch (error) {
      this.logger.error({ msg: 'a commit was not heard', error: (error as Error).message });
    }
  }
}
