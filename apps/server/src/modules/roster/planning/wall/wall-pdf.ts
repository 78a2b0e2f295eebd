import { setImmediate as breathe } from 'node:timers/promises';
import { openPdf } from '../../../../platform/print/open-pdf';
import { drawSheet, GRID_HEIGHT, heightNeeded } from './draw-sheet';
import { tallest, type WallRoster, type WallWeek, weeksOf } from './wall-roster';
import { words } from './words';

/** The roster for the wall, A3 across. As many weeks on a sheet as can be read from two metres away, spread evenly. */
export async function wallPdf(roster: WallRoster): Promise<Buffer> {
  const { pdf, written } = await openPdf({ size: 'A3', layout: 'landscape', title: words.title });
  const sheets = sheetsOf(weeksOf(roster.days));
  for (const [n, weeks] of sheets.entries()) {
    pdf.addPage();
    drawSheet(pdf, roster, { weeks, page: n + 1, pages: sheets.length });
    await breathe();
  }
  pdf.end();
  return written;
}

function sheetsOf(weeks: readonly WallWeek[]): WallWeek[][] {
  const most = Math.max(1, Math.floor(GRID_HEIGHT / heightNeeded(tallest(weeks))));
  const sheets = Math.ceil(weeks.length / most);
  const each = Math.ceil(weeks.length / sheets);
  return Array.from({ length: sheets }, (_, n) => weeks.slice(n * each, (n + 1) * each)).filter(
    (sheet) => sheet.length > 0,
  );
}
