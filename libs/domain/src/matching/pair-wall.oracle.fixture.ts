import type { Wall } from './any-wall.fixture';

/** What a wall's pairs come to: served, days waited by the served, burden taken on, fit. */
export type Worth = [served: number, waited: number, burden: number, fit: number];

const better = (a: Worth, b: Worth): boolean => {
  if (a[0] !== b[0]) return a[0] > b[0];
  if (a[1] !== b[1]) return a[1] > b[1];
  if (a[2] !== b[2]) return a[2] < b[2];
  return a[3] > b[3];
};

/** Which offers may take a wish, and how well they suit: asked from outside, so that the oracle knows no rule. */
export interface Possible {
  offer: number;
  fit: number;
}

/** The burden of a member who holds `load` and is given `more`, written as a sum and not step by step. */
function burdenOf(load: number, idleWeeks: number, more: number): number {
  const before = load;
  const after = load + more;
  const growth = 16 * (after * after - before * before);
  return growth + 12 * more - (more > 0 ? Math.min(12, idleWeeks) : 0);
}

/**
 * The best worth of a wall by looking at every way to serve it: wish after wish, left or given to each offer with room.
 * Ways that leave the same room in every offer count once, the best of them (what is to come depends on the room only).
 */
export function bestWorth({ wishes, offers }: Wall, possible: readonly Possible[][]): Worth {
  let ways = new Map<string, { room: number[]; served: number; waited: number; fit: number }>();
  const room = offers.map(({ capacity, held }) => Math.max(0, capacity - held));
  ways.set(room.join(), { room, served: 0, waited: 0, fit: 0 });
  wishes.forEach((wish, n) => {
    const next = new Map<string, { room: number[]; served: number; waited: number; fit: number }>();
    const keep = (way: { room: number[]; served: number; waited: number; fit: number }) => {
      const key = way.room.join();
      const rival = next.get(key);
      if (
        rival === undefined ||
        [way.served - rival.served, way.waited - rival.waited, way.fit - rival.fit].find((d) => d !== 0)! > 0
      )
        next.set(key, way);
    };
    for (const way of ways.values()) {
      keep(way);
      for (const { offer, fit } of possible[n]!) {
        if (way.room[offer]! === 0) continue;
        keep({
          room: way.room.map((left, at) => (at === offer ? left - 1 : left)),
          served: way.served + 1,
          waited: way.waited + wish.waitingDays,
          fit: way.fit + fit,
        });
      }
    }
    ways = next;
  });
  return [...ways.values()]
    .map((way): Worth => [way.served, way.waited, burdenOfWay(way.room, room, offers), way.fit])
    .reduce((best, worth) => (better(worth, best) ? worth : best));
}

/** What all members take on together; a member's offers count as one. */
function burdenOfWay(left: readonly number[], room: readonly number[], offers: Wall['offers']): number {
  const members = new Map<string, { load: number; idleWeeks: number; more: number }>();
  offers.forEach((offer, n) => {
    const known = members.get(offer.memberId) ?? { load: offer.load, idleWeeks: offer.idleWeeks, more: 0 };
    members.set(offer.memberId, {
      load: Math.max(known.load, offer.load),
      idleWeeks: Math.min(known.idleWeeks, offer.idleWeeks),
      more: known.more + room[n]! - left[n]!,
    });
  });
  return [...members.values()].reduce(
    (sum, { load, idleWeeks, more }) => sum + burdenOf(load, idleWeeks, more),
    0,
  );
}
