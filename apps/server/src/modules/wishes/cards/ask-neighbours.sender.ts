import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork, Settled, Spoken } from '../../../platform/due/due-work';
import { Sender, type SenderHandler } from '../../../platform/due/sender.decorator';
import { Stations } from '../../stations/index';
import { recordOnWish } from './wish-acts';
import { WISHES_TABLE, type WishRow } from './wish-row';

export const ASK_NEIGHBOURS = 'ask-neighbours';

interface Asked {
  wishId: string;
}

/**
 * A wish that waited a fortnight is told to the other stations of the sub-district, each in an act of its own: no act
 * belongs to two stations. A station that knows of it already is passed by, so twice or half done is harmless; what a
 * killed process left is asked once more.
 */
@Injectable()
@Sender(ASK_NEIGHBOURS)
export class AskNeighbours implements SenderHandler<Asked, Spoken> {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
  ) {}

  async speak({ stationId, payload: { wishId } }: DueWork<Asked>): Promise<Spoken> {
    const wish = await WISHES_TABLE.find(this.db, stationId, wishId);
    if (wish === null || wish.state !== 'up' || !wish.mayAskNeighbours) return { kind: 'gone' };
    const home = await this.stations.stationOf(this.db, stationId);
    const rows = await this.db.query<{ stationId: string }>(NEIGHBOURS, [stationId]);
    for (const { stationId: other } of rows) {
      await this.db.system({ stationId: other }, (tx) => ask(tx, wish, home?.name ?? ''));
    }
    return { kind: 'asked' };
  }

  settle(): Promise<Settled> {
    return Promise.resolve('done');
  }

  lost(tx: Tx, { key, payload }: DueWork<Asked>): Promise<void> {
    tx.send(ASK_NEIGHBOURS, { key: `${key}:again`, payload });
    return Promise.resolve();
  }
}

async function ask(tx: Tx, wish: WishRow, stationName: string): Promise<void> {
  const known = await tx.query(KNOWN, [tx.stationId, wish.id]);
  if (known.length === 0) recordOnWish({ tx, wish, caller: null }, 'wish.neighbour-asks', { stationName });
}

const NEIGHBOURS = `
  select other.station_id as "stationId" from stations mine
    join stations other on other.district_id = mine.district_id and other.station_id <> mine.station_id
   where mine.station_id = $1 order by other.station_id limit 50`;

const KNOWN = `
  select 1 from facts where station_id = $1 and subject_id = $2 and type = 'wish.neighbour-asks' limit 1`;
