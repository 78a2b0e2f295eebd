import type { OutputOf, readDutySlot } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { SlotViews } from './slot-views';

/** One slot: who is in it and how far each has come. */
@Injectable()
export class DutySlotQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly views: SlotViews,
  ) {}

  execute(caller: Caller, slotId: string): Promise<OutputOf<typeof readDutySlot>> {
    return this.views.one(this.db, { ...caller, now: this.clock.now() }, slotId);
  }
}
