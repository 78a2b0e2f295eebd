import { randomFillSync } from 'node:crypto';
import { machineMs } from '../clock';

const random = Buffer.alloc(4096);
let used = random.length;
let lastMs = 0;
let sequence = 0;

/**
 * A UUIDv7: time first, so that rows written together lie together in every index; made here rather than by the
 * database, so that a row's id is known before it is written. Within one process ids never run backwards.
 */
export function newId(): string {
  const hex = tail();
  tick();
  const stamp = lastMs.toString(16).padStart(12, '0');
  const order = sequence.toString(16).padStart(3, '0');
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${order}-${hex.slice(0, 4)}-${hex.slice(4)}`;
}

/** 4096 ids per millisecond; past that the stamp runs ahead of the clock rather than repeat. */
function tick(): void {
  const now = machineMs();
  if (now > lastMs) {
    lastMs = now;
    sequence = 0;
  } else if (sequence < 0xfff) {
    sequence += 1;
  } else {
    lastMs += 1;
    sequence = 0;
  }
}

function tail(): string {
  if (used + 8 > random.length) {
    randomFillSync(random);
    used = 0;
  }
  const bytes = random.subarray(used, used + 8);
  used += 8;
  bytes[0] = (bytes[0]! & 0x3f) | 0x80;
  return bytes.toString('hex');
}
