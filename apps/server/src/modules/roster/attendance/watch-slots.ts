import { nextWatch, watchAhead, type Watch, type WatchStage } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { policyOf } from '../planning/duty-policies';

/** The timer that looks at a slot. One row per slot; its key is the slot. */
export const WATCH = 'watch-slot';

export interface WatchWork {
  stage: WatchStage;
}

interface SlotToWatch {
  id: string;
  startsAt: Date;
  endsAt: Date;
}

/**
 * Plans the first look at slots that are new or have got other times. Of the looks whose time has passed the newest is
 * made up for at once, unless the slot `isTakenOver`: a roster that was kept elsewhere rings nobody for what is past.
 */
export async function watchSlots(
  tx: Tx,
  slots: readonly (SlotToWatch & { isTakenOver?: boolean })[],
): Promise<void> {
  const policy = await policyOf(tx, tx.stationId);
  for (const slot of slots.filter(({ endsAt }) => endsAt > tx.now)) {
    const first =
      slot.isTakenOver === true ? watchAhead(slot, policy, tx.now) : nextWatch(slot, policy, null, tx.now);
    if (first !== null) planWatch(tx, slot.id, first);
  }
}

/** The slot is looked at then. */
export const planWatch = (tx: Tx, slotId: string, { stage, at }: Watch): void =>
  tx.schedule(WATCH, { key: slotId, dueAt: at, payload: { stage } satisfies WatchWork });
