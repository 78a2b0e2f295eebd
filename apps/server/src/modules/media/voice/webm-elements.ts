import { deeper } from './few';

/** An element of a WebM file: its id, where it begins, where its content begins, where it ends. */
export interface Element {
  id: number;
  start: number;
  body: number;
  end: number;
}

export const WEBM = {
  segment: 0x18538067,
  cluster: 0x1f43b675,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackType: 0x83,
  trackName: 0x536e,
  blockGroup: 0xa0,
  block: 0xa1,
  simpleBlock: 0xa3,
  clusterTime: 0xe7,
  timeScale: 0x2ad7b1,
  duration: 0x4489,
  title: 0x7ba9,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  date: 0x4461,
  tags: 0x1254c367,
  attachments: 0x1941a469,
} as const;

const HOLDERS = new Set<number>([
  WEBM.segment,
  WEBM.cluster,
  WEBM.info,
  WEBM.tracks,
  WEBM.track,
  WEBM.blockGroup,
]);

/**
 * All elements between two places, each followed by those inside it. A browser that records live does not know the
 * length of segment and clusters: their content is then read on the same level, which finds the same elements.
 */
export function* elementsIn(bytes: Buffer, from = 0, to = bytes.length, depth = 0): Generator<Element> {
  let at = from;
  while (at < to) {
    const { element, isHolder } = elementAt(bytes, at);
    if (element.end > to) throw new RangeError('an element runs past its holder');
    yield element;
    if (isHolder) yield* elementsIn(bytes, element.body, element.end, deeper(depth));
    at = element.end;
  }
}

/** One element; a holder whose length was left open ends where its content begins. */
function elementAt(bytes: Buffer, at: number): { element: Element; isHolder: boolean } {
  const id = numberAt(bytes, at, true);
  const size = numberAt(bytes, at + id.width, false);
  const body = at + id.width + size.width;
  const isHolder = HOLDERS.has(id.value);
  const end = isHolder && size.isOpen ? body : body + size.value;
  return { element: { id: id.value, start: at, body, end }, isHolder };
}

/** A number of EBML: leading zeros tell its width. Ids keep the mark, sizes lose it; all ones is "not known yet". */
function numberAt(
  bytes: Buffer,
  at: number,
  keepsMark: boolean,
): { value: number; width: number; isOpen: boolean } {
  const first = bytes.readUInt8(at);
  const width = Math.clz32(first) - 23;
  if (width > 8) throw new RangeError('not a number of EBML');
  const mark = 0x80 >> (width - 1);
  let value = keepsMark ? first : first & (mark - 1);
  let ones = (first & (mark - 1)) === mark - 1;
  for (let more = 1; more < width; more += 1) {
    const byte = bytes.readUInt8(at + more);
    value = value * 256 + byte;
    ones &&= byte === 0xff;
  }
  return { value, width, isOpen: ones };
}
