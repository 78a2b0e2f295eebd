import type { Face } from './fonts';

/** The part of pdfkit's embedded font that says what is in it; pdfkit has no door of its own for that. */
interface Inside {
  font: {
    unitsPerEm: number;
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): { advanceWidth: number };
  };
}

/** What printers have always set where the type case lacks a sort: plainly a gap, never an empty box. */
const GETA = '〓';
const FACE_WORDS = '〔表情〕';

const clusters = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
/** Marks that only steer how the sign before them looks, and what no paper shows. */
const UNSEEN = /\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u2028|\u2029/gu;

/** Which characters a face has, and how wide each one is; asked once per character and document. */
export class Letters {
  private readonly font: Inside['font'];
  private readonly widths = new Map<string, number | null>();

  constructor(pdf: PDFKit.PDFDocument, face: Face) {
    this.font = (pdf.font(face) as unknown as { _font: Inside })._font.font;
  }

  /** In ems, without kerning; null when the face has no such character. */
  emsOf(char: string): number | null {
    const known = this.widths.get(char);
    if (known !== undefined) return known;
    const code = char.codePointAt(0) ?? 0;
    const { unitsPerEm } = this.font;
    const ems = this.font.hasGlyphForCodePoint(code)
      ? this.font.glyphForCodePoint(code).advanceWidth / unitsPerEm
      : null;
    this.widths.set(char, ems);
    return ems;
  }

  widthOf(text: string, size: number): number {
    let ems = 0;
    for (const char of text) ems += this.emsOf(char) ?? 1;
    return ems * size;
  }

  /**
   * The text as this face can set it: line breaks kept, unseen marks gone, a picture said in words, and a character the
   * face lacks as 〓. Those are handed to `onMissing`, so that the page can say which they are.
   */
  printable(text: string, onMissing: (char: string) => void = () => undefined): string {
    const plain = text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
    const lines = plain.split('\n').map((line) => line.replace(UNSEEN, ''));
    return lines.map((line) => (this.has(line) ? line : this.replaced(line, onMissing))).join('\n');
  }

  private has(line: string): boolean {
    for (const char of line) if (this.emsOf(char) === null) return false;
    return true;
  }

  private replaced(line: string, onMissing: (char: string) => void): string {
    let out = '';
    for (const { segment } of clusters.segment(line)) {
      if (this.has(segment)) out += segment;
      else if (PICTURE.test(segment)) out += FACE_WORDS;
      else {
        onMissing(segment);
        out += GETA;
      }
    }
    return out;
  }
}
