import type { checkIn, checkInFor, InputOf, OutputOf } from '@doorstep/contracts';
import { type CheckInWay, isPresent, Refusal, whyNotCheckIn } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { policyOf } from '../planning/duty-policies';
import { CheckInCodes } from './check-in-codes';
import { CoverCalls } from './cover-calls';
import { refuse } from './give-up-seat';
import { putInto } from './seats';
import { type SlotAct, SlotActs } from './slot-act';
import { type SeatRow, slotDigest, slotOf, type SlotOnRoster } from './slot-rows';

/**
 * "I am here": with the code on the station's screen; by one tap for a slot kept by telephone; or said by the secretary.
 * Checking in twice says nothing twice; whoever went early and comes back is there again from now on.
 */
@Injectable()
export class CheckIn {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly acts: SlotActs,
    private readonly codes: CheckInCodes,
    private readonly calls: CoverCalls,
  ) {}

  async execute(
    act: CallerAct,
    { slotId, code }: InputOf<typeof checkIn>,
  ): Promise<OutputOf<typeof checkIn>> {
    const { stationId, personId } = act.caller;
    const slot = await slotOf(this.db, stationId, slotId);
    if (code === undefined && slot.mode === 'on_site') throw new Refusal('check-in.not-here');
    // Whoever is there has shown the code: what comes again after an answer was lost is no guess.
    if (code !== undefined && !isThere(slot, personId, this.clock.now()))
      await this.codes.refuseWrong(stationId, personId, code);
    const how = code === undefined ? 'phone' : 'code';
    return this.acts.run(act, slotId, (on) => this.arrive(on, personId, how));
  }

  /** The secretary says it for somebody whose phone is at home. */
  forOther(
    act: CallerAct,
    { slotId, personId }: InputOf<typeof checkInFor>,
  ): Promise<OutputOf<typeof checkInFor>> {
    return this.acts.run(act, slotId, (on) => this.arrive(on, personId, 'secretary'));
  }

  private async arrive({ tx, slot, about }: SlotAct, personId: string, how: CheckInWay): Promise<void> {
    const seat = lastSeatOf(slot, personId);
    if (!seat) throw new Refusal('seat.unknown');
    refuse(whyNotCheckIn(slot, await policyOf(tx, slot.stationId), tx.now));
    if (isPresent(seat, tx.now)) return;
    const seatId = seat.leftAt === null ? seat.id : await putInto(tx, slot, backAgain(seat));
    await tx.query(ARRIVE, [slot.stationId, seatId, tx.now, how]);
    const personName = await this.acts.nameOf(tx, personId);
    tx.record('duty.checked-in', about, { slot: slotDigest(slot), personId, personName, how });
    await this.calls.afterSeatsChanged(tx, slot.id);
  }
}

const isThere = (slot: SlotOnRoster, personId: string, now: Date): boolean =>
  slot.seats.some((seat) => seat.personId === personId && isPresent(seat, now));

/** The seat somebody has, gone early or not. */
const lastSeatOf = (slot: SlotOnRoster, personId: string): SeatRow | undefined =>
  slot.seats.find((seat) => seat.personId === personId && seat.givenUpAt === null);

const backAgain = (seat: SeatRow) => ({
  personId: seat.personId,
  how: 'undo' as const,
  isStandby: seat.isStandby,
  isConfirmed: true,
  insteadOf: seat,
});

/** Whoever comes has said yes with their feet. */
const ARRIVE = `
  update seats set checked_in_at = $3, checked_in_how = $4, confirmed_at = coalesce(confirmed_at, $3)
   where station_id = $1 and seat_id = $2`;
