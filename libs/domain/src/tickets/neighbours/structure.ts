/** Where something is, as far as it is known. No building: out in the yard. */
export interface Spot {
  building: number | null;
  unit: number | null;
  room: string | null;
}

/** How close two spots are in the house's own structure: pipes and stairs matter, not metres. */
export type Closeness = 'flat' | 'riser' | 'unit' | 'building' | 'yard';

/**
 * The riser of a flat: flats above each other share their pipes, and the last two digits of a room number say which
 * column it is (601 and 301 hang on riser 01). Null where the number does not say.
 */
export function riserOf(room: string | null): string | null {
  const [digits = ''] = /\d+/.exec(room ?? '') ?? [];
  return digits.length >= 3 ? digits.slice(-2) : null;
}

/** The closest thing two spots share; null where they share nothing that is known. */
export function closenessOf(a: Spot, b: Spot): Closeness | null {
  if (a.building !== b.building) return null;
  if (a.building === null) return 'yard';
  return a.unit === null || a.unit !== b.unit ? 'building' : inOneUnit(a.room, b.room);
}

function inOneUnit(one: string | null, other: string | null): Closeness {
  if (one !== null && one === other) return 'flat';
  const riser = riserOf(one);
  return riser !== null && riser === riserOf(other) ? 'riser' : 'unit';
}

/** A place down to its stairway and no further: neighbours read it, and must not learn whose flat it is. */
export function sharedPlace({ building, unit }: Spot): string {
  if (building === null) return '院内';
  return unit === null ? `${building}号楼` : `${building}号楼${unit}单元`;
}
