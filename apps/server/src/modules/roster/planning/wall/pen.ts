/** A3 across, in points. */
export const SHEET = { width: 1190.55, height: 841.89, margin: 30 };

export const COLOURS = {
  red: '#c8102e',
  deep: '#9a0b22',
  gold: '#ffc83d',
  ink: '#2b1b15',
  soft: '#65493b',
  line: '#d9c8bf',
  paper: '#ffffff',
  weekend: '#fdf6ec',
  holiday: '#fde3de',
  worked: '#e8edf3',
  outside: '#f4f1ef',
  alarm: '#b3001b',
};

type Pdf = PDFKit.PDFDocument;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Line {
  size: number;
  colour: string;
  face?: 'regular' | 'heavy';
  align?: 'left' | 'center' | 'right';
}

/** How wide a text would be. */
export function widthOf(
  pdf: Pdf,
  text: string,
  { size, face = 'regular' }: Pick<Line, 'size' | 'face'>,
): number {
  return pdf.font(face).fontSize(size).widthOfString(text);
}

/** One line of text, in the middle of the height of its box, made smaller until it fits its width. */
export function write(pdf: Pdf, text: string, box: Box, line: Line): void {
  const { colour, face = 'regular', align = 'left' } = line;
  const wide = widthOf(pdf, text, line);
  const size = line.size * Math.min(1, box.width / Math.max(wide, 1));
  const width = wide * (size / line.size);
  const left = { left: 0, center: (box.width - width) / 2, right: box.width - width }[align];
  pdf.font(face).fontSize(size).fillColor(colour, 1);
  // The face's own line is taller than its characters: its middle lies where theirs does.
  const top = box.y + (box.height - pdf.currentLineHeight()) / 2;
  pdf.text(text, box.x + left, top, { lineBreak: false });
}
