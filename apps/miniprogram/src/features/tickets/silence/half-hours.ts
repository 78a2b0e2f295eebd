const STEP_MINUTES = 30;
const DAY_MINUTES = 1_440;
const NOON_MINUTES = 720;

/** A day in half hours. They are counted from noon, so that a night is one stretch and midnight no edge. */
export const STEPS = DAY_MINUTES / STEP_MINUTES;

/** How many half hours after noon a clock time (`HH:MM`) is; a quarter past stays a quarter past. */
export function stepOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return ((hours * 60 + minutes + DAY_MINUTES - NOON_MINUTES) % DAY_MINUTES) / STEP_MINUTES;
}

/** The clock time (`HH:MM`) so many half hours after noon. */
export function clockAt(step: number): string {
  const minutes = (Math.round(step * STEP_MINUTES) + NOON_MINUTES) % DAY_MINUTES;
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
