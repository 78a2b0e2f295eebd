import type { DutyDay } from '@doorstep/contracts';
import { drawSlot } from './draw-slot';
import { type Box, COLOURS, SHEET, write } from './pen';
import {
  hoursOf,
  isCutBy,
  linesOf,
  tallest,
  type WallLine,
  type WallRoster,
  type WallWeek,
} from './wall-roster';
import { words } from './words';

type Pdf = PDFKit.PDFDocument;

/** Which weeks stand on this sheet, and which sheet of how many it is. */
export interface Sheet {
  weeks: readonly WallWeek[];
  page: number;
  pages: number;
}

const HEAD = { top: 24, height: 74 };
const WEEKDAYS = { top: 108, height: 30 };
const GRID = { top: WEEKDAYS.top + WEEKDAYS.height, bottom: SHEET.height - 54 };
const SIDE = 84;
const COLUMN = (SHEET.width - 2 * SHEET.margin - SIDE) / 7;
const DATE = 27;
/** A sheet with few weeks leaves room below rather than tear names and standby apart. */
const ROW_AT_MOST = 62;

/** Height of the grid: what the weeks of one sheet share. */
export const GRID_HEIGHT = GRID.bottom - GRID.top;
/** What a day needs for its date and, per slot, to be read from two metres away. */
export const heightNeeded = (slots: number): number => DATE + slots * 27;

/** Weekdays as columns, weeks as rows; the slots of a week stand at the left, the names in the days. */
export function drawSheet(pdf: Pdf, roster: WallRoster, { weeks, page, pages }: Sheet): void {
  drawHead(pdf, roster);
  drawWeekdays(pdf);
  const total = weeks.reduce((sum, week) => sum + weight(week), 0);
  let top = GRID.top;
  for (const week of weeks) {
    const height = Math.min((GRID_HEIGHT * weight(week)) / total, DATE + tallest([week]) * ROW_AT_MOST);
    drawWeek(pdf, week, { top, height });
    top += height;
  }
  drawFoot(pdf, roster, words.page(page, pages));
}

const weight = (week: WallWeek): number => heightNeeded(tallest([week]));

function drawHead(pdf: Pdf, roster: WallRoster): void {
  const { width, margin } = SHEET;
  const red = pdf.linearGradient(0, 0, width, 0).stop(0, COLOURS.red).stop(1, COLOURS.deep);
  pdf.rect(0, 0, width, HEAD.top + HEAD.height).fill(red);
  const box = { x: margin, y: HEAD.top - 8, width: 560, height: HEAD.height };
  write(pdf, `${roster.stationName} ${words.title}`, box, { size: 42, colour: '#ffffff', face: 'heavy' });
  const { days } = roster;
  const span = words.span(days[0]!.day, days.at(-1)!.day);
  const middle = { x: 610, y: HEAD.top - 8, width: 300, height: 46 };
  write(pdf, span, middle, { size: 30, colour: '#ffffff', face: 'heavy', align: 'center' });
  const below = { ...middle, y: HEAD.top + 36, height: 26 };
  const where = `${roster.community} · ${words.always}`;
  write(pdf, where, below, { size: 16, colour: '#ffe3dc', align: 'center' });
  const pill = { x: width - margin - 236, y: HEAD.top + 2, width: 236, height: 54 };
  pdf.roundedRect(pill.x, pill.y, pill.width, pill.height, 27).fillColor(COLOURS.gold, 1).fill();
  write(pdf, words.motto, pill, { size: 34, colour: COLOURS.deep, face: 'heavy', align: 'center' });
}

function drawWeekdays(pdf: Pdf): void {
  for (const [n, weekday] of words.weekdays.entries()) {
    const box = { x: columnAt(n), y: WEEKDAYS.top, width: COLUMN, height: WEEKDAYS.height };
    const colour = n >= 5 ? COLOURS.red : COLOURS.ink;
    write(pdf, weekday, box, { size: 20, colour, face: 'heavy', align: 'center' });
  }
}

const columnAt = (n: number): number => SHEET.margin + SIDE + n * COLUMN;

interface Band {
  top: number;
  height: number;
}

function drawWeek(pdf: Pdf, week: WallWeek, { top, height }: Band): void {
  const lines = linesOf(week);
  const row = (height - DATE) / tallest([week]);
  drawSide(pdf, lines, { x: SHEET.margin, y: top + DATE, width: SIDE, height: row });
  for (const [n, day] of week.entries()) {
    const cell = { x: columnAt(n), y: top, width: COLUMN, height };
    drawGround(pdf, day, cell);
    if (day !== null) drawDay(pdf, day, { cell, row, lines });
  }
}

function drawSide(pdf: Pdf, lines: readonly WallLine[], first: Box): void {
  for (const [n, { label, hours }] of lines.entries()) {
    const height = Math.min(first.height, 44);
    const top = first.y + n * first.height + (first.height - height) / 2;
    const box = { ...first, y: top, width: first.width - 8, height };
    const upper = { ...box, height: box.height * 0.56 };
    const lower = { ...box, y: box.y + upper.height - 1, height: box.height * 0.36 };
    write(pdf, label, upper, {
      size: Math.min(17, upper.height * 0.8),
      colour: COLOURS.ink,
      face: 'heavy',
      align: 'right',
    });
    write(pdf, hours, lower, {
      size: Math.min(10.5, lower.height * 0.85),
      colour: COLOURS.soft,
      align: 'right',
    });
  }
}

const GROUNDS = {
  ordinary: COLOURS.paper,
  weekend: COLOURS.weekend,
  holiday: COLOURS.holiday,
  'make-up': COLOURS.worked,
} as const;

function drawGround(pdf: Pdf, day: DutyDay | null, { x, y, width, height }: Box): void {
  pdf
    .rect(x, y, width, height)
    .fillColor(day === null ? COLOURS.outside : GROUNDS[day.kind], 1)
    .fill();
  pdf.rect(x, y, width, height).lineWidth(0.8).strokeColor(COLOURS.line).stroke();
}

interface DayPlace {
  cell: Box;
  row: number;
  lines: readonly WallLine[];
}

function drawDay(pdf: Pdf, day: DutyDay, { cell, row, lines }: DayPlace): void {
  const isOff = day.kind === 'holiday' || day.kind === 'weekend';
  const date = { x: cell.x + 7, y: cell.y + 2, width: cell.width - 14, height: DATE - 3 };
  const colour = isOff ? COLOURS.red : COLOURS.ink;
  write(pdf, dateWords(day.day), date, { size: 19, colour, face: 'heavy' });
  drawTag(pdf, day, { ...date, x: date.x + 62, width: date.width - 62 });
  const usual = isCutBy(day, lines);
  for (const [n, slot] of day.slots.entries()) {
    const box = { x: cell.x, y: cell.y + DATE + n * row, width: cell.width, height: row };
    const { x, y, width } = box;
    pdf
      .moveTo(x + 6, y)
      .lineTo(x + width - 6, y)
      .lineWidth(0.4)
      .strokeColor(COLOURS.line)
      .stroke();
    drawSlot(pdf, slot, box, usual ? null : `${slot.label} ${hoursOf(slot.startsAt, slot.endsAt)}`);
  }
}

/** 12月1日 on the first of a month, 2 on the second. */
const dateWords = (day: string): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;

/** What makes the day unlike its weekday, in words: 春节 休, 班. */
function drawTag(pdf: Pdf, { kind, name }: DutyDay, box: Box): void {
  if (kind !== 'holiday' && kind !== 'make-up') return;
  const mark = kind === 'holiday' ? words.free : words.worked;
  const text = kind === 'holiday' && name !== '' ? `${name} ${mark}` : mark;
  const colour = kind === 'holiday' ? COLOURS.red : COLOURS.ink;
  write(pdf, text, box, { size: 14, colour, face: 'heavy', align: 'right' });
}

function drawFoot(pdf: Pdf, roster: WallRoster, page: string): void {
  const box = { x: SHEET.margin, y: GRID.bottom + 6, width: SHEET.width - 2 * SHEET.margin, height: 26 };
  const contact = [roster.phone ?? words.visit, roster.place].filter(Boolean).join(' · ');
  write(pdf, contact, { ...box, width: 620 }, { size: 24, colour: COLOURS.red, face: 'heavy' });
  const right = { ...box, x: 660, width: SHEET.width - SHEET.margin - 660 };
  write(pdf, words.legend, { ...right, height: 16 }, { size: 12, colour: COLOURS.soft, align: 'right' });
  const last = { ...right, y: right.y + 16, height: 16 };
  const printed = `${words.printed(roster.printedAt)} · ${page}`;
  write(pdf, printed, last, { size: 11, colour: COLOURS.soft, align: 'right' });
}
