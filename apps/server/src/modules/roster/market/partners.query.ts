import type { InputOf, listSwapPartners, OutputOf } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import { Identity } from '../../identity/index';
import { Candidates } from '../attendance/candidates';
import { slotOf } from '../attendance/slot-rows';

/** Whom I could ask about a turn of mine: those it fits, whoever has carried least first. */
@Injectable()
export class PartnersQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly candidates: Candidates,
    private readonly identity: Identity,
  ) {}

  async execute(
    caller: Caller,
    { slotId }: InputOf<typeof listSwapPartners>,
  ): Promise<OutputOf<typeof listSwapPartners>> {
    const slot = await slotOf(this.db, caller.stationId, slotId);
    const { inOrder } = await this.candidates.of(this.db, slot, this.clock.now());
    const names = await this.identity.namesOf(this.db, inOrder);
    const fitting = inOrder.filter((personId) => personId !== caller.personId).slice(0, 200);
    return { items: fitting.map((personId) => ({ personId, name: names.get(personId) ?? '' })) };
  }
}
