import { after, days, hours, minutes } from '../kernel/index';
import { isSameLine, paperTime, paperWords, PAPER_STATUS, type PaperLine } from './paper';
import { isClosed } from './ticket-status';

const now = new Date('2026-11-20T02:00:00Z');

test.each([
  ['two days ago', -days(2)],
  ['a moment ago', -minutes(1)],
  ['a year ago', -days(366)],
])('what was written %s keeps its time', (_, ago) => {
  expect(paperTime(after(now, ago), now)).toEqual(after(now, ago));
});

test('a clock that is a little ahead writes now, a page of tomorrow is refused', () => {
  expect(paperTime(after(now, minutes(3)), now)).toEqual(now);
  expect(() => paperTime(after(now, hours(1)), now)).toThrow(
    expect.objectContaining({ code: 'paper.in-future' }),
  );
});

test('a page older than a year is history, not a line typed later', () => {
  expect(() => paperTime(after(now, -days(367)), now)).toThrow(
    expect.objectContaining({ code: 'paper.too-old' }),
  );
});

test('it says plainly when it was typed, by the wall clock of the station', () => {
  expect(paperWords({ typedAt: '2026-11-19T16:30:00Z' })).toBe('纸上登记，11月20日补录');
});

test('however far it had come, nothing typed is closed before somebody was asked', () => {
  expect(Object.values(PAPER_STATUS).filter(isClosed)).toEqual([]);
});

const line = (text: string, told: Partial<PaperLine> = {}): PaperLine => ({
  ...{ building: 5, unit: 2, room: '301', text },
  ...told,
});

test.each([
  ['门口结冰了', '门口结冰了'],
  ['门口结冰了，老人容易滑倒', '门口结冰了'],
  ['厨房水管漏水，请来看看', '厨房水管漏水请来看'],
  ['楼道灯不亮了', '楼道的灯不亮了'],
])('“%s” and “%s” at one place are one line', (one, other) => {
  expect(isSameLine(line(one), line(other))).toBe(true);
  expect(isSameLine(line(other), line(one))).toBe(true);
});

test.each([
  ['another matter', line('楼道灯不亮了'), line('门口结冰了')],
  ['another building', line('门口结冰了'), line('门口结冰了', { building: 6 })],
  ['another unit', line('门口结冰了'), line('门口结冰了', { unit: 1 })],
  ['another flat', line('暖气不热'), line('暖气不热', { room: '302' })],
])('%s is another line', (_, one, other) => {
  expect(isSameLine(one, other)).toBe(false);
});

test('a flat that was left out the second time does not make it another line', () => {
  expect(isSameLine(line('暖气不热'), line('暖气不热', { room: null, unit: null }))).toBe(true);
});
