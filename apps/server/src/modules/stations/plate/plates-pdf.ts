import { setImmediate as breathe } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { fontFile } from './fonts';
import { drawPlate, SHEET } from './draw-plate';
import type { Plate } from './plate';

export type Paper = 'A4' | 'A5';

/** One page per plate. Makes a pause after each, so that a hundred plates do not keep a resident's report waiting. */
export async function platesPdf(plates: readonly Plate[], paper: Paper): Promise<Buffer> {
  const pdf = new PDFDocument({ size: paper, margin: 0, autoFirstPage: false, info: { Title: '门牌' } });
  const written = collect(pdf);
  pdf.registerFont('regular', fontFile('regular'));
  pdf.registerFont('heavy', fontFile('heavy'));
  for (const plate of plates) {
    pdf.addPage();
    pdf.scale(pdf.page.width / SHEET.width);
    drawPlate(pdf, plate);
    await breathe();
  }
  pdf.end();
  return written;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
