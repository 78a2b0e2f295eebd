import type { askSwap, InputOf, OfferView } from '@doorstep/contracts';
import { Refusal, type SwapActor } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { lockSlots, seatOf, type SlotOnRoster } from '../attendance/slot-rows';
import { EXPIRE_SWAP } from './expire-swap';
import { type OfferRow, swapDigest } from './offer-rows';
import { OfferViews } from './offer-views';
import { actorFor } from './on-behalf';
import { SwapPartners } from './swap-partners';

type Wish = InputOf<typeof askSwap>;

/** What is asked, and of whom. */
interface Asking {
  actor: SwapActor;
  slot: SlotOnRoster;
  wanted: SlotOnRoster | null;
  toId: string | null;
}

/**
 * Asks one person or everybody to take my turn, or to change turns with me; a secretary asks for somebody who cannot.
 * Until somebody answers the seat stays where it is. Asking the same again replaces the earlier offer.
 */
@Injectable()
export class AskSwap {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly partners: SwapPartners,
    private readonly views: OfferViews,
  ) {}

  execute(act: CallerAct, wish: Wish): Promise<OfferView> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const asking = await this.checked(tx, wish, actorFor(caller, wish.forPersonId));
      const offer = await this.write(tx, { ...wish, openedBy: caller.personId }, asking);
      const names = await this.identity.namesOf(tx, [offer.fromId, ...(offer.toId ? [offer.toId] : [])]);
      const about = { subjectId: offer.id, actorId: caller.personId, actorRole: caller.role };
      const personIds = await this.partners.toTell(tx, asking, wish.kind);
      tx.record('swap.asked', about, { swap: swapDigest(offer, asking.slot, names), personIds });
      tx.schedule(EXPIRE_SWAP, { key: offer.id, dueAt: asking.slot.startsAt, payload: {} });
      tx.push(`station:${tx.stationId}`, { topic: 'duty', slotId: asking.slot.id });
      return this.views.one(tx, { caller, now: tx.now }, offer);
    });
  }

  private async checked(tx: Tx, wish: Wish, actor: SwapActor): Promise<Asking> {
    const { slot, wanted } = await holdSlots(tx, wish);
    if (seatOf(slot, actor.personId, tx.now) === undefined) throw new Refusal('seat.unknown');
    if (wanted !== null && seatOf(wanted, actor.personId, tx.now)) throw new Refusal('seat.taken');
    const asking = { actor, slot, wanted, toId: wish.toPersonId ?? null };
    if (asking.toId !== null) await this.checkPartner(tx, asking, asking.toId);
    return asking;
  }

  private async checkPartner(tx: Tx, { slot, wanted, actor }: Asking, toId: string): Promise<void> {
    const holders = await this.identity.holdersByRole(tx, tx.stationId, ['member', 'secretary']);
    const isMember = [...holders.values()].some((people) => people.includes(toId));
    if (!isMember) throw new Refusal('seat.not-a-member');
    if (toId === actor.personId || seatOf(slot, toId, tx.now)) throw new Refusal('seat.taken');
    if (wanted !== null && !seatOf(wanted, toId, tx.now)) throw new Refusal('seat.changed');
  }

  private async write(
    tx: Tx,
    wish: Wish & { openedBy: string },
    { actor, slot, wanted, toId }: Asking,
  ): Promise<OfferRow> {
    const fromId = actor.personId;
    const offer: OfferRow = {
      id: newId(),
      kind: wish.kind,
      slotId: slot.id,
      seatId: seatOf(slot, fromId, tx.now)!.id,
      fromId,
      toId,
      wantedSlotId: wanted?.id ?? null,
      note: wish.note,
      openedAt: tx.now,
      state: 'open',
      takerId: null,
      returnedSlotId: null,
    };
    await tx.query(REPLACE, [tx.stationId, slot.id, fromId, toId, wish.kind, tx.now]);
    const { id, kind, slotId, seatId, wantedSlotId, note } = offer;
    const row = [id, kind, slotId, seatId, fromId, toId, wantedSlotId, note, wish.openedBy, tx.now];
    await tx.query(WRITE, [tx.stationId, ...row]);
    return offer;
  }
}

/** A cover gives nothing in return, whatever else was filled in. */
async function holdSlots(
  tx: Tx,
  { kind, slotId, wantedSlotId }: Wish,
): Promise<Pick<Asking, 'slot' | 'wanted'>> {
  const wantedId = kind === 'swap' ? wantedSlotId : undefined;
  const slots = await lockSlots(tx, wantedId === undefined ? [slotId] : [slotId, wantedId]);
  const slot = ahead(slots.get(slotId), tx.now);
  return { slot, wanted: wantedId === undefined ? null : ahead(slots.get(wantedId), tx.now) };
}

function ahead(slot: SlotOnRoster | undefined, now: Date): SlotOnRoster {
  if (slot === undefined) throw new Refusal('slot.unknown');
  if (now >= slot.startsAt) throw new Refusal('slot.started');
  return slot;
}

const REPLACE = `
  update swap_offers set state = 'withdrawn', settled_at = $6
   where station_id = $1 and slot_id = $2 and from_person = $3 and to_person is not distinct from $4 and kind = $5
     and state = 'open'`;

const WRITE = `
  insert into swap_offers (station_id, offer_id, kind, slot_id, seat_id, from_person, to_person, wanted_slot, note,
                           opened_by, opened_at, state)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open')`;
