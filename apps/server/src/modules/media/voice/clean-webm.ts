import { few } from './few';
import type { CleanVoice } from './clean-voice';
import { type Element, elementsIn, WEBM } from './webm-elements';

const PICTURE = 1;
const SOUND = 2;
const VOID = 0xec;

/** Whole elements that tell something. */
const ASIDE = new Set<number>([WEBM.tags, WEBM.attachments]);
/** Elements that must stay, with nothing in them. */
const EMPTIED = new Set<number>([WEBM.title, WEBM.muxingApp, WEBM.writingApp, WEBM.date, WEBM.trackName]);

/** Wipes everything but sound where it stands, so that no offset inside moves. Null when there is a picture track, or no sound. */
export function cleanWebm(original: Buffer): CleanVoice | null {
  const bytes = Buffer.from(original);
  const elements = few(elementsIn(bytes));
  const kinds = elements.filter(({ id }) => id === WEBM.trackType).map((element) => wholeIn(bytes, element));
  if (!kinds.includes(SOUND) || kinds.includes(PICTURE)) return null;
  const seconds = lengthOf(bytes, elements);
  for (const element of elements) {
    if (EMPTIED.has(element.id)) bytes.fill(0, element.body, element.end);
    if (ASIDE.has(element.id)) blank(bytes, element);
  }
  return { bytes, seconds };
}

/** An empty element of the same length, its size written in one byte or in eight. */
function blank(bytes: Buffer, { start, end }: Element): void {
  const length = end - start;
  bytes.fill(0, start, end);
  bytes[start] = VOID;
  if (length < 128) {
    bytes[start + 1] = 0x80 | (length - 2);
    return;
  }
  bytes[start + 1] = 0x01;
  bytes.writeUIntBE(length - 9, start + 3, 6);
}

/** As the header says; a live recording does not, so by its last block of sound. */
function lengthOf(bytes: Buffer, elements: readonly Element[]): number {
  const scale = elements.find(({ id }) => id === WEBM.timeScale);
  const said = elements.find(({ id }) => id === WEBM.duration);
  const unit = (scale ? wholeIn(bytes, scale) : 1_000_000) / 1e9;
  const length = said ? realIn(bytes, said) : 0;
  return (length > 0 ? length : lastBlock(bytes, elements)) * unit;
}

function lastBlock(bytes: Buffer, elements: readonly Element[]): number {
  let cluster = 0;
  let last = 0;
  for (const element of elements) {
    if (element.id === WEBM.clusterTime) cluster = wholeIn(bytes, element);
    if (element.id !== WEBM.simpleBlock && element.id !== WEBM.block) continue;
    const track = Math.clz32(bytes.readUInt8(element.body)) - 23;
    last = Math.max(last, cluster + bytes.readInt16BE(element.body + track));
  }
  return last;
}

const wholeIn = (bytes: Buffer, { body, end }: Element): number =>
  end > body ? bytes.readUIntBE(body, Math.min(6, end - body)) : 0;

const realIn = (bytes: Buffer, { body, end }: Element): number =>
  end - body === 8 ? bytes.readDoubleBE(body) : bytes.readFloatBE(body);
