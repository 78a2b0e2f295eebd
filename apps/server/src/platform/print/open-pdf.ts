import { fontFile } from './fonts';

export interface PdfWish {
  size: 'A3' | 'A4' | 'A5';
  layout?: 'portrait' | 'landscape';
  title: string;
  /** Pages stay open until the end, for a foot that knows how many there are. */
  isHeld?: boolean;
}

/**
 * An empty document with the faces `regular` and `heavy`, and its bytes once `pdf.end()` was said. Pages are added by the
 * caller. The printer is loaded with the first sheet: a process that starts again is back sooner without it.
 */
export async function openPdf({ size, layout = 'portrait', title, isHeld = false }: PdfWish): Promise<{
  pdf: PDFKit.PDFDocument;
  written: Promise<Buffer>;
}> {
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    ...{ size, layout, margin: 0, autoFirstPage: false, bufferPages: isHeld },
    info: { Title: title },
    lang: 'zh-CN',
  });
  const written = collect(pdf);
  pdf.registerFont('regular', fontFile('regular'));
  pdf.registerFont('heavy', fontFile('heavy'));
  return { pdf, written };
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
