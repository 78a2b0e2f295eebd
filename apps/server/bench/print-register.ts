import { after, days, minutes, ticketNumber } from '@doorstep/domain';
import { PaperPress } from '../src/modules/papers/print/paper-press';
import type { RegisterLine } from '../src/modules/papers/print/register-line';

const START = new Date('2024-01-01T00:00:00Z');
const BLOCK = 500;

const line = (n: number): RegisterLine => {
  const reportedAt = after(START, minutes(9) * n);
  return {
    ticketId: '00000000-0000-7000-8000-000000000000',
    number: ticketNumber(reportedAt.toISOString().slice(0, 10), (n % 160) + 1),
    reportedAt: reportedAt.toISOString(),
    place: `${(n % 5) + 1}号楼${(n % 4) + 1}单元${(n % 6) + 1}0${(n % 3) + 1}`,
    reporter: `居民${n % 900}`,
    text: `楼门口结冰了，老人出门容易滑倒，第${n}次说`,
    category: 'ice_snow',
    urgency: 'urgent',
    owner: '沈玉林',
    party: '物业服务中心',
    status: 'resolved',
    outcome: `物业已清理，撒了盐，${n}`,
    closedAt: after(reportedAt, days(0.3)).toISOString(),
    isUnconfirmed: n % 9 === 0,
  };
};

async function* book(lines: number): AsyncGenerator<RegisterLine[]> {
  for (let from = 0; from < lines; from += BLOCK)
    yield await Promise.resolve(
      Array.from({ length: Math.min(BLOCK, lines - from) }, (_, n) => line(from + n)),
    );
}

/** How long one paper takes and what the process needed at its highest, thread included; run in a process of its own. */
export async function benchPaper(
  worker: URL,
  kind: 'register-pdf' | 'register-xlsx',
  lines: number,
): Promise<void> {
  const head = {
    ...{ stationName: '驿站', community: '社区', phone: null, place: '', printedBy: '站长' },
    ...{ from: '2024-01-01', to: '2026-12-31', printedAt: START.toISOString() },
  };
  const started = performance.now();
  const bytes = await new PaperPress(worker).start({ kind, head }, book(lines)).done;
  const seconds = (performance.now() - started) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${kind}: ${lines} lines, ${seconds.toFixed(1)} s, ${(bytes.length / 1e6).toFixed(1)} MB, peak RSS ${Math.round(peak)} MB`,
  );
}
