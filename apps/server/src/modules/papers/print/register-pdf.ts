import { setImmediate as breathe } from 'node:timers/promises';
import { isClosed } from '@doorstep/domain';
import { openPdf } from '../../../platform/print/open-pdf';
import { BookPages } from './book-pages';
import { cellsOf, dayHeading } from './book-cells';
import { monthOf, spanOf } from './moments';
import type { BookHead, RegisterLine } from './register-line';
import { words } from './words';

/**
 * The bound book for the shelf: A4 across, oldest first, every month on a page of its own, the days as bands, and at the
 * end of a month its sum. Lines come block by block and are set while the next ones are read.
 */
export async function registerPdf(
  head: BookHead,
  blocks: AsyncIterable<readonly RegisterLine[]>,
): Promise<Buffer> {
  const title = `${words.book} ${spanOf(head.from, head.to)}`;
  const { pdf, written } = await openPdf({ size: 'A4', layout: 'landscape', title, isHeld: true });
  const pages = new BookPages(pdf, head);
  let month: RegisterLine[] = [];
  for await (const block of blocks) {
    for (const line of block) {
      if (month.length > 0 && monthIn(line) !== monthIn(month[0]!)) {
        await setMonth(pages, month);
        month = [];
      }
      month.push(line);
    }
  }
  if (month.length > 0) await setMonth(pages, month);
  if (pages.isEmpty) pages.nothing(spanOf(head.from, head.to));
  pages.close();
  pdf.end();
  return written;
}

const monthIn = (line: RegisterLine): string => monthOf(new Date(line.reportedAt));

async function setMonth(pages: BookPages, lines: readonly RegisterLine[]): Promise<void> {
  const month = monthIn(lines[0]!);
  pages.month(month);
  for (const day of daysOf(lines)) {
    const cells = day.map(cellsOf);
    pages.day(words.day(dayHeading(day[0]!), day.length), cells[0]!);
    for (const line of cells) pages.line(line);
    await breathe();
  }
  const closed = lines.filter(({ status }) => isClosed(status)).length;
  pages.sum(words.month(month, { all: lines.length, closed, open: lines.length - closed }));
}

function daysOf(lines: readonly RegisterLine[]): RegisterLine[][] {
  const days: RegisterLine[][] = [];
  for (const line of lines) {
    const before = days.at(-1);
    if (before !== undefined && dayHeading(before[0]!) === dayHeading(line)) before.push(line);
    else days.push([line]);
  }
  return days;
}
