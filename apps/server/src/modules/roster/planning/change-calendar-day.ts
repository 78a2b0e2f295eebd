import type { changeCalendarDay, InputOf, OutputOf } from '@doorstep/contracts';
import { dayOf } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { viewOf } from './duty-calendar.query';
import { keepDays } from './station-calendar';

/** The station's own word on one day: off, worked, or (kind null) as the national calendar has it. */
@Injectable()
export class ChangeCalendarDay {
  constructor(private readonly db: Database) {}

  execute(
    act: CallerAct,
    { day, kind, name }: InputOf<typeof changeCalendarDay>,
  ): Promise<OutputOf<typeof changeCalendarDay>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      const own = kind === null ? null : { day, kind, name: name || null };
      if (own === null) await tx.query(FORGET, [stationId, day]);
      else await keepDays(tx, stationId, [own]);
      tx.record('calendar.changed', { subjectId: stationId, actorId, actorRole }, { days: 1 });
      return viewOf(own ?? dayOf(day), own !== null);
    });
  }
}

const FORGET = 'delete from calendar_days where station_id = $1 and day = $2::date';
