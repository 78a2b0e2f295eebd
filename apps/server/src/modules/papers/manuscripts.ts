import { Injectable } from '@nestjs/common';
import { MonthSums, Register } from '../register/index';
import { Dossiers } from './dossiers';
import { PaperHeads } from './paper-heads';
import type { Paper } from './paper-rows';
import type { PaperOrder } from './print/paper-press';
import type { RegisterLine } from './print/register-line';

/** What the press needs for one paper: the order, and the lines that follow block by block. */
export interface Manuscript {
  order: PaperOrder;
  blocks: AsyncIterator<readonly RegisterLine[]>;
}

/** Gathers what a paper is made of. */
@Injectable()
export class Manuscripts {
  constructor(
    private readonly heads: PaperHeads,
    private readonly register: Register,
    private readonly sums: MonthSums,
    private readonly dossiers: Dossiers,
  ) {}

  async of(paper: Paper): Promise<Manuscript> {
    const { stationId, kind } = paper;
    const head = await this.heads.of(paper);
    const span = { from: paper.fromDay!, to: paper.toDay! };
    switch (kind) {
      case 'register-pdf':
      case 'register-xlsx':
        return { order: { kind, head: { ...head, ...span } }, blocks: this.register.book(stationId, span) };
      case 'wall-report': {
        const sums = await this.sums.of(stationId, span);
        return { order: { kind, head: { ...head, ...span, sums } }, blocks: NO_LINES };
      }
      case 'letter':
      case 'evidence':
        return { order: { kind, head: await this.dossiers.of(paper, head) }, blocks: NO_LINES };
    }
  }
}

/** The order says it all. */
const NO_LINES: AsyncIterator<readonly RegisterLine[]> = {
  next: () => Promise.resolve({ done: true, value: undefined }),
};
