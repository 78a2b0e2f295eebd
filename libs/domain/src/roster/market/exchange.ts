import { type RefusalCode, REFUSALS } from '../../kernel/index';
import { overlaps } from '../attendance/index';
import { isHeld, type SeatInTime, type Slot } from '../duty-at';
import { type Breach, breaches, type DraftProblem, type DraftSeat } from '../planning/index';

/** Two people changing places: the taker sits where `fromId` sat, and where a slot is returned the other way round too. */
export interface Exchange {
  fromId: string;
  takerId: string;
  slotId: string;
  /** Null: a cover, nothing is given in return. */
  returnedSlotId: string | null;
}

/** The slots around the two, with their seats, and who may sit at this station. */
export interface ExchangeBoard {
  slots: readonly Slot[];
  members: readonly string[];
}

/** Why an exchange is impossible, whoever wishes for it: the code of the refusal, and whose side it is on. */
export interface ExchangeBar {
  code: RefusalCode;
  /** `asker`: it is the one who asked who cannot sit in the slot given in return. */
  side: 'taker' | 'asker' | 'both';
}

/** Said to the taker about the other one. */
const OF_THE_ASKER: Partial<Record<RefusalCode, string>> = {
  'seat.taken': '对方已经在您要换出的这个班里了。',
  'seat.overlaps': '对方那个时间已经有别的班了。',
};

/** The bar as the taker reads it. */
export const barWords = ({ code, side }: ExchangeBar): string =>
  (side === 'asker' ? OF_THE_ASKER[code] : undefined) ?? REFUSALS[code].message;

/**
 * Why the exchange cannot happen at this instant, however much both want it; null when it can. What is only against a
 * rule of the house (rest, weekly limit, age) is not here: see `exchangeBreaches`.
 */
export function exchangeBar(exchange: Exchange, board: ExchangeBoard, now: Date): ExchangeBar | null {
  const { fromId, takerId, slotId, returnedSlotId } = exchange;
  if (!board.members.includes(takerId)) return { code: 'seat.not-a-member', side: 'taker' };
  const look = { exchange, board, now };
  const given = board.slots.find(({ id }) => id === slotId);
  const barred = giveBar(given, fromId, 'seat.changed', now) ?? takeBar(given, takerId, look);
  if (barred !== null || returnedSlotId === null) return barred;
  const returned = board.slots.find(({ id }) => id === returnedSlotId);
  const there = giveBar(returned, takerId, 'seat.unknown', now);
  if (there !== null) return there;
  const back = takeBar(returned, fromId, look);
  return back === null ? null : { ...back, side: 'asker' };
}

/** The slot has not begun and the seat is still this person's. */
function giveBar(slot: Slot | undefined, personId: string, gone: RefusalCode, now: Date): ExchangeBar | null {
  if (slot === undefined) return { code: 'slot.unknown', side: 'both' };
  if (now >= slot.startsAt) return { code: 'slot.started', side: 'both' };
  return livingSeat(slot, personId, now) ? null : { code: gone, side: 'both' };
}

/** The person does not sit there already, and nothing else of theirs lies at that time once both have changed places. */
function takeBar(
  slot: Slot | undefined,
  personId: string,
  { exchange, board, now }: { exchange: Exchange; board: ExchangeBoard; now: Date },
): ExchangeBar | null {
  if (slot === undefined) return { code: 'slot.unknown', side: 'both' };
  if (livingSeat(slot, personId, now)) return { code: 'seat.taken', side: 'taker' };
  const moving = [exchange.slotId, exchange.returnedSlotId];
  const others = board.slots.filter(({ id }) => !moving.includes(id));
  const theirs = others.filter((other) => livingSeat(other, personId, now));
  return theirs.some((other) => overlaps(other, slot)) ? { code: 'seat.overlaps', side: 'taker' } : null;
}

const livingSeat = (slot: Slot, personId: string, now: Date): SeatInTime | undefined =>
  slot.seats.find((seat) => seat.personId === personId && isHeld(seat, now));

/** What an exchange bars altogether; asking for it again with a word does not help. */
const BARRED_ANYWAY: readonly string[] = ['double-seat', 'overlap', 'unknown-slot', 'unknown-member'];

/**
 * The rules of the house that the exchange would newly break, for either of the two. What was broken before and stays so
 * is nobody's business here. With a word of the one who answers it may happen all the same.
 */
export function exchangeBreaches(
  problem: DraftProblem,
  seats: readonly DraftSeat[],
  exchange: Exchange,
): Breach[] {
  const touched = [exchange.fromId, exchange.takerId];
  return newBreaches(problem, seats, seatsAfter(seats, exchange)).filter(({ personId }) =>
    touched.includes(personId),
  );
}

/**
 * The rules one more seat would newly break. Whoever stands by in the slot sits in it instead. That it fills the week in
 * which somebody stands by elsewhere hinders nobody: they would not be called then.
 */
export function joiningBreaches(
  problem: DraftProblem,
  seats: readonly DraftSeat[],
  wanted: DraftSeat,
): Breach[] {
  const others = seats.filter(
    ({ slotId, personId }) => slotId !== wanted.slotId || personId !== wanted.personId,
  );
  const standsBy = new Set(
    others.flatMap(({ slotId, personId, isStandby }) =>
      isStandby && personId === wanted.personId ? [slotId] : [],
    ),
  );
  return newBreaches(problem, others, [...others, wanted]).filter(
    ({ code, slotId }) => !(code === 'week' && standsBy.has(slotId)),
  );
}

function newBreaches(
  problem: DraftProblem,
  before: readonly DraftSeat[],
  after: readonly DraftSeat[],
): Breach[] {
  const known = new Set(breaches(problem, before).map(nameOf));
  return breaches(problem, after).filter(
    (breach) => !known.has(nameOf(breach)) && !BARRED_ANYWAY.includes(breach.code),
  );
}

const nameOf = ({ code, slotId, personId }: Breach): string => `${code} ${slotId} ${personId}`;

/** The seats as they would be. */
function seatsAfter(
  seats: readonly DraftSeat[],
  { fromId, takerId, slotId, returnedSlotId }: Exchange,
): DraftSeat[] {
  return seats.map((seat) => {
    if (seat.slotId === slotId && seat.personId === fromId) return { ...seat, personId: takerId };
    if (seat.slotId === returnedSlotId && seat.personId === takerId) return { ...seat, personId: fromId };
    return seat;
  });
}
