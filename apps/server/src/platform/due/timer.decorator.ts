import { SetMetadata } from '@nestjs/common';
import type { Tx } from '../database/tx';
import type { DueWork } from './due-work';

export const TIMER = 'doorstep:timer';

/** What time does. Runs in one transaction which also removes its due row: in rows exactly once, whatever crashes. */
export interface TimerHandler<P extends object = never> {
  handle(tx: Tx, work: DueWork<P>): Promise<void>;
}

/** The same for several of one station that are due at once, in one transaction; what fails together is done one by one. */
export interface TogetherTimer<P extends object = never> {
  handleAll(tx: Tx, works: readonly DueWork<P>[]): Promise<void>;
}

/** Names the class that handles the timers scheduled under `name` by `tx.schedule`. */
export const Timer = (name: string): ClassDecorator => SetMetadata(TIMER, name);
