import type { Pen } from './pen';
import { type Area, WALL } from './wall-ground';
import { wallWords as words } from './wall-words';

/** One bar with its name. */
export interface Bar {
  name: string;
  count: number;
}

const highest = (bars: readonly { count: number }[]): number =>
  Math.max(1, ...bars.map(({ count }) => count));

function isEmpty(pen: Pen, { x, y, width, height }: Area, bars: readonly { count: number }[]): boolean {
  if (bars.some(({ count }) => count > 0)) return false;
  pen.line(words.nothing, { x, y, width }, { size: 18, colour: WALL.soft, height, align: 'center' });
  return true;
}

/** Names at the left, bars growing to the right, the number at the end of each. */
export function drawBars(pen: Pen, area: Area, bars: readonly Bar[]): void {
  if (isEmpty(pen, area, bars)) return;
  const { x, y, width, height } = area;
  const row = Math.min(34, height / bars.length);
  const names = 112;
  const most = highest(bars);
  for (const [n, { name, count }] of bars.entries()) {
    const top = y + n * row;
    const long = Math.max(3, ((width - names - 48) * count) / most);
    pen.line(
      name,
      { x, y: top, width: names - 10 },
      { size: 15, colour: WALL.ink, height: row, align: 'right' },
    );
    pen.pdf
      .roundedRect(x + names, top + row * 0.2, long, row * 0.6, Math.min(4, long / 2))
      .fillColor(WALL.red, n === 0 ? 1 : 0.72)
      .fill();
    pen.line(
      String(count),
      { x: x + names + long + 8, y: top, width: 44 },
      {
        ...{ size: 16, face: 'heavy', colour: WALL.ink, height: row },
      },
    );
  }
}

/** Columns side by side, the number on top, the name below. */
export function drawColumns(pen: Pen, area: Area, bars: readonly Bar[]): void {
  if (isEmpty(pen, area, bars)) return;
  const { x, y, width, height } = area;
  const step = width / Math.max(bars.length, 4);
  const wide = Math.min(44, step * 0.62);
  const base = y + height - 28;
  const most = highest(bars);
  pen.rule([x, base], [x + width, base], 1, WALL.line);
  for (const [n, { name, count }] of bars.entries()) {
    const middle = x + (n + 0.5) * step;
    const tall = Math.max(count === 0 ? 0 : 3, ((height - 60) * count) / most);
    if (tall > 0)
      pen.pdf
        .roundedRect(middle - wide / 2, base - tall, wide, tall, Math.min(5, tall / 2))
        .fillColor(WALL.sky, 0.85)
        .fill();
    const box = { x: middle - step / 2, width: step };
    pen.line(
      String(count),
      { ...box, y: base - tall - 26 },
      {
        ...{ size: 17, face: 'heavy', colour: WALL.ink, height: 24, align: 'center' },
      },
    );
    pen.line(name, { ...box, y: base + 4 }, { size: 14, colour: WALL.ink, height: 22, align: 'center' });
  }
}

/** The day from midnight to midnight; the hours of night stand on a darker ground. */
export function drawHours(pen: Pen, { x, y, width, height }: Area, hours: readonly number[]): void {
  const step = width / 24;
  const base = y + height - 26;
  const most = Math.max(1, ...hours);
  for (const [from, until] of [
    [0, 6],
    [22, 24],
  ] as const)
    pen.pdf
      .rect(x + from * step, y, (until - from) * step, base - y)
      .fillColor('#e9e6f0', 1)
      .fill();
  for (const [hour, count] of hours.entries()) {
    const tall = ((base - y - 24) * count) / most;
    if (count > 0) {
      pen.pdf
        .rect(x + hour * step + step * 0.16, base - tall, step * 0.68, tall)
        .fillColor(WALL.gold, 1)
        .fill();
      pen.line(
        String(count),
        { x: x + hour * step, y: base - tall - 18, width: step },
        {
          ...{ size: 12, face: 'heavy', colour: WALL.ink, height: 16, align: 'center' },
        },
      );
    }
    if (hour % 3 === 0)
      pen.line(
        words.hour(hour),
        { x: x + hour * step, y: base + 3, width: step * 3 },
        {
          ...{ size: 13, colour: WALL.soft, height: 20 },
        },
      );
  }
  pen.rule([x, base], [x + width, base], 1, WALL.line);
}

/** Month by month: how many were said, and within each how many were solved. */
export function drawMonths(
  pen: Pen,
  { x, y, width, height }: Area,
  months: readonly (Bar & { resolved: number })[],
): void {
  const step = width / Math.max(1, months.length);
  const base = y + height - 24;
  const most = highest(months);
  const tallOf = (count: number): number => ((base - y - 40) * count) / most;
  for (const [n, { name, count, resolved }] of months.entries()) {
    const left = x + n * step + step * 0.18;
    const wide = step * 0.64;
    if (count > 0)
      pen.pdf
        .rect(left, base - tallOf(count), wide, tallOf(count))
        .fillColor(WALL.line, 1)
        .fill();
    if (resolved > 0)
      pen.pdf
        .rect(left, base - tallOf(resolved), wide, tallOf(resolved))
        .fillColor(WALL.leaf, 0.85)
        .fill();
    const box = { x: x + n * step, width: step };
    pen.line(
      String(count),
      { ...box, y: base - tallOf(count) - 20 },
      {
        ...{ size: 14, face: 'heavy', colour: WALL.ink, height: 18, align: 'center' },
      },
    );
    pen.line(name, { ...box, y: base + 3 }, { size: 14, colour: WALL.ink, height: 20, align: 'center' });
  }
  pen.rule([x, base], [x + width, base], 1, WALL.line);
  drawKey(pen, x + width, y);
}

function drawKey(pen: Pen, right: number, y: number): void {
  const look = { size: 12, colour: WALL.soft, height: 16 };
  pen.pdf
    .rect(right - 116, y, 10, 10)
    .fillColor(WALL.line, 1)
    .fill();
  pen.line(words.count, { x: right - 102, y: y - 4, width: 42 }, look);
  pen.pdf
    .rect(right - 56, y, 10, 10)
    .fillColor(WALL.leaf, 0.85)
    .fill();
  pen.line(words.done, { x: right - 42, y: y - 4, width: 42 }, look);
}
