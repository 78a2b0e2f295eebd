import type { Role } from '../identity/index';
import { Refusal, type RefusalCode } from '../kernel/index';

/** From this state, this action leads there. */
export type Flow<S extends string, A extends string> = Readonly<Record<S, Readonly<Partial<Record<A, S>>>>>;

/** Which hat may do what, and when it concerns them. What stands here under no hat is done by time or by another thing. */
export type WhoMay<A extends string, Standing> = Readonly<
  Record<A, Partial<Record<Role, (standing: Standing) => boolean>>>
>;

interface Rules<S extends string, A extends string, Standing> {
  flow: Flow<S, A>;
  whoMay: WhoMay<A, Standing>;
  /** Why not from here; some actions have a sentence of their own. */
  wrongState: (state: S, action: A) => RefusalCode;
  notYours: RefusalCode;
}

/** One machine: which buttons a hat has, and where one of them leads. The phone asks the first, the server the second. */
export function machine<S extends string, A extends string, Standing extends { state: S }>(
  rules: Rules<S, A, Standing>,
) {
  const { flow, whoMay } = rules;
  /** Where time or another thing leads it: null when it does not happen from here (any more). */
  const leads = (state: S, action: A): S | null => flow[state][action] ?? null;
  const next = (standing: Standing, role: Role): A[] =>
    (Object.keys(flow[standing.state]) as A[]).filter((action) => whoMay[action][role]?.(standing) ?? false);
  const advance = (standing: Standing, action: A, role: Role): S => {
    const to = leads(standing.state, action);
    if (whoMay[action][role] === undefined) throw new Refusal('role.not-allowed');
    if (!(whoMay[action][role]?.(standing) ?? false)) throw new Refusal(rules.notYours);
    if (to === null) throw new Refusal(rules.wrongState(standing.state, action), { state: standing.state });
    return to;
  };
  return { next, advance, leads };
}
