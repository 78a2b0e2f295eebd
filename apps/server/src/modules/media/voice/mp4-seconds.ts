import type { Box } from './mp4-boxes';

/** How long an MP4 recording lasts: as its header says, or, where a phone wrote it in pieces, by adding them up. */
export function mp4Seconds(bytes: Buffer, boxes: readonly Box[]): number {
  const header = boxes.find((box) => box.type === 'mvhd');
  const said = header ? durationIn(bytes, header) : 0;
  return said > 0 ? said : piecesLast(bytes, boxes);
}

/** `mvhd` and `mdhd` hold scale and length at the same places. */
function durationIn(bytes: Buffer, { body }: Box): number {
  const isLong = bytes[body] === 1;
  const scale = bytes.readUInt32BE(body + (isLong ? 20 : 12));
  const length = isLong ? Number(bytes.readBigUInt64BE(body + 24)) : bytes.readUInt32BE(body + 16);
  return scale === 0 || length === 0xffffffff ? 0 : length / scale;
}

function piecesLast(bytes: Buffer, boxes: readonly Box[]): number {
  const media = boxes.find((box) => box.type === 'mdhd');
  const usual = boxes.find((box) => box.type === 'trex');
  const scale = media ? bytes.readUInt32BE(media.body + (bytes[media.body] === 1 ? 20 : 12)) : 0;
  const length = allRuns(bytes, boxes, usual ? bytes.readUInt32BE(usual.body + 12) : 0);
  return scale === 0 ? 0 : length / scale;
}

/** Adds up the runs of samples; each piece may say anew how long one sample is. */
function allRuns(bytes: Buffer, boxes: readonly Box[], usual: number): number {
  let each = usual;
  let length = 0;
  for (const box of boxes) {
    if (box.type === 'tfhd') each = eachSample(bytes, box) ?? usual;
    if (box.type === 'trun') length += runLength(bytes, box, each);
  }
  return length;
}

const flagsOf = (bytes: Buffer, { body }: Box): number => bytes.readUInt32BE(body) & 0xffffff;

/** `tfhd`: track id, then only what the flags announce; the length of a sample may be among it. */
function eachSample(bytes: Buffer, box: Box): number | null {
  const flags = flagsOf(bytes, box);
  if ((flags & 0x8) === 0) return null;
  const before = (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0);
  return bytes.readUInt32BE(box.body + 8 + before);
}

/** `trun`: the number of samples, and the length of each where the flags announce it. */
function runLength(bytes: Buffer, box: Box, each: number): number {
  const flags = flagsOf(bytes, box);
  const count = bytes.readUInt32BE(box.body + 4);
  if ((flags & 0x100) === 0) return count * each;
  const first = box.body + 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0);
  const width = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length;
  let length = 0;
  for (let at = first; at + width <= box.end && at < first + count * width; at += width)
    length += bytes.readUInt32BE(at);
  return length;
}
