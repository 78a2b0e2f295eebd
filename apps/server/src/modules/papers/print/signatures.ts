import { type Box, INK, type Pen } from './pen';
import { words } from './words';

/** Places to sign by hand, spread over the width. */
export function drawSignatures(
  pen: Pen,
  { x, y, width }: Box,
  labels: readonly string[] = words.signatures,
): void {
  const each = width / labels.length;
  const look = { size: 11, height: 20 };
  for (const [n, label] of labels.entries()) {
    const left = x + n * each;
    const wide = pen.widthOf(`${label}：`, look);
    pen.line(`${label}：`, { x: left, y, width: each }, look);
    pen.rule([left + wide, y + 17], [left + each - 24, y + 17], 0.7, INK.black);
  }
}
