import { CATEGORIES } from '../directory/index';
import { understand } from './understand';
import type { StationFacts, Understanding } from './understanding';

/** A report as far as it matters for the question whether two are about the same incident. */
export interface ReportedIncident {
  text: string;
  reportedAt: Date;
  building: number | null;
  unit: number | null;
  /** When it was closed; null while it is open. */
  resolvedAt: Date | null;
}

export interface SameIncident {
  same: boolean;
  /** 0…1 */
  score: number;
  reasons: string[];
}

interface Read extends ReportedIncident {
  understood: Understanding;
}

const read = (report: ReportedIncident, station: StationFacts): Read => ({
  ...report,
  understood: understand(report.text, { now: report.reportedAt, scanned: null, station }),
});

const placeOf = ({ understood: { place }, building, unit }: Read) => ({
  building: place.building ?? building,
  unit: place.unit ?? unit,
});

const differ = (a: number | null, b: number | null) => a !== null && b !== null && a !== b;

function placeScore(a: Read, b: Read): [number, string | null] {
  const [one, two] = [placeOf(a), placeOf(b)];
  if (differ(one.building, two.building)) return [-4, '不在同一栋楼'];
  if (differ(one.unit, two.unit)) return [-3, '不在同一个单元'];
  return one.building !== null && one.building === two.building ? [1, '同一个地方'] : [0, null];
}

function matterScore(a: Read, b: Read): [number, string | null] {
  const ofA = a.understood.matters.map(({ category }) => category);
  const ofB = b.understood.matters.map(({ category }) => category);
  if (ofA.some((one) => ofB.includes(one))) return [2, '说的是同一类事'];
  const groups = new Set<string>(ofA.map((one) => CATEGORIES[one].group));
  return ofB.some((one) => groups.has(CATEGORIES[one].group)) ? [0, null] : [-1.5, '说的不是一类事'];
}

function timeScore(a: Read, b: Read): [number, string | null] {
  if (a.resolvedAt !== null && a.resolvedAt <= b.reportedAt) return [-5, '上一次已经办结'];
  const hours = Math.abs(b.reportedAt.getTime() - a.reportedAt.getTime()) / 3_600_000;
  return hours > 24 * 14 ? [-3, '隔得太久'] : [hours < 24 ? 0.5 : 0, null];
}

const pairsOf = (text: string) =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

function wordScore(a: Read, b: Read): number {
  const [one, two] = [pairsOf(a.text), pairsOf(b.text)];
  const shared = [...one].filter((pair) => two.has(pair)).length;
  return (4 * shared) / Math.max(1, Math.min(one.size, two.size));
}

/** Whether the member on duty would attach `b` (the later report) to the entry of `a` instead of opening a new one. */
export function sameIncident(a: ReportedIncident, b: ReportedIncident, station: StationFacts): SameIncident {
  const [one, two] = [read(a, station), read(b, station)];
  const parts = [placeScore(one, two), matterScore(one, two), timeScore(one, two)];
  const sum = parts.reduce((total, [points]) => total + points, wordScore(one, two) - 2);
  const score = 1 / (1 + Math.exp(-sum));
  return { same: score >= 0.5, score, reasons: parts.flatMap(([, reason]) => reason ?? []) };
}
