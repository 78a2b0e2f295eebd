import type { exportRegister, InputOf, RegisterRow } from '@doorstep/contracts';
import {
  CATEGORIES,
  paperWords,
  stationDay,
  STATUS_WORDS,
  URGENCY_WORDS,
  wallClock,
  type Caller,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Clock } from '../../platform/clock';
import type { FileBody } from '../../platform/http/file-body';
import type { PageStart } from '../../platform/http/page-cursor';
import { csvLine } from '../../platform/print/csv-line';
import { Register } from './register.query';
import { COLUMN_WORDS, words } from './words';

/** So that office programs read the sheet as Chinese without being asked. */
const BYTE_ORDER_MARK = '\uFEFF';

/** How many lines are held in memory at once, however long the register is. */
const BLOCK = 500;

/** The register as a sheet an office program opens; written out while it is read, block by block. */
@Injectable()
export class ExportRegister {
  constructor(
    private readonly register: Register,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, filters: InputOf<typeof exportRegister>): FileBody {
    const body = Readable.from(this.sheet(caller, filters), { objectMode: false });
    return { body, filename: words.sheet(stationDay(this.clock.now())) };
  }

  private async *sheet(caller: Caller, filters: InputOf<typeof exportRegister>): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(COLUMN_WORDS);
    let below: PageStart | null = null;
    do {
      const rows: RegisterRow[] = await this.register.lines(caller, filters, { below, limit: BLOCK });
      const last: RegisterRow | undefined = rows.at(-1);
      yield rows.map((row) => csvLine(cellsOf(row))).join('');
      below =
        rows.length < BLOCK || last === undefined
          ? null
          : { at: new Date(last.reportedAt), id: last.ticketId };
    } while (below !== null);
  }
}

function cellsOf(row: RegisterRow): string[] {
  return [
    row.number,
    momentOf(row.reportedAt),
    row.place,
    row.reporter,
    row.text,
    CATEGORIES[row.category].label,
    URGENCY_WORDS[row.urgency],
    row.owner ?? '',
    row.party ?? '',
    STATUS_WORDS[row.status],
    row.outcome ?? '',
    row.closedAt === null ? '' : momentOf(row.closedAt),
    [row.isUnconfirmed ? words.unconfirmed : '', noteOfPaper(row)].filter(Boolean).join('；'),
  ];
}

const noteOfPaper = ({ paper }: RegisterRow): string =>
  paper ? `${paperWords(paper)}（${paper.writtenBy ?? paper.typedBy}写，${paper.typedBy}录）` : '';

/** `2026-11-22 08:05` on the station's wall clock. */
function momentOf(instant: string): string {
  const moment = new Date(instant);
  const { hour, minute } = wallClock(moment);
  return `${stationDay(moment)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
