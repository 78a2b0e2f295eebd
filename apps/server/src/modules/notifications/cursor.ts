import { Refusal } from '@doorstep/domain';

/** The last row of a page: the next one begins after it. */
interface Place {
  at: Date;
  id: string;
}

/** Where the next page starts; opaque to the phone. */
export const cursorOf = ({ at, id }: Place): string =>
  Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');

/** Reads a cursor back; one that was not made here is refused. */
export function readCursor(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const [instant = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const at = new Date(instant);
  if (Number.isNaN(at.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) throw new Refusal('input.invalid');
  return { at, id };
}
