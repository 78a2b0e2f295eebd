import type { DutyDay } from '@doorstep/contracts';
import { type Box, COLOURS, widthOf, write } from './pen';
import { words } from './words';

type Slot = DutyDay['slots'][number];
type Pdf = PDFKit.PDFDocument;

/** Names as large as two metres ask for; below the second size they stand under each other. */
const NAME = { most: 21, least: 13 };
const GAP = '  ';
const PAD = 7;

/** Who sits in a slot: the names side by side, standby small below, an empty place in words. `hours` where the day is cut otherwise. */
export function drawSlot(pdf: Pdf, slot: Slot, cell: Box, hours: string | null): void {
  const box = { ...cell, x: cell.x + PAD, width: cell.width - 2 * PAD };
  const seated = slot.members.filter(({ isStandby }) => !isStandby).map(({ name }) => name);
  const standby = slot.members.filter(({ isStandby }) => isStandby).map(({ name }) => name);
  const small = [hours, standby.length > 0 ? `${words.standby} ${standby.join('、')}` : null].filter(
    (part) => part !== null,
  );
  const foot = small.length > 0 ? Math.min(18, box.height * 0.34) : 0;
  const room = { ...box, height: box.height - foot };
  drawNames(pdf, seated, slot.headcount - seated.length, room);
  if (small.length > 0) {
    const below = { ...box, y: box.y + room.height - 1, height: foot };
    write(pdf, small.join('  '), below, { size: Math.min(13, foot * 0.78), colour: COLOURS.soft });
  }
}

function drawNames(pdf: Pdf, names: readonly string[], missing: number, box: Box): void {
  const gap = missing > 0 ? words.missing(missing) : null;
  if (names.length === 0) {
    return write(pdf, words.nobody, box, { size: NAME.least, colour: COLOURS.alarm, face: 'heavy' });
  }
  const size = Math.min(NAME.most, box.height * 0.78);
  const text = [...names, ...(gap === null ? [] : [gap])].join(GAP);
  const fits = size * (box.width / widthOf(pdf, text, { size }));
  if (fits >= NAME.least || names.length === 1) return drawLine(pdf, names, gap, { box, size });
  const half = Math.ceil(names.length / 2);
  const line = { ...box, height: box.height / 2 };
  const lower = { ...line, y: box.y + line.height };
  const both = Math.min(size, line.height * 0.95);
  drawLine(pdf, names.slice(0, half), null, { box: line, size: both });
  drawLine(pdf, names.slice(half), gap, { box: lower, size: both });
}

/** Names in ink, what is missing in red and in words. */
function drawLine(
  pdf: Pdf,
  names: readonly string[],
  gap: string | null,
  { box, size }: { box: Box; size: number },
): void {
  const text = names.join(GAP);
  if (gap === null) return write(pdf, text, box, { size, colour: COLOURS.ink });
  const share = widthOf(pdf, text, { size }) / widthOf(pdf, text + GAP + gap, { size });
  const own = { ...box, width: box.width * share - 4 };
  write(pdf, text, own, { size, colour: COLOURS.ink });
  const beside = Math.min(own.width, widthOf(pdf, text, { size })) + 8;
  const rest = { ...box, x: box.x + beside, width: box.width - beside };
  write(pdf, gap, rest, { size: size * 0.8, colour: COLOURS.alarm, face: 'heavy' });
}
