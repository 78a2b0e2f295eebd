import type { Outage } from '@doorstep/domain';
import type { OutletState } from './outlet-rows';

/**
 * Whether nothing at all can be sent, and when the last such spell ended. One provider that works is enough. All of
 * them were out of order at once from the moment the last one broke until the first was well again; a provider that
 * never broke has no state.
 */
export function wholeOutage(inUse: readonly string[], states: readonly OutletState[]): Outage {
  const known = inUse.map((name) => states.find((state) => state.name === name));
  if (known.length === 0 || known.some((state) => state === undefined))
    return { isOpen: false, recoveredAt: null };
  const all = known as readonly OutletState[];
  if (all.every(({ isOpen }) => isOpen)) return { isOpen: true, recoveredAt: null };
  const began = Math.max(...all.map(({ openedAt }) => openedAt?.getTime() ?? Infinity));
  const ended = Math.min(
    ...all.map(({ isOpen, recoveredAt }) => (isOpen ? Infinity : (recoveredAt?.getTime() ?? -Infinity))),
  );
  return { isOpen: false, recoveredAt: began < ended ? new Date(ended) : null };
}
