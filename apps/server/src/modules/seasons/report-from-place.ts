import type { InputOf, OutputOf, reportFromPlace } from '@doorstep/contracts';
import { mayLookAgain } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { Tickets } from '../tickets/index';
import { recordOnRound, RoundActs } from './round-acts';
import { changePlace, placeOfRound } from './round-rows';
import { RoundViews } from './round-views';

/**
 * Something is wrong at a place of the round: it becomes a matter like any other, with its place filled in, and the place
 * is ticked as found, in one commit. From here on it goes the way of all matters.
 */
@Injectable()
export class ReportFromPlace {
  constructor(
    private readonly db: Database,
    private readonly acts: RoundActs,
    private readonly tickets: Tickets,
    private readonly views: RoundViews,
  ) {}

  async execute(
    act: CallerAct,
    { roundId, placeId, ...asked }: InputOf<typeof reportFromPlace>,
  ): Promise<OutputOf<typeof reportFromPlace>> {
    const { stationId, personId } = act.caller;
    const { building, unit } = await placeOfRound(this.db, { stationId, roundId, placeId });
    const planned = await this.tickets.planFound(act.caller, { ...asked, place: { building, unit } });
    return this.acts.answer(act, { roundId, does: 'look' }, async (on) => {
      const { tx, caller } = on;
      const place = await placeOfRound(tx, { stationId, roundId, placeId });
      mayLookAgain(place.state);
      const { ticketId, number } = await this.tickets.openFound(tx, caller, planned);
      const seen = { lookedAt: tx.now, lookedBy: personId, ticketId };
      await changePlace(tx, place, { state: 'found', ...seen });
      await this.acts.lead(on);
      recordOnRound(on, 'season.looked', { placeId, place: place.place, state: 'found' });
      return { ticketId, number, round: await this.views.round(tx, caller, roundId) };
    });
  }
}
