/** More parts than a minute of sound ever has: a file made to keep us busy. */
const MOST = 50_000;
const DEEPEST = 8;

/** All parts of a file, unless there are absurdly many. */
export function few<T>(parts: Iterable<T>): T[] {
  const found: T[] = [];
  for (const part of parts) {
    if (found.push(part) > MOST) throw new RangeError('too many parts');
  }
  return found;
}

/** The depth of the parts inside this one, unless they are nested absurdly deep. */
export function deeper(depth: number): number {
  if (depth >= DEEPEST) throw new RangeError('nested too deep');
  return depth + 1;
}
