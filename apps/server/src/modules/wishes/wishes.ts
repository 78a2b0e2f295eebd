import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import type { Tx } from '../../platform/database/tx';
import { importWall, type InventedWall } from './import-wall';

/** What other rooms may ask of the wish wall. */
@Injectable()
export class Wishes {
  /** Whether a card was ever put up at this station. */
  async hasCards(reader: Reader, stationId: string): Promise<boolean> {
    return (await reader.query('select 1 from offers where station_id = $1 limit 1', [stationId])).length > 0;
  }

  /** Hangs up the cards of an invented community, some of them paired long ago. */
  importWall(tx: Tx, wall: InventedWall): Promise<void> {
    return importWall(tx, wall);
  }
}
