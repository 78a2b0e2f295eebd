import type { Urgency } from '../directory/index';
import { minutes, type Wait } from '../kernel/index';
import { DEFAULT_PROMISES } from './promises';

/** Who is woken on a rung. `duty` is the pair on duty at that moment, `next-pair` those who sit after them. */
export type Wake = 'duty' | 'next-pair' | 'secretary' | 'district';

/** From the ground up: the report itself wakes the duty pair (rung 0); silence climbs from there. */
export const LADDER: readonly Wake[] = ['duty', 'next-pair', 'secretary', 'district'];

/** One full round has been climbed in vain: each further round waits twice as long, up to two hours between rungs. */
const LONGEST_WAIT: Wait = minutes(120);

/** Emergencies climb faster than everything else. */
const BETWEEN_RUNGS: Record<Urgency, Wait> = {
  emergency: minutes(2),
  urgent: minutes(5),
  normal: minutes(5),
};

/** Who is woken on this rung. The ladder never ends: after the district it starts again with the pair then on duty. */
export function wakeOn(rung: number): Wake {
  return LADDER[rung % LADDER.length] ?? 'duty';
}

/**
 * How long a rung may stay silent before the next is climbed. The first wait is the acceptance promise (T1). The ladder
 * never ends but is damped, so that a night of unanswered tickets cannot flood its own queue.
 */
export function waitAfter(rung: number, urgency: Urgency): Wait {
  if (rung === 0) return DEFAULT_PROMISES.accept[urgency];
  const round = Math.floor(rung / LADDER.length);
  return Math.min(BETWEEN_RUNGS[urgency] * 2 ** round, LONGEST_WAIT);
}
