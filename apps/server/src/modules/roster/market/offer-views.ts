import type { OfferView, SlotLine } from '@doorstep/contracts';
import { barWords, type Caller, maySwap, type SwapActor } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/reader';
import { Identity } from '../../identity/index';
import { slotDigest, type SlotOnRoster, slotsOf } from '../attendance/slot-rows';
import { type ExchangeBoard, ExchangeBoards } from './exchange-boards';
import { type OfferRow, standingOfOffer } from './offer-rows';
import { words } from './words';

/** A slot as lists and offers name it. */
export const slotLineOf = (slot: SlotOnRoster): SlotLine => slotDigest(slot);

/** Whose eyes, as of when, and the roster ahead. */
interface OfferLook {
  board: ExchangeBoard;
  caller: Caller;
  now: Date;
}

interface Drawn {
  slots: ReadonlyMap<string, SlotOnRoster>;
  names: ReadonlyMap<string, string>;
}

/** Offers as this member sees them: whether it is mine, whether I can take it, and why not. */
@Injectable()
export class OfferViews {
  constructor(
    private readonly identity: Identity,
    private readonly boards: ExchangeBoards,
  ) {}

  /** One offer as it stands now: what an act answers with. */
  async one(reader: Reader, look: Omit<OfferLook, 'board'>, offer: OfferRow): Promise<OfferView> {
    const board = await this.boards.ahead(reader, look.caller.stationId, look.now);
    const [view] = await this.of(reader, { ...look, board }, [offer]);
    return view!;
  }

  async of(reader: Reader, look: OfferLook, offers: readonly OfferRow[]): Promise<OfferView[]> {
    const slots = await slotsOf(reader, look.caller.stationId, slotIdsOf(offers));
    const people = offers.flatMap(({ fromId, toId, takerId }) => [fromId, toId, takerId]);
    const names = await this.identity.namesOf(
      reader,
      people.filter((id) => id !== null),
    );
    const drawn = { slots: new Map(slots.map((slot) => [slot.id, slot])), names };
    return offers.map((offer) => viewOf(offer, drawn, look));
  }
}

const slotIdsOf = (offers: readonly OfferRow[]): string[] => [
  ...new Set(
    offers
      .flatMap(({ slotId, wantedSlotId, returnedSlotId }) => [slotId, wantedSlotId, returnedSlotId])
      .filter((id) => id !== null),
  ),
];

function viewOf(offer: OfferRow, drawn: Drawn, look: OfferLook): OfferView {
  const { caller, now, board } = look;
  const me: SwapActor = { personId: caller.personId, isSecretary: caller.role === 'secretary' };
  const standing = standingOfOffer(offer, drawn.slots);
  const mayTake = maySwap(standing, 'accept', me, now);
  const hindrance = mayTake ? hindranceOf(offer, caller.personId, board) : '';
  const nameOf = (id: string | null): string | null => (id === null ? null : (drawn.names.get(id) ?? ''));
  const lineOf = (id: string | null): SlotLine | null => {
    const slot = drawn.slots.get(id ?? '');
    return slot === undefined ? null : slotLineOf(slot);
  };
  return {
    offerId: offer.id,
    kind: offer.kind,
    state: offer.state,
    slot: lineOf(offer.slotId)!,
    fromId: offer.fromId,
    fromName: nameOf(offer.fromId) ?? '',
    toId: offer.toId,
    toName: nameOf(offer.toId),
    wanted: lineOf(offer.wantedSlotId),
    note: offer.note,
    openedAt: offer.openedAt.toISOString(),
    takerName: nameOf(offer.takerId),
    returned: lineOf(offer.returnedSlotId),
    isMine: offer.fromId === caller.personId,
    mayAccept: mayTake && hindrance === '',
    mayUndo: maySwap(standing, 'undo', me, now),
    hindrance,
  };
}

/** Why this person cannot take the offer, in words; empty when they can. */
function hindranceOf(offer: OfferRow, takerId: string, board: ExchangeBoard): string {
  const exchange = { fromId: offer.fromId, takerId, slotId: offer.slotId };
  if (offer.kind === 'cover') {
    const bar = board.barOf({ ...exchange, returnedSlotId: null });
    return bar === null ? '' : barWords(bar);
  }
  const turns = board
    .turnsOf(takerId)
    .filter(({ id }) => id !== offer.slotId && (offer.wantedSlotId ?? id) === id);
  if (turns.length === 0) return offer.wantedSlotId === null ? words.nothingToReturn : words.onlyTheirWish;
  const bars = turns.map(({ id }) => board.barOf({ ...exchange, returnedSlotId: id }));
  const [first] = bars;
  return bars.includes(null) || first === undefined || first === null ? '' : barWords(first);
}
