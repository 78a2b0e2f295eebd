import { Refusal } from '../../kernel/index';

/** A flat by its address within the station. */
export interface Flat {
  building: number;
  unit: number;
  room: string;
}

/** One flat that somebody is to look at, or has looked at: open, nothing there, or the same trouble. */
export interface Look extends Flat {
  state: 'open' | 'fine' | 'found';
  /** Who asked for it, or looked; and when (ISO 8601). */
  by: string;
  at: string;
  words: string;
  /** The matter that what was found has become. */
  ticketId: string | null;
}

/** What is being looked at because of one root; and which residents have been told of it already. */
export interface Sweep {
  looks: readonly Look[];
  toldIds: readonly string[];
}

export const NO_SWEEP: Sweep = { looks: [], toldIds: [] };

/** A building of sixty flats on one stair is swept in two goes. */
export const FLATS_AT_MOST = 60;

export const isSameFlat = (a: Flat, b: Flat): boolean =>
  a.building === b.building && a.unit === b.unit && a.room === b.room;

/** These flats are to be looked at. One that is being looked at, or has been, is not asked for twice. */
export function withLooks(sweep: Sweep, flats: readonly Flat[], asked: { by: string; at: string }): Sweep {
  const looks = [...sweep.looks];
  for (const { building, unit, room } of flats) {
    const flat = { building, unit, room };
    if (looks.some((look) => isSameFlat(look, flat))) throw new Refusal('sweep.already');
    looks.push({ ...flat, ...asked, state: 'open', words: '', ticketId: null });
  }
  if (looks.length > FLATS_AT_MOST) throw new Refusal('sweep.too-many');
  return { ...sweep, looks };
}

/** Not to be looked at after all: only what nobody has looked at yet can be taken back. */
export function withoutLooks(sweep: Sweep, flats: readonly Flat[]): Sweep {
  for (const flat of flats) if (lookAt(sweep, flat).state !== 'open') throw new Refusal('sweep.looked');
  const isGone = (look: Look): boolean => flats.some((flat) => isSameFlat(look, flat));
  return { ...sweep, looks: sweep.looks.filter((look) => !isGone(look)) };
}

/** Somebody was there. What is known once stays known: a second look needs a matter of its own. */
export function looked(
  sweep: Sweep,
  flat: Flat,
  seen: Pick<Look, 'by' | 'at' | 'words' | 'ticketId'> & { state: 'fine' | 'found' },
): Sweep {
  const before = lookAt(sweep, flat);
  if (before.state !== 'open') throw new Refusal('sweep.looked');
  return { ...sweep, looks: sweep.looks.map((look) => (look === before ? { ...look, ...seen } : look)) };
}

function lookAt({ looks }: Sweep, flat: Flat): Look {
  const look = looks.find((one) => isSameFlat(one, flat));
  if (look === undefined) throw new Refusal('sweep.unknown');
  return look;
}

/** How far it has come: of so many, looked at, and found. */
export function progressOf({ looks }: Sweep): { of: number; looked: number; found: number } {
  const count = (states: readonly Look['state'][]): number =>
    looks.filter(({ state }) => states.includes(state)).length;
  return { of: looks.length, looked: count(['fine', 'found']), found: count(['found']) };
}
