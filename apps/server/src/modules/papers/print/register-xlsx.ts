import { Readable } from 'node:stream';
import { CATEGORIES, isClosed, STATUS_WORDS, URGENCY_WORDS } from '@doorstep/domain';
import yazl from 'yazl';
import { monthDayTime, spanOf } from './moments';
import type { BookHead, RegisterLine } from './register-line';
import { dateCell, rowXml, SHEET_COLUMNS, sheetHead, SHEET_TAIL, textCell, workbookParts } from './sheet-xml';
import { words } from './words';

/**
 * The register as an Excel workbook, written while it is read: each block becomes XML, goes through the compressor and
 * leaves, so that a hundred thousand lines take no more memory than five hundred. Texts stand in their cells, not in a
 * table of all texts, which would have to be held until the end. Why no spreadsheet library: docs/adr on papers.
 */
export async function registerXlsx(
  head: BookHead,
  blocks: AsyncIterable<readonly RegisterLine[]>,
  out: (chunk: Uint8Array) => void,
): Promise<void> {
  const zip = new yazl.ZipFile();
  const title = `${words.book} ${spanOf(head.from, head.to)}`;
  for (const [path, xml] of Object.entries(workbookParts(title, head))) zip.addBuffer(Buffer.from(xml), path);
  zip.addReadStream(Readable.from(sheet(title, blocks), { objectMode: false }), 'xl/worksheets/sheet1.xml');
  await written(zip, out);
}

async function written(zip: yazl.ZipFile, out: (chunk: Uint8Array) => void): Promise<void> {
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  zip.end();
  const all = (async () => {
    for await (const chunk of zip.outputStream) out(chunk as unknown as Uint8Array);
  })();
  await Promise.race([all, failed]);
}

async function* sheet(title: string, blocks: AsyncIterable<readonly RegisterLine[]>): AsyncGenerator<string> {
  yield sheetHead(title);
  let row = 2;
  for await (const block of blocks) {
    yield block.map((line) => rowXml((row += 1), cellsOf(line))).join('');
  }
  yield SHEET_TAIL;
}

function cellsOf(line: RegisterLine): string[] {
  const closed = line.closedAt === null ? '' : dateCell(new Date(line.closedAt));
  const said = [
    line.place,
    line.reporter,
    line.text || words.soundOnly,
    CATEGORIES[line.category].label,
    URGENCY_WORDS[line.urgency],
    line.owner ?? '',
    line.party ?? '',
    STATUS_WORDS[line.status],
    line.outcome ?? '',
  ];
  const notes = [line.isUnconfirmed && isClosed(line.status) ? words.unconfirmed : '', paperNote(line)];
  return [
    textCell(line.number),
    dateCell(new Date(line.reportedAt)),
    ...said.map(textCell),
    closed,
    textCell(notes.filter(Boolean).join('；')),
  ].slice(0, SHEET_COLUMNS.length);
}

function paperNote({ paper }: RegisterLine): string {
  return paper
    ? words.typedIn(paper.typedBy, monthDayTime(new Date(paper.typedAt)), paper.hasPhoto, paper.writtenBy)
    : '';
}
