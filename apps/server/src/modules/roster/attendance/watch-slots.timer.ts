import {
  absentFrom,
  lateIn,
  missingIn,
  nextWatch,
  standbyIn,
  unconfirmedIn,
  type WatchStage,
} from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import { Identity } from '../../identity/index';
import { CloseSlot } from './close-slot';
import { CoverCalls } from './cover-calls';
import { presencePolicyOf } from './presence-policy';
import { lockSlots, slotDigest, type SlotOnRoster, STANDS } from './slot-rows';
import { planWatch, WATCH, type WatchWork } from './watch-slots';

const TIME = { actorId: null, actorRole: null };

/**
 * Looks at a slot when its time has come: asks for confirmations, calls people in, notices who is late, lets the
 * handover begin, closes it. Runs at the very second, one look planning the next. Harmless when it comes late or twice:
 * each look reads what is so now, a slot that is closed is left alone, and of looks missed while no server ran only the
 * newest is made up for. A crash before the commit leaves everything as it was, and the look comes back.
 */
@Timer(WATCH)
export class WatchSlots implements TimerHandler<WatchWork> {
  constructor(
    private readonly calls: CoverCalls,
    private readonly closing: CloseSlot,
    private readonly identity: Identity,
  ) {}

  async handle(tx: Tx, { key: slotId, payload: { stage } }: DueWork<WatchWork>): Promise<void> {
    const slot = (await lockSlots(tx, [slotId])).get(slotId);
    if (slot === undefined || slot.closedAt !== null) return;
    await this.look(tx, slot, stage);
    const policy = await presencePolicyOf(tx, tx.stationId);
    const next = nextWatch(slot, policy, stage, tx.now);
    if (next !== null) planWatch(tx, slotId, next);
  }

  private look(tx: Tx, slot: SlotOnRoster, stage: WatchStage): Promise<void> {
    const looks: Record<WatchStage, () => Promise<void>> = {
      '14d': () => this.ahead(tx, slot),
      '72h': () => this.ahead(tx, slot),
      '24h': () => this.calls.comeTo(tx, slot, '24h'),
      start: () => this.calls.comeTo(tx, slot, 'start'),
      late: () => this.late(tx, slot),
      still: () => tellStillShort(tx, this.identity, slot),
      ending: () => this.ending(tx, slot),
      end: () => this.closing.execute(tx, slot),
    };
    return looks[stage]();
  }

  /** Days before: seats nobody is in are called for; whoever has not said yes is asked to. */
  private async ahead(tx: Tx, slot: SlotOnRoster): Promise<void> {
    const policy = await presencePolicyOf(tx, tx.stationId);
    const personIds = unconfirmedIn(slot, tx.now);
    if (personIds.length > 0)
      tx.record('duty.remind', { subjectId: slot.id, ...TIME }, { slot: slotDigest(slot), personIds });
    if (missingIn(slot, policy, tx.now) > 0) await this.calls.comeTo(tx, slot, '14d');
  }

  /** Somebody is not there: standby are called at once, and after them everybody else. */
  private async late(tx: Tx, slot: SlotOnRoster): Promise<void> {
    const policy = await presencePolicyOf(tx, tx.stationId);
    if (absentFrom(slot, policy, tx.now) === 0) return;
    const lateIds = lateIn(slot, policy, tx.now);
    const names = await this.identity.namesOf(tx, lateIds);
    const lateNames = lateIds.map((id) => names.get(id) ?? '');
    const payload = { slot: slotDigest(slot), lateIds, lateNames, standbyIds: standbyIn(slot, tx.now) };
    tx.record('duty.late', { subjectId: slot.id, ...TIME }, payload);
    await this.calls.comeTo(tx, slot, 'late');
  }

  private async ending(tx: Tx, slot: SlotOnRoster): Promise<void> {
    const [next] = await tx.query<{ slot_id: string }>(NEXT, [tx.stationId, slot.endsAt]);
    const payload = { slot: slotDigest(slot), nextSlotId: next?.slot_id ?? null };
    tx.record('duty.ending', { subjectId: slot.id, ...TIME }, payload);
  }
}

/** Tells the secretary that the post is still below its number; nothing when it is not. */
export async function tellStillShort(tx: Tx, identity: Identity, slot: SlotOnRoster): Promise<void> {
  const policy = await presencePolicyOf(tx, tx.stationId);
  const missing = absentFrom(slot, policy, tx.now);
  if (missing === 0) return;
  const absentIds = lateIn(slot, policy, tx.now);
  const names = await identity.namesOf(tx, absentIds);
  const absentNames = absentIds.map((id) => names.get(id) ?? '');
  const about = { subjectId: slot.id, ...TIME };
  tx.record('duty.still-short', about, { slot: slotDigest(slot), missing, absentNames });
}

const NEXT = `
  select s.slot_id from slots s
   where s.station_id = $1 and s.starts_at >= $2 and ${STANDS}
   order by s.starts_at, s.slot_id limit 1`;
