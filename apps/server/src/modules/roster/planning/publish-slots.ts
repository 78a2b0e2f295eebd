import { type DraftSlot, isHeld } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { Identity } from '../../identity/index';
import { Seating } from '../attendance/seating';
import { lockSlots, type SeatRow, slotDigest, type SlotOnRoster } from '../attendance/slot-rows';
import { WATCH } from '../attendance/watch-slots';
import type { KeptSeat } from './draft-rows';
import { endSeats, withdrawSlots, writeSeats, writeSlots } from './published-rows';
import { boundsOf, type Span } from './span';

/** A seat of the draft, with the codes of the rules it was published against. */
export interface SeatToPublish extends KeptSeat {
  despite: string[];
}

/** A slot of the draft beside what stood in its place. */
interface Place {
  slot: DraftSlot;
  before: SlotOnRoster | undefined;
  wanted: readonly SeatToPublish[];
}

/** A seat that ends, and the slot it ends in. */
interface Ending {
  slot: SlotOnRoster;
  seat: SeatRow;
}

/**
 * Writes a published draft over what was published before. Slots that have begun stay. A slot that keeps its hours keeps
 * its row, and whoever keeps their seat keeps their confirmation; all other seats end ('republished'), none is deleted.
 * A slot that begins at another hour than the draft's and would overlap them is closed before it begins; hours for which
 * the draft has nothing stay as they were.
 */
@Injectable()
export class PublishSlots {
  constructor(
    private readonly seating: Seating,
    private readonly identity: Identity,
  ) {}

  async execute(
    tx: Tx,
    span: Span,
    slots: readonly DraftSlot[],
    seats: readonly SeatToPublish[],
  ): Promise<void> {
    const standing = await notBegun(tx, span);
    const places = placesOf(slots, seats, standing);
    const gone = standing.filter((slot) => isReplaced(slot, slots));
    const endings = [
      ...places.flatMap((place) => endingsIn(place, tx.now)),
      ...gone.flatMap((slot) => living(slot, tx.now).map((seat) => ({ slot, seat }))),
    ];
    await endSeats(tx, endings);
    await this.tellWhoLost(tx, endings, places);
    await withdrawSlots(tx, gone);
    for (const { id } of gone) tx.cancel(WATCH, id);
    const ids = await writeSlots(tx, slots);
    const idOf = ({ startsAt }: DraftSlot): string => ids.get(startsAt.getTime())!;
    await writeSeats(
      tx,
      places.flatMap(({ slot, wanted }) =>
        wanted.map((seat, place) => ({ ...seat, slotId: idOf(slot), place })),
      ),
    );
    await this.lookAfter(
      tx,
      places
        .filter((place) => isChanged(place, tx.now))
        .map(({ slot, before }) => ({ ...slot, id: idOf(slot), isNew: !before })),
    );
  }

  /**
   * Whoever never said yes hears of their turns anew; whoever did must hear that this one is gone. So must whoever has no
   * turn any more: of the new roster they hear nothing. Standing by is told when it is needed, and so not taken back.
   */
  private async tellWhoLost(tx: Tx, endings: readonly Ending[], places: readonly Place[]): Promise<void> {
    const sitting = places.flatMap(({ wanted }) => wanted.filter(({ isStandby }) => !isStandby));
    const seated = new Set(sitting.map(({ personId }) => personId));
    const told = endings.filter(
      ({ seat }) => seat.confirmedAt !== null || (!seat.isStandby && !seated.has(seat.personId)),
    );
    const names = await this.identity.namesOf(
      tx,
      told.map(({ seat }) => seat.personId),
    );
    for (const { slot, seat } of told) {
      const { personId } = seat;
      const who = { personId, personName: names.get(personId) ?? '' };
      const how = { why: 'republished', reason: '', byOther: true } as const;
      const about = { subjectId: slot.id, actorId: null, actorRole: null };
      tx.record('duty.given-up', about, { slot: slotDigest(slot), ...who, ...how });
    }
  }

  /** Slots in which anything changed are looked at anew; a call of one that has enough now ends. */
  private async lookAfter(
    tx: Tx,
    changed: readonly { id: string; startsAt: Date; endsAt: Date; isNew: boolean }[],
  ): Promise<void> {
    for (const { id } of changed.filter(({ isNew }) => !isNew))
      await this.seating.afterSeatsChanged(tx, id, '14d');
    await this.seating.watch(tx, changed);
  }
}

/** What was published for these days and has not begun; held until the end of the act. */
async function notBegun(tx: Tx, span: Span): Promise<SlotOnRoster[]> {
  const [from, until] = boundsOf(span);
  const rows = await tx.query<{ slot_id: string }>(NOT_BEGUN, [tx.stationId, from, until, tx.now]);
  return [
    ...(
      await lockSlots(
        tx,
        rows.map(({ slot_id }) => slot_id),
      )
    ).values(),
  ];
}

function placesOf(
  slots: readonly DraftSlot[],
  seats: readonly SeatToPublish[],
  standing: readonly SlotOnRoster[],
): Place[] {
  const before = new Map(standing.map((slot) => [slot.startsAt.getTime(), slot]));
  const wanted = Map.groupBy(seats, ({ slotId }) => slotId);
  return slots.map((slot) => ({
    slot,
    before: before.get(slot.startsAt.getTime()),
    wanted: [...(wanted.get(slot.id) ?? [])].sort((a, b) => Number(a.isStandby) - Number(b.isStandby)),
  }));
}

const living = (slot: SlotOnRoster, now: Date): SeatRow[] => slot.seats.filter((seat) => isHeld(seat, now));

const isReplaced = (slot: SlotOnRoster, slots: readonly DraftSlot[]): boolean =>
  !slots.some(({ startsAt }) => startsAt.getTime() === slot.startsAt.getTime()) &&
  slots.some(({ startsAt, endsAt }) => startsAt < slot.endsAt && slot.startsAt < endsAt);

/** Said yes to these hours, not to others: where the cut is another one, everybody is asked anew. */
function keepsItsHours({ slot, before }: Place): boolean {
  if (before === undefined || before.closedAt !== null) return false;
  const isSameCut = before.cutKey === slot.cutKey || before.cutKey === '';
  return isSameCut && before.endsAt.getTime() === slot.endsAt.getTime();
}

function endingsIn(place: Place, now: Date): Ending[] {
  const { before, wanted } = place;
  if (before === undefined) return [];
  const keeps = keepsItsHours(place);
  const isWanted = (seat: SeatRow): boolean =>
    keeps &&
    wanted.some(({ personId, isStandby }) => personId === seat.personId && isStandby === seat.isStandby);
  return living(before, now)
    .filter((seat) => !isWanted(seat))
    .map((seat) => ({ slot: before, seat }));
}

function isChanged(place: Place, now: Date): boolean {
  const { before, wanted, slot } = place;
  if (before === undefined || !keepsItsHours(place) || before.headcount !== slot.headcount) return true;
  return endingsIn(place, now).length > 0 || living(before, now).length !== wanted.length;
}

const NOT_BEGUN = `
  select slot_id from slots where station_id = $1 and starts_at >= $2 and starts_at < $3 and starts_at > $4`;
