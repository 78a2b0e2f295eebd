import type { Models } from '../learning/models';
import { compare, COMPARED, type Comparison } from './compare';
import { readReport, type ReportedIncident } from './report-read';

export interface SameIncident {
  same: boolean;
  /** 0…1 */
  score: number;
  reasons: string[];
}

/** How much each thing compared speaks for one incident (above nought) or against it. */
export type IncidentWeights = Partial<Record<keyof Comparison, number>>;

/** A wrong merge hides a report, a missed one only costs a look: it must be likelier than not. */
const SAME_FROM = 0.52;

const REASONS: Partial<Record<keyof Comparison, string>> = {
  otherBuilding: '不在同一栋楼',
  otherUnit: '不在同一个单元',
  otherFloor: '不在同一层',
  otherDirection: '方位不同',
  otherFixture: '说的不是同一样东西',
  otherTrouble: '毛病不同',
  resolved: '上一次已经办结',
  closing: '是来报平安的',
  another: '自己说是另一处',
  later: '隔得太久',
  sameUnit: '同一个单元',
  sameBuilding: '同一栋楼',
  sharedFixture: '说的是同一样东西',
  sameTrouble: '毛病一样',
  withinHour: '前后不到一小时',
  followUp: '是来催的',
  otherFloorOnRiser: '同一根管上下',
};
const AT_MOST = 3;

/** What decided, in a few words: what pulled hardest in the direction of the answer. */
function reasonsFor(comparison: Comparison, weights: IncidentWeights, same: boolean): string[] {
  return COMPARED.map((name) => ({ name, pull: comparison[name] * (weights[name] ?? 0) * (same ? 1 : -1) }))
    .filter(({ name, pull }) => pull > 0.1 && REASONS[name] !== undefined)
    .sort((a, b) => b.pull - a.pull)
    .slice(0, AT_MOST)
    .map(({ name }) => REASONS[name] ?? '');
}

/** `sameIncident` with these weights. */
export function sameIncidentWith(
  { models, weights }: { models: Models; weights: IncidentWeights },
  a: ReportedIncident,
  b: ReportedIncident,
): SameIncident {
  const comparison = compare([a, readReport(a, models)], [b, readReport(b, models)]);
  const sum = COMPARED.reduce((total, name) => total + comparison[name] * (weights[name] ?? 0), 0);
  const score = 1 / (1 + Math.exp(-sum));
  return { same: score >= SAME_FROM, score, reasons: reasonsFor(comparison, weights, score >= SAME_FROM) };
}
