import { placeWords } from '../tickets/index';
import type { RoundSpread, SeasonPlan } from './season-plan';

/** What was reported at one place in the season of earlier years, as the tickets say it. */
export interface HeardAt {
  building: number | null;
  unit: number | null;
  count: number;
}

/** One place of a round, in the order in which it is walked. */
export interface RoundPlace {
  building: number | null;
  unit: number | null;
  place: string;
  looks: readonly string[];
  /** So many reports came from here before: it is looked at first. */
  heard: number;
}

interface House {
  building: number;
  units: number;
}

/** The yard: what lies in no building. */
const YARD = { building: null, unit: null } as const;

const doorsOf = ({ building, units }: House): { building: number; unit: number | null }[] =>
  Array.from({ length: units }, (_, n) => ({ building, unit: n + 1 }));

/** Whether a report belongs to a place: a whole building hears of all its stairways. */
const isHeardAt = (
  place: { building: number | null; unit: number | null },
  heard: HeardAt,
  by: RoundSpread,
): boolean => place.building === heard.building && (by === 'building' || place.unit === heard.unit);

/**
 * Where to go, and where first: the places from which most was heard in earlier years, then the others in order, the
 * yard last unless it was heard of. A building somebody named without a stairway is a place of its own.
 */
export function roundPlaces(
  { by, looks, yardLooks }: Pick<SeasonPlan, 'by' | 'looks' | 'yardLooks'>,
  houses: readonly House[],
  history: readonly HeardAt[],
): RoundPlace[] {
  const known = new Set(houses.map(({ building }) => building));
  const named = history.flatMap(({ building, unit }) =>
    by === 'unit' && building !== null && unit === null && known.has(building) ? [{ building, unit }] : [],
  );
  const byBuilding = houses.map(({ building }) => ({ building, unit: null }));
  const inside = { unit: [...houses.flatMap(doorsOf), ...named], building: byBuilding, yard: [] }[by];
  const places = [...inside, ...(yardLooks.length > 0 ? [YARD] : [])].map((place) => ({
    ...place,
    place: placeWords({ ...place, room: null }),
    looks: place.building === null ? yardLooks : looks,
    heard: history.filter((heard) => isHeardAt(place, heard, by)).reduce((sum, { count }) => sum + count, 0),
  }));
  return places.sort((a, b) => b.heard - a.heard || inOrder(a, b));
}

type Spot = Pick<RoundPlace, 'building' | 'unit'>;
const AFTER_ALL = 1e6;
const inOrder = (a: Spot, b: Spot): number =>
  (a.building ?? AFTER_ALL) - (b.building ?? AFTER_ALL) || (a.unit ?? 0) - (b.unit ?? 0);
