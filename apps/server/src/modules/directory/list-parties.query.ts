import type { InputOf, listParties, OutputOf } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Directory } from './directory';

/** 找谁: the station's parties; with a category, the one to call first stands first. */
@Injectable()
export class ListPartiesQuery {
  constructor(
    private readonly db: Database,
    private readonly directory: Directory,
  ) {}

  async execute(
    { stationId }: Caller,
    { category }: InputOf<typeof listParties>,
  ): Promise<OutputOf<typeof listParties>> {
    const parties = await this.directory.partiesOf(this.db, stationId);
    const first = category ? await this.directory.defaultPartyFor(this.db, stationId, category) : null;
    const items = [
      ...parties.filter((party) => party.partyId === first?.partyId),
      ...parties.filter((party) => party.partyId !== first?.partyId),
    ].slice(0, 100);
    return { items, suggestedPartyId: first?.partyId ?? null };
  }
}
