import { DAY_PARTS, policyProblems, type DayPart } from '@doorstep/domain';
import type { DutyPolicyView } from '@doorstep/contracts';
import { RULES_WORDS } from '../words';

export type Cut = DutyPolicyView['cuts'][number];
export type Variant = DutyPolicyView['variants'][number];

/** The first key of this kind nobody wears yet: `slot-1`, `slot-2`, … */
function freshKey(cuts: readonly Cut[]): string {
  for (let nth = cuts.length + 1; ; nth += 1) {
    if (!cuts.some(({ key }) => key === `slot-${nth}`)) return `slot-${nth}`;
  }
}

/** One more slot after the last, to be put right by hand: it begins where the last one ends. */
export function withNewCut(cuts: readonly Cut[]): Cut[] {
  const start = cuts.at(-1)?.end ?? '08:00';
  const begin = start === '24:00' ? '00:00' : start;
  const cut: Cut = {
    key: freshKey(cuts),
    label: RULES_WORDS.newCut,
    start: begin,
    end: cuts[0]?.start ?? '24:00',
    part: partAt(begin),
    mode: 'on_site',
  };
  return [...cuts, cut];
}

/** The part of the day an hour is felt as. */
export function partAt(start: string): DayPart {
  const hour = Number(start.slice(0, 2));
  return DAY_PARTS[hour < 6 ? 0 : hour < 12 ? 1 : hour < 18 ? 2 : 3] ?? 'morning';
}

/** A variant that begins as a copy of the ordinary day. */
export function newVariant(kind: Variant['kind'], cuts: readonly Cut[]): Variant {
  const copied = cuts.map((cut) => ({ ...cut }));
  if (kind === 'holiday') return { name: RULES_WORDS.holiday, kind, cuts: copied };
  return { name: RULES_WORDS.season, kind, from: '11-15', until: '03-15', cuts: copied };
}

/** The list with one of it changed, or taken out when there is nothing in its place. */
export function withNth<T>(items: readonly T[], nth: number, item: T | undefined): T[] {
  return items.flatMap((one, at) => (at !== nth ? [one] : item === undefined ? [] : [item]));
}

/** What is wrong with the rules as written, in words; the same the server would say. */
export const problemsOf = (policy: DutyPolicyView): string[] => policyProblems(asPolicy(policy));

/** Numbers that are not named are left out, as when the rules travel. */
function asPolicy(policy: DutyPolicyView): Parameters<typeof policyProblems>[0] {
  return JSON.parse(JSON.stringify(policy)) as Parameters<typeof policyProblems>[0];
}
