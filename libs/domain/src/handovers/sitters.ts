import type { SeatInTime } from '../roster/index';

/**
 * Who stands on one side of the table: everybody who holds a seat of the slot, and standby who came. Whoever went home
 * meanwhile has still sat there and still gives.
 */
export function sittersOf(seats: readonly SeatInTime[]): string[] {
  const held = seats.filter(
    (seat) => seat.givenUpAt === null && (!seat.isStandby || seat.checkedInAt !== null),
  );
  return [...new Set(held.map(({ personId }) => personId))];
}
