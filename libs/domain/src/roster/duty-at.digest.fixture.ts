import fc from 'fast-check';
import { anyAsking } from './any-bench.fixture';
import { dutyAt, reachable } from './duty-at';

/** Run as a program of its own, in whatever time zone: prints one number for two thousand answers. */
const WAKES = ['duty', 'next-pair', 'secretary', 'district'] as const;

let digest = 0;
const add = (words: string): void => {
  for (const sign of words) digest = (Math.imul(digest, 31) + sign.charCodeAt(0)) | 0;
};

for (const { bench, moment } of fc.sample(anyAsking, { seed: 20261122, numRuns: 2000 })) {
  const duty = dutyAt(bench, moment);
  add(moment.toISOString());
  add(JSON.stringify([duty.slot?.id, duty.pair, duty.told, duty.standby, duty.nextPair]));
  for (const wake of WAKES) add(reachable(duty, wake).join());
}
console.log(`${new Date(2026, 0, 1).getTimezoneOffset()} ${digest}`);
