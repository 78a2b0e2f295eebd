/** By code unit, so that the order is the same in every process whatever its language. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
