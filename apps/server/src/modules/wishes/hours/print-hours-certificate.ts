import type { InputOf, printHoursCertificate } from '@doorstep/contracts';
import { type Caller, hoursCertified, stationDay, WISHES, type WishKindId } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import type { FileBody } from '../../../platform/http/file-body';
import { Identity } from '../../identity/index';
import { Stations } from '../../stations/index';
import { type PaperLine, paperOf } from '../paper';
import { words } from '../words';
import { type HoursRow, linesOfAccount } from './hours.query';

/** A sheet that certifies the hours somebody gave: by kind, and in all. Only what both sides confirmed. */
@Injectable()
export class PrintHoursCertificate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly stations: Stations,
  ) {}

  async execute(caller: Caller, span: InputOf<typeof printHoursCertificate>): Promise<FileBody> {
    const { stationId, personId: account } = caller;
    const station = await this.stations.stationOf(this.db, stationId);
    const names = await this.identity.namesOf(this.db, [account]);
    const lines = await linesOfAccount(this.db, { stationId, account, span });
    const given = lines.filter(({ minutes }) => minutes > 0);
    const name = names.get(account) ?? '';
    const head = words.certifies(name, spanWords(span));
    const foot = words.issued(station?.name ?? '', stationDay(this.clock.now()));
    const body = await paperOf(words.certificate, sheetOf(given, head, foot));
    return { body, filename: words.certificateFile(name) };
  }
}

const spanWords = ({ fromDay, untilDay }: { fromDay?: string | undefined; untilDay?: string | undefined }) =>
  fromDay === undefined || untilDay === undefined ? words.allTime : words.span(fromDay, untilDay);

function sheetOf(given: readonly HoursRow[], head: string, foot: string): PaperLine[] {
  const kinds = [...new Set(given.map(({ kind }) => kind))];
  return [
    { text: words.certificate, size: 30, isHeavy: true, isCentred: true },
    { text: head, size: 16, above: 36 },
    ...kinds.map((kind) => ({ text: kindLine(given, kind), size: 15, above: 10 })),
    { text: words.total(given.length, hoursCertified(sumOf(given))), size: 18, isHeavy: true, above: 20 },
    { text: words.howCounted, size: 12, above: 16 },
    { text: foot, size: 15, above: 60 },
    { text: words.seal, size: 15, above: 8 },
  ];
}

function kindLine(given: readonly HoursRow[], kind: WishKindId): string {
  const own = given.filter((row) => row.kind === kind);
  return words.perKind(WISHES[kind].label, own.length, hoursCertified(sumOf(own)));
}

const sumOf = (rows: readonly HoursRow[]): number => rows.reduce((sum, { minutes }) => sum + minutes, 0);
