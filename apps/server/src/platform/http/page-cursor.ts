import { Refusal } from '@doorstep/domain';

/** Where a page begins: strictly after this instant and id in the list's own order. */
export interface PageStart {
  at: Date;
  id: string;
}

const SHAPE = /^(\d{1,13})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const cursorOf = (at: Date, id: string): string => `${at.getTime()}.${id}`;

/** A cursor that we did not write is refused, not guessed at. */
export function startOf(cursor: string | undefined): PageStart | null {
  if (cursor === undefined) return null;
  const [, at, id] = SHAPE.exec(cursor) ?? [];
  if (at === undefined || id === undefined) throw new Refusal('input.invalid', { fields: ['cursor'] });
  return { at: new Date(Number(at)), id };
}

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * The same as two parameters for `(instant, id) < ($n::timestamptz, $n::uuid)`: the first page begins after the end of
 * time. One comparison for every page, so that a prepared statement finds the thousandth as quickly as the first.
 */
export function startParams(cursor: string | undefined): [Date | 'infinity', string] {
  const start = startOf(cursor);
  return start === null ? ['infinity', LAST_ID] : [start.at, start.id];
}
