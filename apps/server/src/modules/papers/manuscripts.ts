import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { Identity } from '../identity/index';
import { Register } from '../register/index';
import { Stations } from '../stations/index';
import type { Paper } from './paper-rows';
import type { PaperOrder } from './print/paper-press';
import type { RegisterLine, StationHead } from './print/register-line';

/** What the press needs for one paper: the order, and the lines that follow block by block. */
export interface Manuscript {
  order: PaperOrder;
  blocks: AsyncIterable<readonly RegisterLine[]>;
}

/** Gathers what a paper is made of. */
@Injectable()
export class Manuscripts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly stations: Stations,
    private readonly identity: Identity,
    private readonly register: Register,
  ) {}

  async of(paper: Paper): Promise<Manuscript> {
    const { stationId, kind } = paper;
    const head = await this.headOf(paper);
    const span = { from: paper.fromDay!, to: paper.toDay! };
    if (kind !== 'register-pdf' && kind !== 'register-xlsx') throw new Error(`nobody prints a ${kind} yet`);
    return { order: { kind, head: { ...head, ...span } }, blocks: this.register.book(stationId, span) };
  }

  private async headOf({ stationId, askedBy }: Paper): Promise<StationHead> {
    const station = await this.stations.stationOf(this.db, stationId);
    if (!station) throw new Error(`papers of a station nobody knows: ${stationId}`);
    const names = await this.identity.namesOf(this.db, [askedBy]);
    const { name: stationName, community, phone, place } = station;
    const printedAt = this.clock.now().toISOString();
    return { stationName, community, phone, place, printedAt, printedBy: names.get(askedBy) ?? '' };
  }
}
