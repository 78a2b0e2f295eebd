import type { changeWorks, InputOf, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { StationKnowledge } from '../station-knowledge';
import { rulesViewOf } from './station-rules.query';

/** When the renovation ran and until when which part is under warranty: it decides between the crew and the property. */
@Injectable()
export class ChangeWorks {
  constructor(
    private readonly db: Database,
    private readonly knowledge: StationKnowledge,
  ) {}

  async execute(act: CallerAct, works: InputOf<typeof changeWorks>): Promise<OutputOf<typeof changeWorks>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    const { startsOn, endsOn, warranties } = works;
    const view = await this.db.act(act, { stationId }, async (tx) => {
      await tx.query(WRITE, [stationId, startsOn, endsOn, JSON.stringify(warranties), tx.now, actorId]);
      tx.record('works.changed', { subjectId: stationId, actorId, actorRole }, { startsOn, endsOn });
      return rulesViewOf(tx, stationId);
    });
    this.knowledge.changed(stationId);
    return view;
  }
}

const WRITE = `
  insert into station_works (station_id, starts_on, ends_on, warranties, changed_at, changed_by)
  values ($1, $2, $3, $4::jsonb, $5, $6)
  on conflict (station_id) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on,
    warranties = excluded.warranties, changed_at = excluded.changed_at, changed_by = excluded.changed_by`;
