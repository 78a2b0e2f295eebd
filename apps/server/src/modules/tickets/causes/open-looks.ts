import type { InputOf, openLooks, OutputOf } from '@doorstep/contracts';
import { isSameFlat, isToBeLookedAt, Refusal, withLooks, type Flat, type Sibling } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { Stations } from '../../stations/index';
import { recordOnTicket } from '../record-on-ticket';
import { changeSweep, lockSwept, sweepOf } from './change-sweep';
import { residentsOfFlats } from './residents-of-flats';
import { siblingsOfTicket } from './siblings-of-ticket';
import { SweepViews } from './sweep-views';

/**
 * These flats are to be looked at before anybody there has to complain. Only those that may have it by their structure or
 * by what facts name, each once; whoever is known to live there hears of it one time, however often the list is changed.
 */
@Injectable()
export class OpenLooks {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
    private readonly views: SweepViews,
  ) {}

  execute(
    act: CallerAct,
    { ticketId, flats }: InputOf<typeof openLooks>,
  ): Promise<OutputOf<typeof openLooks>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await lockSwept(tx, ticketId);
      const { siblings } = await siblingsOfTicket(tx, this.stations, ticket);
      for (const flat of flats) refuseOthers(siblings, flat);
      const before = sweepOf(ticket);
      const sweep = withLooks(before, flats, { by: caller.personId, at: tx.now.toISOString() });
      const known = await residentsOfFlats(tx, ticket.stationId, flats);
      const residentIds = known.filter((personId) => !before.toldIds.includes(personId));
      await changeSweep(tx, ticket, { ...sweep, toldIds: [...before.toldIds, ...residentIds] });
      const payload = { flats: flats.map(({ room }) => room), residentIds };
      recordOnTicket(tx, ticket, { type: 'ticket.sweep-opened', caller, payload });
      return this.views.of(tx, ticket);
    });
  }
}

/** Nobody is sent to a flat that has nothing to do with it, nor to one that waits for an answer already. */
function refuseOthers(siblings: readonly Sibling[], flat: Flat): void {
  const sibling = siblings.find((one) => isSameFlat(one, flat));
  if (sibling === undefined) throw new Refusal('sweep.unknown');
  if (!isToBeLookedAt(sibling)) throw new Refusal('sweep.already');
}
