import type { endLeave, InputOf, listLeaves, OutputOf, takeLeave } from '@doorstep/contracts';
import { type Caller, Refusal, stationDay } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { Reader } from '../../../platform/database/reader';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { EndSeats } from './end-seats';

/** Leave of absence: while it lasts nobody calls this person, and their seats of those days are given to others. */
@Injectable()
export class Leaves {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly ending: EndSeats,
  ) {}

  /** One's own; the secretary sees everybody's. What is over is not shown. */
  async list(caller: Caller): Promise<OutputOf<typeof listLeaves>> {
    return { items: await this.living(this.db, caller, stationDay(this.clock.now())) };
  }

  /** Seats of those days end at once and others are asked; the secretary may do it for somebody in hospital. */
  take(act: CallerAct, wish: InputOf<typeof takeLeave>): Promise<OutputOf<typeof takeLeave>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    const { fromDay, untilDay, reason, forPersonId: personId = actorId } = wish;
    if (personId !== actorId && actorRole !== 'secretary') throw new Refusal('role.not-allowed');
    return this.db.act(act, { stationId }, async (tx) => {
      if (untilDay < fromDay || untilDay < stationDay(tx.now)) throw new Refusal('draft.bad-days');
      await this.refuseStranger(tx, personId);
      const leaveId = newId();
      await tx.query(TAKE, [stationId, leaveId, personId, fromDay, untilDay, reason, tx.now, actorId]);
      const givenUp = (await this.ending.execute(tx, personId, { fromDay, untilDay, why: 'leave' })).length;
      const names = await this.identity.namesOf(tx, [personId]);
      const name = names.get(personId) ?? '';
      const payload = { personId, personName: name, fromDay, untilDay, reason, slots: givenUp };
      tx.record('leave.taken', { subjectId: personId, actorId, actorRole }, payload);
      return { leave: { leaveId, personId, name, fromDay, untilDay, reason }, givenUp };
    });
  }

  /** Back earlier. Seats given up stay with whoever took them. */
  end(act: CallerAct, { leaveId }: InputOf<typeof endLeave>): Promise<OutputOf<typeof endLeave>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      const whose = actorRole === 'secretary' ? null : actorId;
      const [ended] = await tx.query<{ person_id: string }>(END, [stationId, leaveId, tx.now, whose]);
      if (!ended) throw new Refusal('leave.unknown');
      const personId = ended.person_id;
      const names = await this.identity.namesOf(tx, [personId]);
      const payload = { personId, personName: names.get(personId) ?? '' };
      tx.record('leave.ended', { subjectId: personId, actorId, actorRole }, payload);
      return { items: await this.living(tx, act.caller, stationDay(tx.now)) };
    });
  }

  private async refuseStranger(tx: Tx, personId: string): Promise<void> {
    const holders = await this.identity.holdersByRole(tx, tx.stationId, ['member', 'secretary'], tx.now);
    if (![...holders.values()].flat().includes(personId)) throw new Refusal('seat.not-a-member');
  }

  private async living(reader: Reader, { stationId, personId, role }: Caller, today: string) {
    const whose = role === 'secretary' ? null : personId;
    const rows = await reader.query<LeaveRow>(LIVING, [stationId, today, whose]);
    const names = await this.identity.namesOf(
      reader,
      rows.map((row) => row.person_id),
    );
    return rows.map((row) => ({
      leaveId: row.leave_id,
      personId: row.person_id,
      name: names.get(row.person_id) ?? '',
      fromDay: row.from_day,
      untilDay: row.until_day,
      reason: row.reason,
    }));
  }
}

interface LeaveRow {
  leave_id: string;
  person_id: string;
  from_day: string;
  until_day: string;
  reason: string;
}

const TAKE = `
  insert into leaves (station_id, leave_id, person_id, from_day, until_day, reason, taken_at, taken_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

const END = `
  update leaves set ended_at = $3
   where station_id = $1 and leave_id = $2 and ended_at is null and ($4::uuid is null or person_id = $4)
  returning person_id`;

const LIVING = `
  select leave_id, person_id, from_day::text, until_day::text, reason from leaves
   where station_id = $1 and ended_at is null and until_day >= $2::date and ($3::uuid is null or person_id = $3)
   order by from_day, leave_id
   limit 200`;
