import type { SlotView } from '@doorstep/contracts';
import { coverageOf, seatStateAt } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import { type Face, Identity } from '../identity/index';
import { type SeatRow, slotOf, type SlotOnRoster } from './attendance/slot-rows';

/** For whose eyes slots are drawn, and as of when. */
export interface Viewer {
  stationId: string;
  personId: string;
  now: Date;
}

/** Slots as colleagues see them: by name, in the order of calling, how far each has come, with "this is me". */
@Injectable()
export class SlotViews {
  constructor(private readonly identity: Identity) {}

  async of(reader: Reader, viewer: Viewer, slots: readonly SlotOnRoster[]): Promise<SlotView[]> {
    const seats = new Map(slots.map((slot) => [slot.id, shownSeats(slot, viewer.now)]));
    const personIds = [...new Set([...seats.values()].flat().map((seat) => seat.personId))];
    const faces = await this.identity.facesOf(reader, viewer.stationId, personIds);
    const known = new Map(faces.map((face) => [face.personId, face]));
    const calls = await openCalls(reader, viewer.stationId, slots);
    return slots.map((slot) => ({
      slotId: slot.id,
      startsAt: slot.startsAt.toISOString(),
      endsAt: slot.endsAt.toISOString(),
      label: slot.label,
      mode: slot.mode,
      part: slot.part,
      headcount: slot.headcount,
      coverage: coverageOf(slot, viewer.now),
      callId: calls.get(slot.id) ?? null,
      members: (seats.get(slot.id) ?? []).flatMap((seat) => {
        const face = known.get(seat.personId);
        return face ? [memberView(face, seat, viewer)] : [];
      }),
    }));
  }

  /** One slot, read anew: what an act answers with. */
  async one(reader: Reader, viewer: Viewer, slotId: string): Promise<SlotView> {
    const [view] = await this.of(reader, viewer, [await slotOf(reader, viewer.stationId, slotId)]);
    return view!;
  }
}

const memberView = (face: Face, seat: SeatRow, { personId, now }: Viewer) => ({
  personId: seat.personId,
  name: face.name,
  memberKind: face.memberKind ?? ('community' as const),
  isMe: seat.personId === personId,
  isStandby: seat.isStandby,
  state: seatStateAt(seat, now),
});

/** Living seats, those who went early included; seats of the pair before standby. */
function shownSeats(slot: SlotOnRoster, now: Date): SeatRow[] {
  const living = slot.seats.filter(
    (seat) => seat.takenAt <= now && (seat.givenUpAt === null || seat.givenUpAt > now),
  );
  return living.sort((a, b) => Number(a.isStandby) - Number(b.isStandby) || a.place - b.place).slice(0, 20);
}

async function openCalls(
  reader: Reader,
  stationId: string,
  slots: readonly SlotOnRoster[],
): Promise<Map<string, string>> {
  if (slots.length === 0) return new Map();
  const rows = await reader.query<{ slot_id: string; call_id: string }>(CALLS, [
    stationId,
    slots.map(({ id }) => id),
  ]);
  return new Map(rows.map((row) => [row.slot_id, row.call_id]));
}

const CALLS = `
  select slot_id, call_id from cover_calls
   where station_id = $1 and slot_id = any($2::uuid[]) and closed_at is null`;
