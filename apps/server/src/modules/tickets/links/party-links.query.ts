import type { InputOf, listPartyLinks, OutputOf } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { Identity } from '../../identity/index';
import { linkViews } from './link-rows';

/** The links given out for a ticket, and what became of them. A ticket of another station has none. */
@Injectable()
export class PartyLinks {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
  ) {}

  async read(
    { stationId }: Caller,
    { ticketId }: InputOf<typeof listPartyLinks>,
  ): Promise<OutputOf<typeof listPartyLinks>> {
    return { items: await linkViews(this.identity, this.db, { stationId, id: ticketId }) };
  }
}
