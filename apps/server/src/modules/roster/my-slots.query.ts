import type { InputOf, listMySlots, OutputOf } from '@doorstep/contracts';
import {
  after,
  type Caller,
  dayAfter,
  days,
  isHeld,
  Refusal,
  stationDay,
  stationInstant,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { Identity } from '../identity/index';
import { slotsOf } from './attendance/slot-rows';
import { burdensOf } from './planning/duty-burdens';
import { SlotViews } from './slot-views';

const DAYS_AT_MOST = 62;

/** My turns, of the coming two weeks unless other days are named, and what I have carried beside the others. */
@Injectable()
export class MySlotsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly views: SlotViews,
  ) {}

  async execute(caller: Caller, input: InputOf<typeof listMySlots>): Promise<OutputOf<typeof listMySlots>> {
    const { stationId, personId } = caller;
    const now = this.clock.now();
    const { from, until } = spanOf(input, now);
    const rows = await this.db.query<{ slot_id: string }>(MINE, [stationId, personId, from, until]);
    const slots = await slotsOf(
      this.db,
      stationId,
      rows.map((row) => row.slot_id),
    );
    const mine = slots.filter(({ seats }) =>
      seats.some((seat) => seat.personId === personId && isHeld(seat, now)),
    );
    return {
      items: await this.views.of(this.db, { ...caller, now }, mine),
      ...(await this.burdens(caller, now)),
    };
  }

  private async burdens({ stationId, personId }: Caller, now: Date) {
    const burdens = await burdensOf(this.db, stationId, stationDay(now));
    const holders = await this.identity.holdersByRole(this.db, stationId, ['member']);
    const members = holders.get('member') ?? [];
    const all = members.reduce((sum, member) => sum + (burdens.get(member) ?? 0), 0);
    return {
      burden: burdens.get(personId) ?? 0,
      averageBurden: members.length === 0 ? 0 : Math.round(all / members.length),
    };
  }
}

/** The present slot included, unless a first day is named. */
function spanOf({ fromDay, untilDay }: InputOf<typeof listMySlots>, now: Date): { from: Date; until: Date } {
  const from = fromDay === undefined ? now : stationInstant(fromDay);
  const until = untilDay === undefined ? after(from, days(14)) : stationInstant(dayAfter(untilDay));
  if (until <= from || until > after(from, days(DAYS_AT_MOST))) throw new Refusal('draft.bad-days');
  return { from, until };
}

const MINE = `
  select distinct s.slot_id
    from seats t join slots s on s.station_id = t.station_id and s.slot_id = t.slot_id
   where t.station_id = $1 and t.person_id = $2 and t.given_up_at is null and s.ends_at > $3 and s.starts_at < $4
   limit 200`;
