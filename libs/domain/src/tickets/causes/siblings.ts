import { riserOf } from '../neighbours/index';
import { isSameFlat, NO_SWEEP, type Flat, type Look, type Sweep } from './sweep';

/** What is known of a flat: a complaint that is open, a look of this sweep, one of before, or nothing yet. */
export const SIBLING_STATES = ['complained', 'open', 'fine', 'found', 'before', 'quiet'] as const;
export type SiblingState = (typeof SIBLING_STATES)[number];

/** A flat that may have the same trouble, because it hangs on the same riser or had the same hands or the same parts. */
export interface Sibling extends Flat {
  state: SiblingState;
  words: string;
  /** The complaint, or the matter that came of the look. */
  ticketId: string | null;
}

/** A matter of the same kind at a flat, as far as it tells whether somebody there has complained. */
export interface KnownMatter extends Flat {
  ticketId: string;
  isOpen: boolean;
}

/** The flats of a riser: the same column through the floors of one stair, without the one it began at. */
export const flatsOfRiser = <F extends Flat>(
  flats: readonly F[],
  origin: Omit<Flat, 'room'> & { room: string | null },
  riser: string,
): F[] =>
  flats.filter(
    ({ building, unit, room }) =>
      building === origin.building && unit === origin.unit && riserOf(room) === riser && room !== origin.room,
  );

/**
 * The flats that may have it too, each once, from the top of the house to the bottom, with what is known of each. What
 * has been asked to be looked at stays in the list, whatever the facts name later.
 */
export function siblingsOf(
  flats: readonly Flat[],
  { sweep, matters }: { sweep: Sweep | null; matters: readonly KnownMatter[] },
): Sibling[] {
  const { looks } = sweep ?? NO_SWEEP;
  const all = [...flats, ...looks].filter(
    (flat, nth, every) => every.findIndex((other) => isSameFlat(other, flat)) === nth,
  );
  return all
    .map(({ building, unit, room }) => ({
      building,
      unit,
      room,
      ...knownOf({ building, unit, room }, looks, matters),
    }))
    .sort((a, b) => a.building - b.building || a.unit - b.unit || floorOf(b.room) - floorOf(a.room));
}

const floorOf = (room: string): number => Number(/\d+/.exec(room)?.[0] ?? 0);

function knownOf(
  flat: Flat,
  looks: readonly Look[],
  matters: readonly KnownMatter[],
): Pick<Sibling, 'state' | 'words' | 'ticketId'> {
  const look = looks.find((one) => isSameFlat(one, flat));
  if (look !== undefined) return { state: look.state, words: look.words, ticketId: look.ticketId };
  const here = matters.filter((matter) => isSameFlat(matter, flat));
  const complaint = here.find(({ isOpen }) => isOpen) ?? here[0];
  if (complaint === undefined) return { state: 'quiet', words: '', ticketId: null };
  return { state: complaint.isOpen ? 'complained' : 'before', words: '', ticketId: complaint.ticketId };
}

/** Somebody there waits for an answer already: they need help, not a look. */
export const isToBeLookedAt = ({ state }: Pick<Sibling, 'state'>): boolean =>
  state === 'quiet' || state === 'before';
