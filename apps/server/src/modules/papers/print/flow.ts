import { INK, type Look, Pen } from './pen';
import { words } from './words';

/** A4 upright, in points. */
const SHEET = { width: 595.28, height: 841.89, left: 62, right: 52, top: 56, bottom: 62 };
const WIDTH = SHEET.width - SHEET.left - SHEET.right;
const END = SHEET.height - SHEET.bottom;

/** A document that flows down its pages: headings, paragraphs, tables of pairs and rows; page numbers at the end. */
export class Flow {
  readonly pen: Pen;
  readonly left = SHEET.left;
  readonly width = WIDTH;
  y = SHEET.top;
  private readonly missing: string[][] = [];

  constructor(private readonly pdf: PDFKit.PDFDocument) {
    this.pen = new Pen(pdf);
    this.turn();
  }

  heading(text: string): void {
    this.makeRoom(64);
    this.y += 10;
    this.pen.fill({ x: this.left, y: this.y + 3, width: 4 }, 16, INK.red);
    this.pen.line(
      text,
      { x: this.left + 12, y: this.y, width: WIDTH - 12 },
      { size: 14, face: 'heavy', height: 22 },
    );
    this.y += 30;
  }

  /** Goes on over the page where it must, line by line. */
  paragraph(text: string, look: Look & { leading?: number; indent?: number } = { size: 11.5 }): void {
    const { indent = 0, leading = look.size * 1.65 } = look;
    for (const line of this.pen.lines(text, WIDTH - indent, look)) {
      this.makeRoom(leading);
      this.pen.line(
        line,
        { x: this.left + indent, y: this.y, width: WIDTH - indent },
        { ...look, height: leading },
      );
      this.y += leading;
    }
    this.y += 4;
  }

  /** Name at the left, what is said of it at the right. */
  pairs(pairs: readonly (readonly [string, string])[]): void {
    for (const [name, said] of pairs) this.row([name, said || '—'], [92, WIDTH - 92], 1);
    this.y += 6;
  }

  /** One row of a table; torn between lines where it is taller than the rest of the page. */
  row(cells: readonly string[], widths: readonly number[], heads = 0): void {
    const leading = 16;
    let rest = cells.map((cell, n) => this.pen.lines(cell, widths[n]! - 12, lookOf(n < heads)));
    do {
      const wanted = Math.max(...rest.map((lines) => lines.length));
      if (this.room(leading) < Math.min(wanted, 4)) this.turn();
      const room = Math.max(1, this.room(leading));
      this.cells(
        rest.map((lines) => lines.slice(0, room)),
        { widths, heads, leading },
      );
      rest = rest.map((lines) => lines.slice(room));
    } while (rest.some((lines) => lines.length > 0));
  }

  makeRoom(height: number): void {
    if (this.y + height > END) this.turn();
  }

  turn(): void {
    this.missing.push(this.pen.takeMissing());
    this.pdf.addPage();
    this.y = SHEET.top;
  }

  /** The foot of every page, once it is known how many there are. */
  close(printed: string): void {
    this.missing.push(this.pen.takeMissing());
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(start + page);
      const box = { x: this.left, y: END + 18, width: WIDTH };
      const lacking = this.missing[page + 1] ?? [];
      const small = { size: 8.5, colour: INK.soft, height: 14 };
      const note = lacking.length > 0 ? words.missing(lacking) : '';
      this.pen.rule([box.x, box.y - 4], [box.x + WIDTH, box.y - 4], 0.5);
      this.pen.line([printed, note].filter(Boolean).join('\u3000'), { ...box, width: WIDTH - 110 }, small);
      this.pen.line(words.page(page + 1, count), box, { ...small, size: 10, align: 'right' });
    }
  }

  private room(leading: number): number {
    return Math.floor((END - this.y - 8) / leading);
  }

  private cells(
    cells: readonly (readonly string[])[],
    { widths, heads, leading }: { widths: readonly number[]; heads: number; leading: number },
  ): void {
    const height = Math.max(1, ...cells.map((lines) => lines.length)) * leading + 8;
    let x = this.left;
    for (const [n, lines] of cells.entries()) {
      const width = widths[n]!;
      if (n < heads) this.pen.fill({ x, y: this.y, width }, height, INK.band);
      this.pen.frame({ x, y: this.y, width }, height, 0.5);
      for (const [at, line] of lines.entries()) {
        const box = { x: x + 6, y: this.y + 4 + at * leading, width: width - 6 };
        this.pen.line(line, box, { ...lookOf(n < heads), height: leading });
      }
      x += width;
    }
    this.y += height;
  }
}

const lookOf = (isHead: boolean): Look => ({ size: 10.5, face: isHead ? 'heavy' : 'regular' });
