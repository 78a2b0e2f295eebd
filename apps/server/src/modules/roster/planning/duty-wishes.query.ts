import type { InputOf, OutputOf, readMyDutyWishes } from '@doorstep/contracts';
import type { Caller, DayPart } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Reader } from '../../../platform/database/reader';

/** My wishes about the days to come. */
@Injectable()
export class DutyWishesQuery {
  constructor(private readonly db: Database) {}

  execute(
    caller: Caller,
    input: InputOf<typeof readMyDutyWishes>,
  ): Promise<OutputOf<typeof readMyDutyWishes>> {
    return this.of(this.db, caller, input);
  }

  /** Also within the act that has just changed them. */
  async of(
    reader: Reader,
    { stationId, personId }: Caller,
    { fromDay, untilDay }: InputOf<typeof readMyDutyWishes>,
  ): Promise<OutputOf<typeof readMyDutyWishes>> {
    const items = await reader.query<{ day: string; part: DayPart | null; wants: boolean }>(MINE, [
      stationId,
      personId,
      fromDay,
      untilDay,
    ]);
    return { items };
  }
}

const MINE = `
  select day::text, nullif(part, '') as part, wants from duty_wishes
   where station_id = $1 and person_id = $2 and day between $3::date and $4::date
   order by day, part
   limit 300`;
