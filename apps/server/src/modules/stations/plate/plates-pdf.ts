import { setImmediate as breathe } from 'node:timers/promises';
import { openPdf } from '../../../platform/print/open-pdf';
import { drawPlate, SHEET } from './draw-plate';
import type { Plate } from './plate';

export type Paper = 'A4' | 'A5';

/** One page per plate. Makes a pause after each, so that a hundred plates do not keep a resident's report waiting. */
export async function platesPdf(plates: readonly Plate[], paper: Paper): Promise<Buffer> {
  const { pdf, written } = await openPdf({ size: paper, title: '门牌' });
  for (const plate of plates) {
    pdf.addPage();
    pdf.scale(pdf.page.width / SHEET.width);
    drawPlate(pdf, plate);
    await breathe();
  }
  pdf.end();
  return written;
}
