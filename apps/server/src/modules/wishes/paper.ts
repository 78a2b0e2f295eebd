import type { PdfWish } from '../../platform/print/open-pdf';
import { openPdf } from '../../platform/print/open-pdf';

/** A line of a sheet of paper. */
export interface PaperLine {
  text: string;
  size: number;
  isHeavy?: boolean;
  isCentred?: boolean;
  /** White space above it, in points. */
  above?: number;
}

const MARGIN = 64;

/** One sheet of plain words, from top to bottom, in Chinese faces that every printer has with it. */
export async function paperOf(title: string, lines: readonly PaperLine[]): Promise<Buffer> {
  const wish: PdfWish = { size: 'A4', title };
  const { pdf, written } = await openPdf(wish);
  pdf.addPage();
  const width = pdf.page.width - 2 * MARGIN;
  pdf.x = MARGIN;
  pdf.y = MARGIN;
  for (const { text, size, isHeavy = false, isCentred = false, above = 6 } of lines) {
    pdf.y += above;
    pdf
      .font(isHeavy ? 'heavy' : 'regular')
      .fontSize(size)
      .fillColor('#1d1d1f')
      .text(text, MARGIN, pdf.y, { width, align: isCentred ? 'center' : 'left', lineGap: 4 });
  }
  pdf.end();
  return written;
}
