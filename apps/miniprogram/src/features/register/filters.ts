import type { AskOf, readRegister } from '@doorstep/contracts';

/** Which part of the register is looked at; what is absent is not asked about. */
export type Filters = Omit<AskOf<typeof readRegister>, 'cursor' | 'limit'>;

/** Leaves out what was emptied. */
export function tidied(filters: { [K in keyof Filters]?: Filters[K] | undefined }): Filters {
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''),
  ) as Filters;
}

/** How many things are asked for: a stretch of days is one. */
export const conditionsIn = (filters: Filters): number =>
  Object.keys(filters).filter((key) => key !== 'to' || filters.from === undefined).length;
