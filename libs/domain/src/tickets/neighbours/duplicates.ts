import type { Category } from '../../directory/index';
import { after, days } from '../../kernel/index';
import { sameIncident, type StationFacts } from '../../understanding/index';
import { isShared, mayBeOne } from './shared-matters';
import { closenessOf, type Closeness, type Spot } from './structure';

/** A report about to be made, or one that lies there already. */
export interface Reported extends Spot {
  category: Category;
  text: string;
  reportedAt: Date;
}

/** Older than this it is another trouble, even if nobody has closed it. */
export const DUPLICATE_DAYS = 14;
const SHOWN_AT_MOST = 3;
/** Called by another kind, two reports must speak of one incident beyond doubt: an offer that misses costs trust. */
const SURE = 0.75;

const NEAR: Record<Closeness, number> = { flat: 5, riser: 4, unit: 3, building: 1, yard: 2 };

/**
 * Which open matters a report is probably about, likeliest first. The house's structure decides; where the two are not
 * said to be of one kind, the words must speak of one incident.
 */
export function likelyDuplicates<T extends Reported>(
  report: Reported,
  open: readonly T[],
  station: StationFacts,
): T[] {
  return open
    .map((other) => ({ other, score: scoreOf(report, other, station) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.other.reportedAt.getTime() - a.other.reportedAt.getTime())
    .slice(0, SHOWN_AT_MOST)
    .map(({ other }) => other);
}

function scoreOf(report: Reported, other: Reported, station: StationFacts): number {
  const isOld = after(other.reportedAt, days(DUPLICATE_DAYS)) < report.reportedAt;
  if (isOld || !isShared(other.category) || !mayBeOne(other.category, report, other)) return 0;
  const near = NEAR[closenessOf(report, other) ?? 'building'];
  if (report.category === other.category) return near + 2;
  return isShared(report.category) && speakOfOne(report, other, station) ? near : 0;
}

function speakOfOne(report: Reported, other: Reported, station: StationFacts): boolean {
  if (report.text === '' || other.text === '') return false;
  return sameIncident(asIncident(other), asIncident(report), station).score >= SURE;
}

const asIncident = ({ text, reportedAt, building, unit }: Reported) => ({
  text,
  reportedAt,
  building,
  unit,
  resolvedAt: null,
});
