import type { CleanVoice } from './clean-voice';

const RATES: Record<number, readonly number[]> = {
  3: [44100, 48000, 32000],
  2: [22050, 24000, 16000],
  0: [11025, 12000, 8000],
};
const KBITS_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KBITS_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const LAYER_3 = 1;

/** Keeps the frames of sound; tags before, between and after them stay behind. */
export function cleanMp3(bytes: Buffer): CleanVoice | null {
  const frames: Buffer[] = [];
  let seconds = 0;
  let at = afterTag(bytes);
  while (at + 4 <= bytes.length) {
    const frame = frameAt(bytes, at);
    if (!frame || at + frame.length > bytes.length) {
      at += 1;
      continue;
    }
    frames.push(bytes.subarray(at, at + frame.length));
    seconds += frame.seconds;
    at += frame.length;
  }
  return frames.length === 0 ? null : { bytes: Buffer.concat(frames), seconds };
}

/** Past the ID3v2 tags, whose pictures may look like frames of sound. */
function afterTag(bytes: Buffer): number {
  let at = 0;
  while (bytes.toString('latin1', at, at + 3) === 'ID3' && at + 10 <= bytes.length) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at + 6, at + 10);
    const hasFooter = (bytes[at + 5]! & 0x10) !== 0;
    at += 10 + ((a << 21) | (b << 14) | (c << 7) | d) + (hasFooter ? 10 : 0);
  }
  return at;
}

function frameAt(bytes: Buffer, at: number): { length: number; seconds: number } | null {
  const header = bytes.readUInt32BE(at);
  const version = (header >>> 19) & 3;
  const layer = (header >>> 17) & 3;
  const rate = RATES[version]?.[(header >>> 10) & 3];
  const kbits = (version === 3 ? KBITS_1 : KBITS_2)[(header >>> 12) & 15];
  if (header >>> 21 !== 0x7ff || layer !== LAYER_3 || !rate || !kbits) return null;
  const samples = version === 3 ? 1152 : 576;
  const padding = (header >>> 9) & 1;
  return { length: Math.floor((samples / 8) * ((kbits * 1000) / rate)) + padding, seconds: samples / rate };
}
