import type { Face } from '../../../platform/print/fonts';
import { Letters } from '../../../platform/print/letters';
import { wrap } from '../../../platform/print/wrap';

export const INK = {
  black: '#1f1a17',
  soft: '#5d524b',
  line: '#8d8078',
  hair: '#cfc5bd',
  band: '#f3ede7',
  red: '#b3001b',
  paper: '#ffffff',
};

export interface Look {
  size: number;
  face?: Face;
  colour?: string;
}

export interface Box {
  x: number;
  y: number;
  width: number;
}

export type Align = 'left' | 'center' | 'right';

/** Writes on the pages of one document: wraps as Chinese is set, and keeps what the type case lacks for the page's foot. */
export class Pen {
  readonly pdf: PDFKit.PDFDocument;
  private readonly letters: Record<Face, Letters>;
  private missing = new Set<string>();

  constructor(pdf: PDFKit.PDFDocument) {
    this.pdf = pdf;
    this.letters = { regular: new Letters(pdf, 'regular'), heavy: new Letters(pdf, 'heavy') };
  }

  /** The lines a text takes within a width. */
  lines(text: string, width: number, { size, face = 'regular' }: Look): string[] {
    const letters = this.letters[face];
    const printable = letters.printable(text.trim(), (char) => this.missing.add(char));
    return wrap(printable, width, (piece) => letters.widthOf(piece, size));
  }

  widthOf(text: string, { size, face = 'regular' }: Look): number {
    return this.letters[face].widthOf(text, size);
  }

  /** One line, its characters in the middle of `height`; made smaller until it fits. */
  line(text: string, { x, y, width }: Box, look: Look & { height?: number; align?: Align }): void {
    const { size, face = 'regular', colour = INK.black, height = size * 1.4, align = 'left' } = look;
    const letters = this.letters[face];
    const said = letters.printable(text, (char) => this.missing.add(char));
    const wide = letters.widthOf(said, size);
    const fitting = size * Math.min(1, width / Math.max(wide, 1));
    const left = { left: 0, center: 0.5, right: 1 }[align] * (width - wide * (fitting / size));
    const { pdf } = this;
    pdf.font(face).fontSize(fitting).fillColor(colour, 1);
    pdf.text(said, x + left, y + (height - pdf.currentLineHeight()) / 2, { lineBreak: false });
  }

  /** Whole paragraphs; answers where the next thing may stand. */
  block(text: string, box: Box, look: Look & { leading?: number }): number {
    const leading = look.leading ?? look.size * 1.5;
    let { y } = box;
    for (const line of this.lines(text, box.width, look)) {
      this.line(line, { ...box, y, width: box.width + look.size }, { ...look, height: leading });
      y += leading;
    }
    return y;
  }

  rule(from: readonly [number, number], to: readonly [number, number], width = 0.6, colour = INK.line): void {
    this.pdf
      .moveTo(...from)
      .lineTo(...to)
      .lineWidth(width)
      .strokeColor(colour, 1)
      .stroke();
  }

  frame({ x, y, width }: Box, height: number, lineWidth = 0.6, colour = INK.line): void {
    this.pdf.rect(x, y, width, height).lineWidth(lineWidth).strokeColor(colour, 1).stroke();
  }

  fill({ x, y, width }: Box, height: number, colour: string): void {
    this.pdf.rect(x, y, width, height).fillColor(colour, 1).fill();
  }

  /** Sets something on trial: what it lacks is answered beside it, and counts once it is said where it stands. */
  tried<T>(work: () => T): { set: T; lacks: readonly string[] } {
    const before = this.takeMissing();
    const set = work();
    const lacks = this.takeMissing();
    this.lack(before);
    return { set, lacks };
  }

  /** These characters stand as 〓 where the pen is now. */
  lack(characters: readonly string[]): void {
    characters.forEach((character) => this.missing.add(character));
  }

  /** Which characters stand as 〓 since this was last asked. */
  takeMissing(): string[] {
    const missing = [...this.missing];
    this.missing = new Set();
    return missing;
  }
}
