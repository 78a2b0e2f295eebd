import type { InputOf, issueDoorCode, OutputOf } from '@doorstep/contracts';
import { doorCodeFrom, doorLabel, Refusal } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { CONFIG, type Config } from '../../platform/config';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { type DoorCodeRow, doorView } from './door-view';
import { Stations } from './stations';

/** A new code for a door. The old one retires in the same act: two living codes on one door would split its history. */
@Injectable()
export class IssueDoorCode {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
    private readonly stations: Stations,
  ) {}

  async execute(
    act: CallerAct,
    input: InputOf<typeof issueDoorCode>,
  ): Promise<OutputOf<typeof issueDoorCode>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    const { building, unit } = input;
    const code = doorCodeFrom(randomBytes(16));
    const retired: string[] = [];
    const door = await this.db.act(act, { stationId }, async (tx) => {
      const [known] = await tx.query(UNIT, [stationId, building, unit]);
      if (!known) throw new Refusal('place.unknown');
      const about = { subjectId: stationId, actorId, actorRole };
      const label = doorLabel(building, unit);
      const old = await tx.query<{ code: string }>(RETIRE, [stationId, building, unit, tx.now, actorId]);
      old.forEach((row) => tx.record('door.retired', about, { code: row.code, label }));
      const [row] = await tx.query<DoorCodeRow>(ISSUE, [stationId, code, building, unit, tx.now, actorId]);
      tx.record('door.issued', about, { code, label });
      retired.push(...old.map(({ code: oldCode }) => oldCode));
      return doorView(this.config.PUBLIC_URL, row!);
    });
    retired.forEach((oldCode) => this.stations.doorChanged(oldCode));
    return door;
  }
}

const UNIT = 'select unit from units where station_id = $1 and building = $2 and unit = $3 for update';

const RETIRE = `
  update door_codes set retired_at = $4, retired_by = $5
   where station_id = $1 and building = $2 and unit = $3 and retired_at is null
  returning code`;

const ISSUE = `
  insert into door_codes (station_id, code, building, unit, issued_at, issued_by) values ($1, $2, $3, $4, $5, $6)
  returning code, building, unit, issued_at, retired_at`;
