import { CATEGORIES } from '@doorstep/domain';
import type { DaySums } from '../../register/index';
import { openPdf } from '../../../platform/print/open-pdf';
import { type Bar, drawBars, drawColumns, drawHours, drawMonths } from './charts';
import { fullDate, spanOf } from './moments';
import { type Box, Pen } from './pen';
import type { BookHead } from './register-line';
import { type Area, WALL } from './wall-ground';
import { wallWords as words } from './wall-words';

export interface WallHead extends BookHead {
  sums: DaySums;
}

/** A3 upright, in points. */
const SHEET = { width: 841.89, height: 1190.55, margin: 44 };
const INNER = SHEET.width - 2 * SHEET.margin;
const HALF = (INNER - 24) / 2;

/** The month for the wall: one sheet, drawn, to be read standing. Numbers only: no name, no flat, no word of anybody. */
export async function wallReportPdf(head: WallHead): Promise<Buffer> {
  const title = `${words.title} ${spanOf(head.from, head.to)}`;
  const { pdf, written } = await openPdf({ size: 'A3', title });
  pdf.addPage();
  const pen = new Pen(pdf);
  drawHead(pen, head);
  drawFigures(pen, head.sums, 178);
  const { categories, buildings, hours, months } = head.sums;
  const named: Bar[] = categories
    .slice(0, 9)
    .map(({ category, count }) => ({ name: CATEGORIES[category].label, count }));
  const rest = categories.slice(9).reduce((sum, { count }) => sum + count, 0);
  if (rest > 0) named.push({ name: words.others, count: rest });
  const left = { x: SHEET.margin, width: HALF };
  const right = { x: SHEET.margin + HALF + 24, width: HALF };
  drawBars(pen, card(pen, words.categories, { ...left, y: 330 }, 350), named);
  const houses = buildings.map(({ building, count }) => ({ name: words.building(building), count }));
  drawColumns(pen, card(pen, words.buildings, { ...right, y: 330 }, 350), houses);
  const wide = { x: SHEET.margin, width: INNER };
  drawHours(pen, card(pen, words.hours, { ...wide, y: 696 }, 190), hours);
  const trend = months.map(({ month, count, resolved }) => ({ name: words.month(month), count, resolved }));
  drawMonths(pen, card(pen, words.months, { ...left, y: 902 }, 210), trend);
  drawThanks(pen, card(pen, words.thanks, { ...right, y: 902 }, 210), head.sums);
  drawFoot(pen, head);
  pdf.end();
  return written;
}

function drawHead(pen: Pen, head: WallHead): void {
  const { pdf } = pen;
  const red = pdf.linearGradient(0, 0, SHEET.width, 0).stop(0, WALL.red).stop(1, WALL.deep);
  pdf.rect(0, 0, SHEET.width, 152).fill(red);
  const box = { x: SHEET.margin, y: 22, width: INNER };
  pen.line(
    words.title,
    { ...box, width: INNER - 220 },
    { size: 54, face: 'heavy', colour: '#ffffff', height: 70 },
  );
  const where = `${head.community} · ${head.stationName}`;
  pen.line(where, { ...box, y: 98 }, { size: 22, colour: '#ffe3dc', height: 34 });
  const pill = { x: SHEET.width - SHEET.margin - 210, y: 32, width: 210 };
  pdf.roundedRect(pill.x, pill.y, pill.width, 54, 27).fillColor(WALL.gold, 1).fill();
  pen.line(
    spanOf(head.from, head.to),
    { ...pill, x: pill.x + 14, width: 182 },
    {
      ...{ size: 30, face: 'heavy', colour: WALL.deep, height: 54, align: 'center' },
    },
  );
  pen.line(words.motto, { ...pill, y: 98 }, { size: 20, colour: '#ffffff', height: 34, align: 'right' });
}

function drawFigures(pen: Pen, sums: DaySums, y: number): void {
  const figures = [
    [String(sums.all), words.reported, WALL.red],
    [String(sums.resolved), words.resolved(sums.unconfirmed), WALL.leaf],
    [String(sums.open), words.open, WALL.sky],
    [words.quick(sums.acceptedInSeconds), words.accepted, WALL.deep],
  ] as const;
  const width = (INNER - 3 * 16) / 4;
  for (const [n, [figure, label, colour]] of figures.entries()) {
    const x = SHEET.margin + n * (width + 16);
    pen.pdf.roundedRect(x, y, width, 132, 14).fillColor(WALL.pale, 1).fill();
    pen.pdf
      .rect(x + 22, y + 124, width - 44, 4)
      .fillColor(colour, 1)
      .fill();
    const box = { x: x + 8, y, width: width - 16 };
    pen.line(figure, { ...box, y: y + 10 }, { size: 52, face: 'heavy', colour, height: 68, align: 'center' });
    for (const [at, line] of label.split('\n').entries())
      pen.line(
        line,
        { ...box, y: y + 78 + at * 22 },
        {
          ...{ size: at === 0 ? 18 : 14, colour: WALL.ink, height: 22, align: 'center' },
        },
      );
  }
}

/** A panel with its heading; answers the room left inside. */
function card(pen: Pen, title: string, box: Box, height: number): Area {
  pen.pdf.roundedRect(box.x, box.y, box.width, height, 12).lineWidth(1.2).strokeColor(WALL.line, 1).stroke();
  pen.pdf
    .rect(box.x + 16, box.y + 16, 6, 22)
    .fillColor(WALL.red, 1)
    .fill();
  pen.line(
    title,
    { x: box.x + 30, y: box.y + 12, width: box.width - 46 },
    {
      ...{ size: 21, face: 'heavy', colour: WALL.ink, height: 30 },
    },
  );
  return { x: box.x + 18, y: box.y + 52, width: box.width - 36, height: height - 66 };
}

function drawThanks(pen: Pen, { x, y, width, height }: Area, sums: DaySums): void {
  const said = [words.confirmed(sums.confirmed), words.thanked(sums.thanked)];
  for (const [n, line] of said.entries()) {
    drawHeart(pen.pdf, x + 10, y + 10 + n * 28, 9);
    pen.line(
      line,
      { x: x + 28, y: y + n * 28, width: width - 28 },
      { size: 18, colour: WALL.ink, height: 26 },
    );
  }
  const top = y + 60;
  if (sums.parties.length === 0) return;
  pen.line(words.together, { x, y: top, width }, { size: 15, colour: WALL.soft, height: 22 });
  const room = Math.floor((y + height - top - 22) / 20);
  for (const [n, { name, count }] of sums.parties.slice(0, room).entries())
    pen.line(
      words.party(name, count),
      { x, y: top + 22 + n * 20, width },
      { size: 14, colour: WALL.ink, height: 20 },
    );
}

function drawHeart(pdf: PDFKit.PDFDocument, x: number, y: number, r: number): void {
  pdf
    .moveTo(x, y + r)
    .bezierCurveTo(x - 2 * r, y - r * 0.2, x - r, y - r * 1.4, x, y - r * 0.4)
    .bezierCurveTo(x + r, y - r * 1.4, x + 2 * r, y - r * 0.2, x, y + r)
    .fillColor(WALL.red, 1)
    .fill();
}

function drawFoot(pen: Pen, head: WallHead): void {
  const box = { x: SHEET.margin, y: 1124, width: INNER };
  const contact = [head.phone === null ? '' : words.phone(head.phone), head.place]
    .filter(Boolean)
    .join(' · ');
  pen.line(
    contact,
    { ...box, width: INNER * 0.62 },
    { size: 24, face: 'heavy', colour: WALL.red, height: 40 },
  );
  const small = { size: 12, colour: WALL.soft, height: 18, align: 'right' as const };
  pen.line(words.private, { ...box, y: 1124 }, small);
  pen.line(words.printed(fullDate(new Date(head.printedAt))), { ...box, y: 1142 }, small);
}
