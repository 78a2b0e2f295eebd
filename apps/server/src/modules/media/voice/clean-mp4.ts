import { few } from './few';
import { boxesIn, type Box } from './mp4-boxes';
import { mp4Seconds } from './mp4-seconds';
import type { CleanVoice } from './clean-voice';

/** Titles, places, covers, makers' own boxes, and what was thrown away before. */
const ASIDE = new Set(['udta', 'meta', 'uuid', 'free', 'skip', 'wide']);
const DATED = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * Wipes everything but sound where it stands: boxes that tell something become empty ones of the same length, so that
 * no offset inside the file moves. Null when there is a picture track, or no sound.
 */
export function cleanMp4(original: Buffer): CleanVoice | null {
  const bytes = Buffer.from(original);
  const boxes = few(boxesIn(bytes));
  const kinds = boxes
    .filter((box) => box.type === 'hdlr')
    .map((box) => bytes.toString('latin1', box.body + 8, box.body + 12));
  if (!kinds.includes('soun') || kinds.includes('vide')) return null;
  for (const box of boxes) {
    if (ASIDE.has(box.type)) wipe(bytes, box);
    if (DATED.has(box.type)) forgetDates(bytes, box);
  }
  return { bytes, seconds: mp4Seconds(bytes, boxes) };
}

function wipe(bytes: Buffer, box: Box): void {
  bytes.write('free', box.start + 4, 'latin1');
  bytes.fill(0, box.body, box.end);
}

/** When it was recorded and last changed: 4 bytes each, 8 in the newer version of the box. */
function forgetDates(bytes: Buffer, box: Box): void {
  const width = bytes[box.body] === 1 ? 8 : 4;
  bytes.fill(0, box.body + 4, box.body + 4 + 2 * width);
}
