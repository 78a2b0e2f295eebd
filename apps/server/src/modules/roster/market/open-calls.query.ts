import type { CallView } from '@doorstep/contracts';
import { type Caller, missingIn, REFUSALS, type ShortageStage } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { presencePolicyOf } from '../attendance/presence-policy';
import { slotsOf } from '../attendance/slot-rows';
import { SlotViews } from '../slot-views';
import type { ExchangeBoard } from './exchange-boards';

interface OpenCall {
  call_id: string;
  slot_id: string;
  stage: ShortageStage;
  asked: boolean;
}

/** Calls for people that are still open, those I was asked for by name first, with what hinders or warns me. */
@Injectable()
export class OpenCallsQuery {
  constructor(
    private readonly db: Database,
    private readonly slotViews: SlotViews,
  ) {}

  async of(caller: Caller, board: ExchangeBoard): Promise<CallView[]> {
    const { now } = board;
    const { stationId, personId } = caller;
    const rows = await this.db.query<OpenCall>(CALLS, [stationId, personId, now]);
    const slots = await slotsOf(this.db, stationId, [...new Set(rows.map((row) => row.slot_id))]);
    const views = await this.slotViews.of(this.db, { stationId, personId, now }, slots);
    const policy = await presencePolicyOf(this.db, stationId);
    return rows.flatMap((row) => {
      const slot = slots.find(({ id }) => id === row.slot_id);
      const view = views.find(({ slotId }) => slotId === row.slot_id);
      if (slot === undefined || view === undefined) return [];
      const bar = board.joinBarOf(personId, slot);
      return {
        callId: row.call_id,
        stage: row.stage,
        slot: view,
        missing: Math.min(9, Math.max(1, missingIn(slot, policy, now))),
        iWasAsked: row.asked,
        hindrance: bar === null ? '' : REFUSALS[bar].message,
        warnings: bar === null ? board.joinWarningsOf(personId, slot) : [],
      };
    });
  }
}

const CALLS = `
  select c.call_id, c.slot_id, c.stage, a.person_id is not null as asked
    from cover_calls c
    join slots s on s.station_id = c.station_id and s.slot_id = c.slot_id
    left join cover_asks a on a.station_id = c.station_id and a.call_id = c.call_id and a.person_id = $2
   where c.station_id = $1 and c.closed_at is null and s.ends_at > $3
   order by asked desc, s.starts_at, c.call_id
   limit 60`;
