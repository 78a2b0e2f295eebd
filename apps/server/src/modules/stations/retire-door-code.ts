import type { InputOf, OutputOf, retireDoorCode } from '@doorstep/contracts';
import { doorLabel, Refusal } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { type DoorCodeRow, doorView } from './door-view';
import { Stations } from './stations';

/** Takes a code out of use. Whoever scans it later is told so, with the station's number. Twice changes nothing. */
@Injectable()
export class RetireDoorCode {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
    private readonly stations: Stations,
  ) {}

  async execute(
    act: CallerAct,
    { code }: InputOf<typeof retireDoorCode>,
  ): Promise<OutputOf<typeof retireDoorCode>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    const door = await this.db.act(act, { stationId }, async (tx) => {
      const [row] = await tx.query<DoorCodeRow>(DOOR, [stationId, code]);
      if (!row) throw new Refusal('door.unknown');
      if (row.retired_at) return doorView(this.config.PUBLIC_URL, row);
      await tx.query(RETIRE, [stationId, code, tx.now, actorId]);
      const label = doorLabel(row.building, row.unit);
      tx.record('door.retired', { subjectId: stationId, actorId, actorRole }, { code, label });
      return doorView(this.config.PUBLIC_URL, { ...row, retired_at: tx.now });
    });
    this.stations.doorChanged(code);
    return door;
  }
}

const DOOR = `
  select code, building, unit, issued_at, retired_at from door_codes
   where station_id = $1 and code = $2
     for update`;

const RETIRE = 'update door_codes set retired_at = $3, retired_by = $4 where station_id = $1 and code = $2';
