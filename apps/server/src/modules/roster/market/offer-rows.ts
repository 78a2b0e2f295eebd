import {
  Refusal,
  type SlotDigest,
  type SwapDigest,
  type SwapKind,
  type SwapStanding,
  type SwapState,
} from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { Tx } from '../../../platform/database/tx';
import { slotDigest, type SlotOnRoster } from '../attendance/slot-rows';

/** An offer as it is stored. */
export interface OfferRow {
  id: string;
  kind: SwapKind;
  slotId: string;
  /** The seat that was offered; once accepted, the one that was given away. */
  seatId: string;
  fromId: string;
  toId: string | null;
  wantedSlotId: string | null;
  note: string;
  openedAt: Date;
  state: SwapState;
  takerId: string | null;
  returnedSlotId: string | null;
}

/** An offer of the station; out of reach reads as "not there". */
export async function offerOf(reader: Reader, stationId: string, offerId: string): Promise<OfferRow> {
  const [row] = await reader.query<OfferRow>(`${OFFERS} and offer_id = $2`, [stationId, offerId]);
  if (!row) throw new Refusal('swap.unknown');
  return row;
}

/** The offer held until the end of the act. Its slots are held first, always: whoever swaps waits for the slot. */
export async function lockOffer(tx: Tx, offerId: string): Promise<OfferRow> {
  const [row] = await tx.query<OfferRow>(`${OFFERS} and offer_id = $2 for update`, [tx.stationId, offerId]);
  if (!row) throw new Refusal('swap.unknown');
  return row;
}

/** All offers nobody has answered yet, oldest first. */
export const openOffers = (reader: Reader, stationId: string): Promise<OfferRow[]> =>
  reader.query<OfferRow>(`${OFFERS} and state = 'open' order by opened_at, offer_id limit 200`, [stationId]);

/** Open offers for one seat of this person. */
export const openOffersFor = (tx: Tx, slotId: string, fromId: string): Promise<OfferRow[]> =>
  tx.query<OfferRow>(`${OFFERS} and state = 'open' and slot_id = $2 and from_person = $3 for update`, [
    tx.stationId,
    slotId,
    fromId,
  ]);

/** Offers this person made (for somebody else too), took or was asked: open ones, and those settled since. */
export const offersAround = (
  reader: Reader,
  stationId: string,
  personId: string,
  since: Date,
): Promise<OfferRow[]> => reader.query<OfferRow>(AROUND, [stationId, personId, since]);

/** Puts the offer into its next state; open phones look again. */
export async function settleOffer(
  tx: Tx,
  offer: OfferRow,
  state: SwapState,
  changes: Partial<Pick<OfferRow, 'takerId' | 'returnedSlotId' | 'seatId'>> = {},
): Promise<OfferRow> {
  const settled = { ...offer, ...changes, state };
  await tx.query(SETTLE, [
    tx.stationId,
    offer.id,
    state,
    settled.takerId,
    settled.returnedSlotId,
    settled.seatId,
    tx.now,
  ]);
  tx.push(`station:${tx.stationId}`, { topic: 'duty', slotId: offer.slotId });
  return settled;
}

/** The offer as its rules read it. */
export const standingOfOffer = (
  offer: OfferRow,
  slots: ReadonlyMap<string, Pick<SlotOnRoster, 'startsAt'>>,
): SwapStanding => ({
  state: offer.state,
  fromId: offer.fromId,
  toId: offer.toId,
  takerId: offer.takerId,
  startsAt: slots.get(offer.slotId)!.startsAt,
  returnedStartsAt: slots.get(offer.returnedSlotId ?? '')?.startsAt ?? null,
});

/** The offer as facts remember it. */
export const swapDigest = (
  offer: OfferRow,
  slot: SlotOnRoster,
  names: ReadonlyMap<string, string>,
): SwapDigest => ({
  offerId: offer.id,
  kind: offer.kind,
  slot: slotDigest(slot) satisfies SlotDigest,
  fromId: offer.fromId,
  fromName: names.get(offer.fromId) ?? '',
  toId: offer.toId,
  toName: offer.toId === null ? null : (names.get(offer.toId) ?? ''),
  note: offer.note,
});

const OFFERS = `
  select offer_id as id, kind, slot_id as "slotId", seat_id as "seatId", from_person as "fromId", to_person as "toId",
         wanted_slot as "wantedSlotId", note, opened_at as "openedAt", state, taker as "takerId",
         returned_slot as "returnedSlotId"
    from swap_offers
   where station_id = $1`;

const AROUND = `${OFFERS} and (from_person = $2 or taker = $2 or to_person = $2 or opened_by = $2)
   and (state = 'open' or settled_at > $3)
   order by state = 'open' desc, coalesce(settled_at, opened_at) desc, offer_id
   limit 60`;

const SETTLE = `
  update swap_offers set state = $3, taker = $4, returned_slot = $5, seat_id = $6, settled_at = $7
   where station_id = $1 and offer_id = $2`;
