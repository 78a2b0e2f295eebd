import type { OpenMatter } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import type { Tx } from '../../platform/database/tx';
import type { HistoryEntry } from './history-entry';
import { importHistory } from './import-history';
import { openMatters } from './open-matters.query';
import { ticketsWaiting, ticketsWithoutTimer } from './unanswered.query';

/** What other rooms may ask of the living register. */
@Injectable()
export class Tickets {
  /** Takes over the entries of a paper register into the station of this transaction; rings nobody. */
  importHistory(tx: Tx, entries: readonly HistoryEntry[]): Promise<{ tickets: number }> {
    return importHistory(tx, entries);
  }

  /** Everything at the station that is not closed, as the pair that hands over names it; oldest first. */
  openFor(reader: Reader, stationId: string): Promise<OpenMatter[]> {
    return openMatters(reader, stationId);
  }

  /** What the watchman asks, of the whole house at once. */
  readonly withoutTimer = ticketsWithoutTimer;
  readonly waiting = ticketsWaiting;
}
