import { type GiveUpWay, stationDay } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { CoverCalls } from './cover-calls';
import { endSeat } from './seats';
import { lockSlots, seatOf, type SlotOnRoster, STANDS } from './slot-rows';

/** Which seats end: those of slots that begin on these days (null: however far ahead). */
interface Ending {
  fromDay: string;
  untilDay: string | null;
  why: GiveUpWay;
}

/** Ends all of somebody's seats of some days that are not over, and calls for others where that leaves too few. */
@Injectable()
export class EndSeats {
  constructor(private readonly calls: CoverCalls) {}

  /**
   * Answers the slots in which a seat ended. A slot belongs to the day it begins on: the morning after a night is not a
   * day of that night. Slots are held in the order of their ids, as everywhere. Records no fact.
   */
  async execute(tx: Tx, personId: string, { fromDay, untilDay, why }: Ending): Promise<SlotOnRoster[]> {
    const rows = await tx.query<{ slot_id: string; starts_at: Date }>(THEIRS, [
      tx.stationId,
      personId,
      tx.now,
    ]);
    const isOfThoseDays = (day: string): boolean => day >= fromDay && (untilDay === null || day <= untilDay);
    const theirs = rows.filter((row) => isOfThoseDays(stationDay(row.starts_at)));
    const held = await lockSlots(
      tx,
      theirs.map((row) => row.slot_id),
    );
    const ended: SlotOnRoster[] = [];
    for (const slot of held.values()) {
      const seat = seatOf(slot, personId, tx.now);
      if (seat === undefined) continue;
      await endSeat(tx, seat, why);
      await this.calls.afterSeatsChanged(tx, slot.id, 'given-up');
      ended.push(slot);
    }
    return ended;
  }
}

const THEIRS = `
  select s.slot_id, s.starts_at from seats t join slots s using (station_id, slot_id)
   where t.station_id = $1 and t.person_id = $2 and t.given_up_at is null and s.ends_at > $3 and ${STANDS}
   order by s.slot_id`;
