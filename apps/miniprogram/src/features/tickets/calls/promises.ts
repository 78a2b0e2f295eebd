import { after, days, hours, stationDay, stationInstant } from '@doorstep/domain';

export const PROMISES = ['none', 'inHour', 'tonight', 'tomorrow', 'threeDays'] as const;
export type PromiseChoice = (typeof PROMISES)[number];

/** The instant a choice means; null where nothing was said. An evening that has begun already means the next one. */
export function promisedBy(choice: PromiseChoice, now: Date): Date | null {
  const evening = stationInstant(stationDay(now), 18);
  const instants: Record<PromiseChoice, Date | null> = {
    none: null,
    inHour: after(now, hours(1)),
    tonight: evening > now ? evening : after(evening, days(1)),
    tomorrow: stationInstant(stationDay(after(now, days(1))), 12),
    threeDays: after(now, days(3)),
  };
  return instants[choice];
}
