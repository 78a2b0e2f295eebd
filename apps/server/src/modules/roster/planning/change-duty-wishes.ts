import type { changeMyDutyWishes, InputOf, OutputOf } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { DutyWishesQuery } from './duty-wishes.query';

/** Replaces my wishes about these days. A wish is heard by the next draft; it promises nothing. */
@Injectable()
export class ChangeDutyWishes {
  constructor(
    private readonly db: Database,
    private readonly wishes: DutyWishesQuery,
  ) {}

  execute(
    act: CallerAct,
    input: InputOf<typeof changeMyDutyWishes>,
  ): Promise<OutputOf<typeof changeMyDutyWishes>> {
    const { stationId, personId } = act.caller;
    const { fromDay, untilDay, items } = input;
    if (items.some(({ day }) => day < fromDay || day > untilDay)) throw new Refusal('input.invalid');
    return this.db.act(act, { stationId }, async (tx) => {
      await tx.query(FORGET, [stationId, personId, fromDay, untilDay]);
      await tx.query(KEEP, [stationId, personId, JSON.stringify(items), tx.now]);
      const about = { subjectId: personId, actorId: personId, actorRole: act.caller.role };
      tx.record('duty-profile.changed', about, { personId });
      return this.wishes.of(tx, act.caller, input);
    });
  }
}

const FORGET = `
  delete from duty_wishes where station_id = $1 and person_id = $2 and day between $3::date and $4::date`;

/** The same day and part said twice: what was said last counts. */
const KEEP = `
  insert into duty_wishes (station_id, person_id, day, part, wants, changed_at)
  select distinct on (wish ->> 'day', wish ->> 'part')
         $1, $2, (wish ->> 'day')::date, coalesce(wish ->> 'part', ''), (wish ->> 'wants')::boolean, $4
    from jsonb_array_elements($3::jsonb) with ordinality as said (wish, place)
   order by wish ->> 'day', wish ->> 'part', place desc
  on conflict (station_id, person_id, day, part) do update
    set wants = excluded.wants, changed_at = excluded.changed_at`;
