import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import type { HistoryEntry } from './history-entry';
import { importHistory } from './import-history';

/** What other rooms may ask of the living register. */
@Injectable()
export class Tickets {
  /** Takes over the entries of a paper register into the station of this transaction; rings nobody. */
  importHistory(tx: Tx, entries: readonly HistoryEntry[]): Promise<{ tickets: number }> {
    return importHistory(tx, entries);
  }
}
