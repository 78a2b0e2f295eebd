import type { InputOf, keepReceipt, VisitView } from '@doorstep/contracts';
import { Refusal, WISHES } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { Media } from '../../media/index';
import { VisitActs } from './visit-acts';
import { VISITS_TABLE } from './visit-row';

/** Money that passed from hand to hand: what was given, spent and brought back, with the shop's slip. */
@Injectable()
export class KeepReceipt {
  constructor(
    private readonly acts: VisitActs,
    private readonly media: Media,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof keepReceipt>): Promise<VisitView> {
    const { visitId, givenFen, spentFen, changeFen, mediaIds } = asked;
    return this.acts.run(act, { visitId, does: 'receipt' }, async (on) => {
      const { tx, visit, wish } = on;
      if (!WISHES[wish.kind].hasMoney) throw new Refusal('visit.no-money');
      if (givenFen !== spentFen + changeFen) throw new Refusal('visit.sums-differ');
      const { stationId, personId: ownerId } = act.caller;
      await this.media.attach(tx, { stationId, ownerId, mediaIds, subjectId: visit.id });
      await VISITS_TABLE.change(tx, visit, { givenFen, spentFen, changeFen, receiptIds: mediaIds });
      await this.acts.record(on, 'visit.receipt-kept', { spentFen });
    });
  }
}
