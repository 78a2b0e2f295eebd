import { sameIncident } from './understand';
import type { ReportedIncident } from './incident/report-read';

const at = (time: string) => new Date(`2025-12-10T${time}:00+08:00`);
const report = (text: string, over: Partial<ReportedIncident> = {}): ReportedIncident => ({
  text,
  reportedAt: at('09:00'),
  building: 3,
  unit: 2,
  resolvedAt: null,
  ...over,
});
const blocked = report('二单元下水堵了，一层往上返脏水', { reportedAt: at('08:00') });

test('another wording of the same trouble at the same place is the same incident, and says why', () => {
  const { same, score, reasons } = sameIncident(blocked, report('喂 二单圆 夏水道返上来了 一楼全是脏水'));
  expect(same).toBe(true);
  expect(score).toBeGreaterThan(0.5);
  expect(reasons.length).toBeGreaterThan(0);
});

test.each([
  ['another building', report('下水堵了，往上返脏水', { building: 5 }), '不在同一栋楼'],
  ['another unit', report('四单元下水堵了，往上返脏水', { unit: 4 }), '不在同一个单元'],
  ['another matter', report('二单元楼道灯不亮'), null],
])('%s is another incident', (_, other, reason) => {
  const { same, reasons } = sameIncident(blocked, other);
  expect(same).toBe(false);
  if (reason !== null) expect(reasons).toContain(reason);
});

test('the same trouble again after it was resolved is a new incident', () => {
  const closed = { ...blocked, resolvedAt: at('08:30') };
  expect(sameIncident(closed, report('二单元下水又堵了，又返水')).same).toBe(false);
});
