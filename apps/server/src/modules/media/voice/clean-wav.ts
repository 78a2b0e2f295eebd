import type { CleanVoice } from './clean-voice';

const HEADER = 12;

/** Keeps how the sound is written down and the sound; titles, dates and all other chunks stay behind. */
export function cleanWav(bytes: Buffer): CleanVoice | null {
  const format = chunk(bytes, 'fmt ');
  const sound = chunk(bytes, 'data');
  if (!format || !sound || format.length < 16 || sound.length === 0) return null;
  const bytesPerSecond = format.readUInt32LE(8);
  const body = Buffer.concat([Buffer.from('WAVE'), written('fmt ', format), written('data', sound)]);
  return { bytes: written('RIFF', body), seconds: bytesPerSecond === 0 ? 0 : sound.length / bytesPerSecond };
}

/** The first chunk of that name. A recorder that was cut off left the length open: then it reaches to the end. */
function chunk(bytes: Buffer, name: string): Buffer | null {
  let at = HEADER;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(at + 4);
    const end = Math.min(at + 8 + length, bytes.length);
    if (bytes.toString('latin1', at, at + 4) === name) return bytes.subarray(at + 8, end);
    at += 8 + length + (length % 2);
  }
  return null;
}

function written(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8, name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}
