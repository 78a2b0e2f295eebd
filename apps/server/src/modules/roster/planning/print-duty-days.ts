import type { InputOf, printDutyMonth } from '@doorstep/contracts';
import { type Caller, clockWords, Refusal, wallClock } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import type { FileBody } from '../../../platform/http/file-body';
import { Stations } from '../../stations/index';
import { DutyDaysQuery } from './duty-days.query';
import { wallPdf } from './wall/wall-pdf';
import { words } from './wall/words';

/** The roster as it hangs on the station's wall. */
@Injectable()
export class PrintDutyDays {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly stations: Stations,
    private readonly days: DutyDaysQuery,
  ) {}

  async execute(caller: Caller, span: InputOf<typeof printDutyMonth>): Promise<FileBody> {
    const station = await this.stations.stationOf(this.db, caller.stationId);
    if (!station) throw new Refusal('place.unknown');
    const { name: stationName, community, phone, place } = station;
    const days = await this.days.of(caller, span);
    const printedAt = dateAndTime(this.clock.now());
    const body = await wallPdf({ stationName, community, phone, place, printedAt, days });
    return { body, filename: `${words.title}-${span.fromDay}-${span.untilDay}.pdf` };
  }
}

function dateAndTime(now: Date): string {
  const { year, month, day } = wallClock(now);
  return `${year}年${month}月${day}日 ${clockWords(now)}`;
}
