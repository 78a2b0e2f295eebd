import type { changeDirectoryEntry, InputOf, OutputOf } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { Stations } from '../stations/index';
import { Directory } from './directory';
import { entryOf } from './directory-page.query';
import { StationKnowledge } from './station-knowledge';

/** The secretary says who answers for a kind of matter here; with everything empty it is as usual again. */
@Injectable()
export class ChangeDirectoryEntry {
  constructor(
    private readonly db: Database,
    private readonly directory: Directory,
    private readonly stations: Stations,
    private readonly knowledge: StationKnowledge,
  ) {}

  async execute(
    act: CallerAct,
    asked: InputOf<typeof changeDirectoryEntry>,
  ): Promise<OutputOf<typeof changeDirectoryEntry>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    const { category, partyId, phone, hours, meanwhile } = asked;
    const entry = await this.db.act(act, { stationId }, async (tx) => {
      const isListed = partyId === null || (await this.directory.isListed(tx, stationId, partyId));
      if (!isListed) throw new Refusal('party.unknown');
      await tx.query(WRITE, [stationId, category, partyId, phone, hours, meanwhile]);
      tx.record('directory.changed', { subjectId: stationId, actorId, actorRole }, { category });
      const known = await this.knowledge.fresh(tx, stationId);
      const station = await this.stations.stationOf(tx, stationId);
      return entryOf(known, category, station?.phone ?? null);
    });
    this.knowledge.changed(stationId);
    return entry;
  }
}

const WRITE = `
  insert into category_parties (station_id, category, party_id, phone, hours, meanwhile) values ($1, $2, $3, $4, $5, $6)
  on conflict (station_id, category) do update set party_id = excluded.party_id, phone = excluded.phone,
    hours = excluded.hours, meanwhile = excluded.meanwhile`;
