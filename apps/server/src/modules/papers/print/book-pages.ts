import type { BookCells } from './book-cells';
import { fullMoment, spanOf } from './moments';
import { INK, Pen } from './pen';
import type { BookHead } from './register-line';
import { drawSignatures } from './signatures';
import { words } from './words';

/** A4 across, in points; the left edge is left free for the binding. */
const SHEET = { width: 841.89, height: 595.28, left: 54, right: 28, top: 28, bottom: 28 };
const HEAD = 54;
const COLUMN_HEAD = 24;
const FOOT = 44;
const TABLE = { top: SHEET.top + HEAD, bottom: SHEET.height - SHEET.bottom - FOOT };
const PAD = 5;
const BAND = 19;
const TEXT = { size: 10 };
const LEADING = 14.5;
/** So many lines of one matter are not torn apart. */
const KEPT_TOGETHER = 12;

const COLUMNS = [
  { key: 'date', width: 74 },
  { key: 'place', width: 86 },
  { key: 'resident', width: 72 },
  { key: 'matter', width: 240 },
  { key: 'handler', width: 96 },
  { key: 'outcome', width: 191 },
] as const satisfies { key: keyof BookCells; width: number }[];
const tallest = (cells: readonly (readonly string[])[]): number =>
  Math.max(0, ...cells.map((lines) => lines.length));

const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);

/** Sets the lines of the book page after page: a line that does not fit goes on over the page, and says so. */
export class BookPages {
  private readonly pen: Pen;
  private readonly missing: string[][] = [];
  private heading = '';
  private y = 0;
  private today = '';

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly head: BookHead,
  ) {
    this.pen = new Pen(pdf);
  }

  get isEmpty(): boolean {
    return this.y === 0;
  }

  /** Every month begins a page of its own. */
  month(month: string): void {
    this.heading = month;
    this.turn();
  }

  /** A day's heading stands over its first line, never alone at the foot of a page. */
  day(heading: string, first: BookCells): void {
    this.today = heading;
    const together = Math.min(tallest(this.wrapped(first).set), KEPT_TOGETHER);
    this.makeRoom(BAND + 2 * PAD + together * LEADING);
    this.band(heading);
  }

  /** A line is torn only where it would not fit on a page of its own, or where much of it stays together. */
  line(cells: BookCells): void {
    const { set, lacks } = this.wrapped(cells);
    let rest = set;
    let heading = this.today;
    do {
      const needed = Math.min(tallest(rest), heading === this.today ? KEPT_TOGETHER : 1);
      if (this.room < needed) {
        this.turn();
        this.band(heading);
      }
      this.pen.lack(lacks);
      const { room } = this;
      this.row(rest.map((lines) => lines.slice(0, room)));
      rest = rest.map((lines) => lines.slice(room));
      heading = `${this.today}${words.carriedOn}`;
    } while (tallest(rest) > 0);
  }

  /** The sum of a month, under its last line. */
  sum(text: string): void {
    this.makeRoom(BAND + 4);
    const box = { x: SHEET.left, y: this.y, width: WIDTH };
    this.pen.frame(box, BAND + 3, 1, INK.black);
    this.pen.line(
      text,
      { ...box, x: box.x + PAD, width: WIDTH - 2 * PAD },
      { size: 11, face: 'heavy', height: BAND + 3 },
    );
    this.y += BAND + 3;
  }

  nothing(span: string): void {
    this.heading = span;
    this.turn();
    const box = { x: SHEET.left, y: this.y, width: WIDTH };
    this.pen.frame(box, 60);
    this.pen.line(words.nothing(span), box, { size: 14, height: 60, align: 'center', colour: INK.soft });
  }

  /** Foot of every page, once it is known how many there are. */
  close(): void {
    this.missing.push(this.pen.takeMissing());
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(start + page);
      this.foot(page + 1, count, this.missing[page + 1] ?? []);
    }
  }

  /** The lines of each column; which page they will stand on is not yet known. */
  private wrapped(cells: BookCells) {
    return this.pen.tried(() =>
      COLUMNS.map(({ key, width }) => this.pen.lines(cells[key], width - 2 * PAD, TEXT)),
    );
  }

  /** How many lines of text still fit on the page. */
  private get room(): number {
    return Math.floor((TABLE.bottom - this.y - 2 * PAD) / LEADING);
  }

  private makeRoom(height: number): void {
    if (this.y + height <= TABLE.bottom) return;
    this.turn();
  }

  private turn(): void {
    this.missing.push(this.pen.takeMissing());
    this.pdf.addPage();
    this.drawHead();
    this.y = TABLE.top + COLUMN_HEAD;
  }

  private drawHead(): void {
    const { pen, head } = this;
    const box = { x: SHEET.left, y: SHEET.top, width: WIDTH };
    const small = { size: 11, colour: INK.soft, height: 26 };
    pen.line(words.book, box, { size: 22, face: 'heavy', height: 30, align: 'center' });
    pen.line(words.head(head.stationName, head.community), { ...box, y: box.y + 24 }, small);
    pen.line(
      this.heading,
      { ...box, y: box.y + 24 },
      { ...small, size: 13, face: 'heavy', colour: INK.black, align: 'right' },
    );
    const span = spanOf(head.from, head.to);
    if (span !== this.heading) pen.line(span, { ...box, y: box.y + 26 }, { ...small, align: 'center' });
    pen.fill({ ...box, y: TABLE.top }, COLUMN_HEAD, INK.band);
    pen.frame({ ...box, y: TABLE.top }, COLUMN_HEAD, 1, INK.black);
    let x = SHEET.left;
    for (const { key, width } of COLUMNS) {
      const cell = { x, y: TABLE.top, width };
      pen.frame(cell, COLUMN_HEAD, 0.6);
      pen.line(words.columns[key], cell, { size: 12, face: 'heavy', height: COLUMN_HEAD, align: 'center' });
      x += width;
    }
  }

  private band(text: string): void {
    const box = { x: SHEET.left, y: this.y, width: WIDTH };
    this.pen.frame(box, BAND, 0.6);
    this.pen.line(
      text,
      { ...box, x: box.x + PAD, width: WIDTH - 2 * PAD },
      { size: 10.5, face: 'heavy', height: BAND },
    );
    this.y += BAND;
  }

  private row(cells: readonly (readonly string[])[]): void {
    const height = Math.max(1, tallest(cells)) * LEADING + 2 * PAD;
    let x = SHEET.left;
    for (const [n, { width }] of COLUMNS.entries()) {
      this.pen.frame({ x, y: this.y, width }, height, 0.5);
      for (const [at, text] of cells[n]!.entries()) {
        const box = { x: x + PAD, y: this.y + PAD + at * LEADING, width: width - PAD };
        this.pen.line(text, box, { ...TEXT, height: LEADING });
      }
      x += width;
    }
    this.y += height;
  }

  private foot(page: number, pages: number, missing: readonly string[]): void {
    const { pen, head } = this;
    const box = { x: SHEET.left, y: TABLE.bottom + 6, width: WIDTH };
    drawSignatures(pen, box);
    const last = { ...box, y: box.y + 26 };
    const small = { size: 8.5, colour: INK.soft, height: 12 };
    const note = missing.length > 0 ? words.missing(missing) : '';
    const printed = words.printed(fullMoment(new Date(head.printedAt)), head.printedBy);
    pen.line([printed, note].filter(Boolean).join('\u3000'), { ...last, width: WIDTH - 130 }, small);
    pen.line(words.page(page, pages), last, { ...small, size: 10, align: 'right' });
  }
}
