import { DEFAULT_ESCALATION, stampOf, URGENCIES, waitAfter, type Urgency } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';

/** In milliseconds, until somebody on duty will have taken it in. */
export type Waits = Record<Urgency, number>;

/** Who knows how long a station lets a report wait: the tickets, which live above this room. */
export interface WaitSource {
  waitsOf(reader: Reader, stationId: string): Promise<Waits>;
}

const USUAL = Object.fromEntries(
  URGENCIES.map((urgency) => [urgency, waitAfter(stampOf(DEFAULT_ESCALATION, urgency), 0)]),
) as Waits;

/**
 * How soon a report is taken in, by the rules the station has set itself. The directory lies below the tickets and may not
 * ask them; they introduce themselves here once, when the house starts.
 */
@Injectable()
export class HowSoon {
  private source: WaitSource | null = null;

  introduce(source: WaitSource): void {
    this.source = source;
  }

  async at(reader: Reader, stationId: string): Promise<Waits> {
    return (await this.source?.waitsOf(reader, stationId)) ?? USUAL;
  }
}
