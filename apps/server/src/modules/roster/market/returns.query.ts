import type { InputOf, listReturns, OutputOf } from '@doorstep/contracts';
import { barWords, type Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import { ExchangeBoards } from './exchange-boards';
import { offerOf } from './offer-rows';
import { slotLineOf } from './offer-views';
import { actorFor } from './on-behalf';

/** Which turns of mine, or of whom a secretary speaks for, could be given for this one, and what each would break. */
@Injectable()
export class ReturnsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly boards: ExchangeBoards,
  ) {}

  async execute(
    caller: Caller,
    { offerId, forPersonId }: InputOf<typeof listReturns>,
  ): Promise<OutputOf<typeof listReturns>> {
    const { stationId } = caller;
    const { personId: takerId } = actorFor(caller, forPersonId);
    const offer = await offerOf(this.db, stationId, offerId);
    const board = await this.boards.ahead(this.db, stationId, this.clock.now());
    const turns = board.turnsOf(takerId).filter(({ id }) => id !== offer.slotId);
    const wished = turns.filter(({ id }) => (offer.wantedSlotId ?? id) === id);
    const items = wished.slice(0, 60).map((slot) => {
      const { fromId, slotId } = offer;
      const exchange = { fromId, takerId, slotId, returnedSlotId: slot.id };
      const bar = board.barOf(exchange);
      const warnings = bar === null ? board.breachesOf(exchange).map(({ words }) => words) : [];
      return {
        slot: slotLineOf(slot),
        hindrance: bar === null ? '' : barWords(bar),
        warnings: [...new Set(warnings)].slice(0, 10),
      };
    });
    return { items };
  }
}
