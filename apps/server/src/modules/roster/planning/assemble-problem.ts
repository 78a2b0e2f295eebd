import { after, days, type DraftMember, type DraftProblem, slotsOfDays } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { policyOf } from './duty-policies';
import { DraftMembers } from './draft-members';
import { boundsOf, type Span } from './span';
import { calendarOf } from './station-calendar';

/** Rest and weekly limits reach over the edge of the period this far. */
const DAYS_AROUND = 8;
const LAST_MONTH = 28;
const LEDGER_DAYS = 90;

/** Gathers everything a draft depends on, as it stands now: after this the solver needs nobody. */
@Injectable()
export class AssembleProblem {
  constructor(private readonly members: DraftMembers) {}

  /** Slots that have begun already are left as they are. */
  async execute(tx: Tx, span: Span, fixed: DraftProblem['fixed'] = []): Promise<DraftProblem> {
    const { stationId, now } = tx;
    const policy = await policyOf(tx, stationId);
    const calendar = await calendarOf(tx, stationId, span.fromDay, span.untilDay);
    const slots = slotsOfDays(policy, calendar, span.fromDay, span.untilDay);
    return {
      policy,
      slots: slots.filter(({ startsAt }) => startsAt > now),
      members: await this.membersOf(tx, span),
      fixed,
      before: await seatsAround(tx, span),
      lastMonthPairs: await pairsBefore(tx, span),
    };
  }

  /** The same draft, with people's leaves, wishes, seats elsewhere and burdens as they are now. */
  async refreshed(tx: Tx, span: Span, problem: DraftProblem): Promise<DraftProblem> {
    const members = await this.membersOf(tx, span);
    return { ...problem, members, before: await seatsAround(tx, span) };
  }

  private async membersOf(tx: Tx, span: Span): Promise<DraftMember[]> {
    const members = await this.members.of(tx, tx.stationId, span);
    const planned = await plannedBefore(tx, span);
    return members.map((member) => ({
      ...member,
      carriedBurden: member.carriedBurden + (planned.get(member.id) ?? 0),
    }));
  }
}

/** What is promised until the period begins but not sat yet counts as carried: the ledger will say so by then. */
async function plannedBefore(tx: Tx, span: Span): Promise<Map<string, number>> {
  const [from] = boundsOf(span);
  const rows = await tx.query<{ person_id: string; points: number }>(PLANNED, [
    tx.stationId,
    from,
    after(from, -days(LEDGER_DAYS)),
  ]);
  return new Map(rows.map((row) => [row.person_id, row.points]));
}

async function seatsAround(tx: Tx, span: Span): Promise<DraftProblem['before']> {
  const [from, until] = boundsOf(span);
  const rows = await tx.query<{ person_id: string; starts_at: Date; ends_at: Date }>(AROUND, [
    tx.stationId,
    after(from, -days(DAYS_AROUND)),
    from,
    until,
    after(until, days(DAYS_AROUND)),
    tx.now,
  ]);
  return rows.map((row) => ({ personId: row.person_id, startsAt: row.starts_at, endsAt: row.ends_at }));
}

async function pairsBefore(tx: Tx, span: Span): Promise<DraftProblem['lastMonthPairs']> {
  const [from] = boundsOf(span);
  const rows = await tx.query<{ one: string; other: string }>(PAIRS, [
    tx.stationId,
    after(from, -days(LAST_MONTH)),
    from,
  ]);
  return rows.map(({ one, other }): [string, string] => [one, other]);
}

const PLANNED = `
  select t.person_id, sum(case when t.is_standby then round(s.burden / 5.0) else s.burden end)::integer as points
    from slots s join seats t using (station_id, slot_id)
   where s.station_id = $1 and s.closed_at is null and s.starts_at < $2 and s.starts_at >= $3
     and t.given_up_at is null
     and not exists (select 1 from burden_entries b
                      where b.station_id = s.station_id and b.slot_id = s.slot_id and b.person_id = t.person_id)
   group by t.person_id`;

/** Before the period, after it, or in a slot of it that has begun already. Standing by is no seat. */
const AROUND = `
  select t.person_id, s.starts_at, s.ends_at
    from slots s join seats t using (station_id, slot_id)
   where s.station_id = $1 and s.starts_at >= $2 and s.starts_at < $5
     and (s.starts_at < $3 or s.starts_at >= $4 or s.starts_at <= $6)
     and t.given_up_at is null and not t.is_standby
   order by s.starts_at, t.person_id`;

const PAIRS = `
  select distinct one.person_id as one, other.person_id as other
    from slots s
    join seats one using (station_id, slot_id)
    join seats other on other.station_id = one.station_id and other.slot_id = one.slot_id
     and other.person_id > one.person_id
   where s.station_id = $1 and s.starts_at >= $2 and s.starts_at < $3
     and one.given_up_at is null and other.given_up_at is null and not one.is_standby and not other.is_standby
   order by 1, 2`;
