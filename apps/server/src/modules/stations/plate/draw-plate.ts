import type { Plate } from './plate';
import { qrBars } from './qr-bars';
import { words } from './words';

/** The drawing is made for A4; A5 is the same drawing, smaller. */
export const SHEET = { width: 595.28, height: 841.89 };

const RED = '#c8102e';
const DEEP = '#9a0b22';
const INK = '#2b1b15';
const SOFT = '#65493b';
const TINT = '#fdeae6';
const GOLD = '#ffc83d';
const MIDDLE = SHEET.width / 2;
const CARD = { size: 322, top: 236 };

type Pdf = PDFKit.PDFDocument;

/** A red wall of hearts, the code on a white card, the door's name, and a number to call for whoever does not scan. */
export function drawPlate(pdf: Pdf, plate: Plate): void {
  drawWall(pdf);
  line(pdf, `${plate.community} · ${plate.stationName}`, { top: 38, size: 19, colour: '#ffe3dc' });
  line(pdf, words.call, { top: 66, size: 80, colour: '#ffffff', face: 'heavy', spacing: 8 });
  line(pdf, words.how, { top: 186, size: 21, colour: '#ffffff' });
  drawCard(pdf, plate.mark);
  line(pdf, plate.label, { top: 570, size: 54, colour: INK, face: 'heavy', spacing: 2 });
  line(pdf, `${words.code}  ${inGroups(plate.code)}`, { top: 652, size: 25, colour: SOFT, spacing: 2 });
  drawCall(pdf, plate);
  line(pdf, [plate.place, words.always].filter(Boolean).join(' · '), { top: 800, size: 17, colour: SOFT });
}

interface Line {
  top: number;
  size: number;
  colour: string;
  face?: 'regular' | 'heavy';
  spacing?: number;
}

/** One centred line, made smaller until it fits. */
function line(pdf: Pdf, text: string, { top, size, colour, face = 'regular', spacing = 0 }: Line): void {
  pdf.font(face);
  const room = SHEET.width - 72;
  const wide = pdf.fontSize(size).widthOfString(text) + spacing * Math.max(0, [...text].length - 1);
  const fit = Math.min(1, room / wide);
  pdf.fontSize(size * fit).fillColor(colour);
  const left = MIDDLE - (wide * fit) / 2;
  pdf.text(text, left, top + (size * (1 - fit)) / 2, { lineBreak: false, characterSpacing: spacing * fit });
}

function drawWall(pdf: Pdf): void {
  const bottom = 420;
  pdf.save();
  pdf
    .moveTo(0, 0)
    .lineTo(SHEET.width, 0)
    .lineTo(SHEET.width, bottom - 52);
  pdf
    .quadraticCurveTo(MIDDLE, bottom + 44, 0, bottom - 52)
    .closePath()
    .clip();
  const light = pdf.linearGradient(0, 0, 0, bottom).stop(0, RED).stop(1, DEEP);
  pdf.rect(0, 0, SHEET.width, bottom).fill(light);
  for (let row = 0; row < 10; row += 1) {
    for (let column = 0; column < 14; column += 1) {
      const x = column * 46 + (row % 2 ? 23 : 0) - 10;
      drawHeart(pdf, { x, y: 12 + row * 44, size: 19 })
        .fillColor(heartColour(row, column), 0.16)
        .fill();
    }
  }
  pdf.restore();
}

/** Most hearts are offers (red, seen light on the wall), some are wishes (yellow). */
const heartColour = (row: number, column: number): string =>
  (row * 5 + column * 3) % 7 === 0 ? GOLD : '#ffffff';

interface Spot {
  x: number;
  y: number;
  size: number;
}

function drawHeart(pdf: Pdf, { x, y, size }: Spot): Pdf {
  const at = (dx: number, dy: number): [number, number] => [x + dx * size, y + dy * size];
  pdf.moveTo(...at(0.5, 0.28));
  pdf.bezierCurveTo(...at(0.42, 0.05), ...at(0, 0.02), ...at(0, 0.36));
  pdf.bezierCurveTo(...at(0, 0.62), ...at(0.3, 0.78), ...at(0.5, 0.98));
  pdf.bezierCurveTo(...at(0.7, 0.78), ...at(1, 0.62), ...at(1, 0.36));
  pdf.bezierCurveTo(...at(1, 0.02), ...at(0.58, 0.05), ...at(0.5, 0.28));
  return pdf.closePath();
}

function drawCard(pdf: Pdf, mark: Plate['mark']): void {
  const { size, top } = CARD;
  const left = MIDDLE - size / 2;
  pdf
    .roundedRect(left - 3, top + 4, size + 6, size + 6, 30)
    .fillColor('#5c1020', 0.22)
    .fill();
  pdf.roundedRect(left, top, size, size, 28).fillColor('#ffffff', 1).fill();
  const quiet = 30;
  const room = { x: left + quiet, y: top + quiet, size: size - 2 * quiet };
  if ('picture' in mark) pdf.image(mark.picture, room.x, room.y, { fit: [room.size, room.size] });
  else drawQr(pdf, mark.link, room);
}

function drawQr(pdf: Pdf, link: string, { x, y, size }: Spot): void {
  const qr = qrBars(link);
  const cell = size / qr.size;
  for (const bar of qr.bars) pdf.rect(x + bar.x * cell, y + bar.y * cell, bar.width * cell, cell);
  pdf.fillColor('#1b0f0b', 1).fill();
}

/** The number in the largest type after the door's name: on some floors nobody scans. */
function drawCall(pdf: Pdf, { phone, place }: Plate): void {
  const box = { x: 54, y: 698, width: SHEET.width - 108, height: 88 };
  pdf.roundedRect(box.x, box.y, box.width, box.height, 22).fillColor(TINT, 1).fill();
  line(pdf, phone === null ? words.visit : words.phone, { top: box.y + 9, size: 17, colour: SOFT });
  line(pdf, phone ?? place, { top: box.y + 30, size: 38, colour: RED, face: 'heavy', spacing: 1 });
}

/** Ten characters read more easily in three groups: 3 · 3 · 4. */
const inGroups = (code: string): string =>
  [code.slice(0, 3), code.slice(3, 6), code.slice(6)].filter(Boolean).join(' ');
