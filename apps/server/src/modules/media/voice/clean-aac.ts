import type { CleanVoice } from './clean-voice';

const RATES = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];
const SAMPLES = 1024;

/** Keeps the ADTS frames of sound; tags around them stay behind. */
export function cleanAac(bytes: Buffer): CleanVoice | null {
  const frames: Buffer[] = [];
  let seconds = 0;
  let at = 0;
  while (at + 7 <= bytes.length) {
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

function frameAt(bytes: Buffer, at: number): { length: number; seconds: number } | null {
  const isSync = bytes[at] === 0xff && (bytes[at + 1]! & 0xf6) === 0xf0;
  const rate = RATES[(bytes[at + 2]! >> 2) & 15];
  if (!isSync || !rate) return null;
  const length = ((bytes[at + 3]! & 3) << 11) | (bytes[at + 4]! << 3) | (bytes[at + 5]! >> 5);
  const blocks = (bytes[at + 6]! & 3) + 1;
  return length < 7 ? null : { length, seconds: (blocks * SAMPLES) / rate };
}
