import { isConfirmed, isPresent, standbyBurdenOf, stationDay } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';
import { CoverCalls, openCall } from './cover-calls';
import { hasScreen } from './screen-rows';
import { type SeatRow, slotDigest, type SlotOnRoster } from './slot-rows';

/** Ends a slot whose row is held: who is still there goes home, what each carried is written down, its call is over. */
@Injectable()
export class CloseSlot {
  constructor(private readonly calls: CoverCalls) {}

  async execute(tx: Tx, slot: SlotOnRoster): Promise<void> {
    const { stationId, id, endsAt } = slot;
    const burdens = burdensOf(slot, await hasScreen(tx, stationId));
    await tx.query(GONE_HOME, [stationId, id, endsAt]);
    await tx.query('update slots set closed_at = $3 where station_id = $1 and slot_id = $2', [
      stationId,
      id,
      tx.now,
    ]);
    await tx.query(BURDENS, [
      stationId,
      burdens.map(() => newId()),
      burdens.map(({ personId }) => personId),
      burdens.map(({ points }) => points),
      id,
      stationDay(slot.startsAt),
      tx.now,
    ]);
    const call = await openCall(tx, stationId, id);
    if (call !== null) await this.calls.close(tx, slot, call, 'over');
    const sat = burdens.filter(({ isStandby }) => !isStandby).map(({ personId }) => personId);
    const about = { subjectId: id, actorId: null, actorRole: null };
    tx.record('duty.closed', about, { slot: slotDigest(slot), sat });
  }
}

interface Burden {
  personId: string;
  points: number;
  isStandby: boolean;
}

/**
 * What each has carried: the whole for whoever came, a fifth for standby who were not needed. Where there is no screen
 * to check in at, having confirmed counts as having come.
 */
function burdensOf(slot: SlotOnRoster, hasToCheckIn: boolean): Burden[] {
  const last = new Date(slot.endsAt.getTime() - 1);
  const hasCome = (seat: SeatRow): boolean =>
    seat.checkedInAt !== null || (!hasToCheckIn && !seat.isStandby && isConfirmed(seat, last));
  const burdens = new Map<string, Burden>();
  for (const seat of slot.seats) {
    const { personId } = seat;
    if (hasCome(seat)) burdens.set(personId, { personId, points: slot.burden, isStandby: false });
    else if (seat.isStandby && seat.givenUpAt === null && !burdens.has(personId) && !isPresent(seat, last))
      burdens.set(personId, { personId, points: standbyBurdenOf(slot.burden), isStandby: true });
  }
  return [...burdens.values()];
}

const GONE_HOME = `
  update seats set left_at = $3
   where station_id = $1 and slot_id = $2 and checked_in_at is not null and left_at is null and given_up_at is null`;

const BURDENS = `
  insert into burden_entries (station_id, entry_id, person_id, slot_id, day, points, at)
  select $1, entry_id, person_id, $5, $6::date, points, $7
    from unnest($2::uuid[], $3::uuid[], $4::integer[]) as carried (entry_id, person_id, points)
  on conflict (station_id, slot_id, person_id) do nothing`;
