import { SetMetadata } from '@nestjs/common';
import type { RowsOfEnd } from '../database/end-in-one';
import type { Tx } from '../database/tx';
import type { DueWork, Settled, Spoken } from './due-work';

export const SENDER = 'doorstep:sender';

/**
 * Talks to the outside world. `speak` runs outside any transaction under a lease; `settle` writes what came of it.
 * When a process died in between, nobody knows whether the world heard: `lost` is called instead of a second `speak`.
 */
export interface SenderHandler<P extends object = never, S extends Spoken = never> {
  speak(work: DueWork<P>): Promise<Spoken>;
  settle(tx: Tx, work: DueWork<P>, spoken: S): Promise<Settled>;
  lost(tx: Tx, work: DueWork<P>): Promise<void>;
  /**
   * `settle` for what it leaves most often, as rows that are written in one statement with the end of the work; null
   * where it takes more than that. For senders a benchmark watches.
   */
  settleInOne?(work: DueWork<P>, spoken: S): RowsOfEnd[] | null;
  /**
   * Whether the provider behaved as one that is out of order. `spoken` is null when no answer came; null says that the
   * provider was not asked at all. Without this method the sender's outlets are never held.
   */
  isOutage?(spoken: S | null): boolean | null;
}

/** Names the class that speaks for sends queued under `name` by `tx.send`. */
export const Sender = (name: string): ClassDecorator => SetMetadata(SENDER, name);
