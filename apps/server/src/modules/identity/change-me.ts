import type { changeMe, InputOf, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { MeQuery } from './me.query';
import { sessionBehind } from './session-caller';

/** How one is called, under which number, and whether the door may show the name. What is not named stays as it is. */
@Injectable()
export class ChangeMe {
  constructor(
    private readonly db: Database,
    private readonly me: MeQuery,
  ) {}

  execute(act: CallerAct, input: InputOf<typeof changeMe>): Promise<OutputOf<typeof changeMe>> {
    const { personId, stationId, grantId } = sessionBehind(act.caller);
    const { displayName, phone, showsNameAtDoor } = input;
    return this.db.act(act, { stationId }, async (tx) => {
      const changed = [
        personId,
        displayName ?? null,
        phone !== undefined,
        phone ?? null,
        showsNameAtDoor ?? null,
      ];
      await tx.query(CHANGE, changed);
      return this.me.execute(tx, personId, grantId);
    });
  }
}

const CHANGE = `
  update people
     set display_name = coalesce($2, display_name),
         phone = case when $3 then $4 else phone end,
         shows_name_at_door = coalesce($5, shows_name_at_door)
   where person_id = $1`;
