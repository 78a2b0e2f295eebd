import { sameIncident, understand, type ReportedIncident, type UnderstandingContext } from '@doorstep/domain';

/* How long one text takes to be understood, over all labelled texts of the product, one at a time as they come in. */

interface Report {
  text: string;
  reported_at?: string;
  building?: number | null;
  unit?: number | null;
  resolved_at?: string | null;
}

const NOW = new Date('2025-12-01T12:00:00+08:00');
const CONTEXT: UnderstandingContext = { now: NOW, scanned: null, station: { works: null } };

const incidentOf = (report: Report): ReportedIncident => ({
  text: report.text,
  reportedAt: new Date(report.reported_at ?? NOW),
  building: report.building ?? null,
  unit: report.unit ?? null,
  resolvedAt: report.resolved_at == null ? null : new Date(report.resolved_at),
});

/** Milliseconds of each item: the middle of five calls, so that it is the work and not what else the machine does. */
function timesOf<T>(items: readonly T[], work: (item: T) => unknown): number[] {
  for (const item of items.slice(0, 300)) work(item);
  return items.map((item) => {
    const runs = Array.from({ length: 5 }, () => {
      const began = performance.now();
      work(item);
      return performance.now() - began;
    });
    return runs.sort((a, b) => a - b)[2] ?? 0;
  });
}

function sentence(what: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
  return `${what}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(0.9999)} ms (${sorted.length})`;
}

export function benchUnderstanding(
  texts: readonly string[],
  pairs: readonly { a: Report; b: Report }[],
): string[] {
  const began = performance.now();
  understand('楼道灯不亮', CONTEXT);
  const first = Math.round(performance.now() - began);
  const longest = `${texts.join('，').slice(0, 500)}`;
  return [
    `the first text, with the weights unpacked: ${first} ms`,
    sentence(
      'a text',
      timesOf(texts, (text) => understand(text, CONTEXT)),
    ),
    sentence(
      '500 signs',
      timesOf(Array<string>(50).fill(longest), (text) => understand(text, CONTEXT)),
    ),
    sentence(
      'a pair of reports',
      timesOf(pairs, ({ a, b }) => sameIncident(incidentOf(a), incidentOf(b))),
    ),
  ];
}
