import type { AskOf, readRegister } from '@doorstep/contracts';

/** Which part of the register is looked at; what is absent is not asked about. */
export type Filters = Omit<AskOf<typeof readRegister>, 'cursor' | 'limit'>;

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days as the server reads them; anything else is said before it is sent. */
export const isDay = (words: string): boolean => A_DAY.test(words) && !Number.isNaN(Date.parse(words));

/** Leaves out what was emptied. */
export function tidied(filters: { [K in keyof Filters]?: Filters[K] | undefined }): Filters {
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''),
  ) as Filters;
}
