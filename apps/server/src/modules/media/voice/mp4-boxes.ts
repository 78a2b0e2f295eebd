import { deeper } from './few';

/** A box of an MP4 file: where it begins, where its content begins, where it ends. */
export interface Box {
  type: string;
  start: number;
  body: number;
  end: number;
}

/** The boxes that hold further boxes. */
const HOLDERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'mvex', 'moof', 'traf']);

/** All boxes between two places, each followed by those inside it. Throws RangeError where a box runs past its holder. */
export function* boxesIn(bytes: Buffer, from = 0, to = bytes.length, depth = 0): Generator<Box> {
  let at = from;
  while (at + 8 <= to) {
    const box = boxAt(bytes, at, to);
    yield box;
    if (HOLDERS.has(box.type)) yield* boxesIn(bytes, box.body, box.end, deeper(depth));
    at = box.end;
  }
}

function boxAt(bytes: Buffer, at: number, to: number): Box {
  const short = bytes.readUInt32BE(at);
  const isLong = short === 1;
  const length = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
  const body = at + (isLong ? 16 : 8);
  const end = at + length;
  if (end > to || end < body) throw new RangeError('a box runs past its holder');
  return { type: bytes.toString('latin1', at + 4, at + 8), start: at, body, end };
}
