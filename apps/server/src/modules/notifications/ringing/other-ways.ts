import { CHANNELS, type Channel } from '@doorstep/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';
import { Outlets } from '../../../platform/outlets/outlets';
import { OTHER_WAY_WORDS } from '../words/attempt-words';
import { RING } from './ring-work';

/** The calls held by a way that is out of order, for which another way of their chain is well: the first such. */
const HELD = `select w.station_id, w.id, well.way from due_work w cross join lateral (
    select r.way from jsonb_array_elements_text(w.payload -> 'rest') with ordinality r(way, place)
    where not exists (select 1 from outlets o where o.name = r.way and o.is_open) order by r.place limit 1) well
  where w.outlet = $1 and w.kind = 'send' and w.name = '${RING}' and w.claim_id is null and not w.speaking
    and w.dead_at is null order by w.id limit $2 for update of w skip locked`;

/**
 * One row per notice and way, in the lane of that way: as `sendRing` writes them. What was put off by this way goes at
 * once; what waits because the way before may have rung goes on waiting.
 */
const MOVED = `update due_work d set key = (d.payload ->> 'noticeId') || ':' || held.way,
    lane = held.way || ':' || (d.payload ->> 'personId'), outlet = held.way, attempts = 0,
    due_at = case when d.attempts = 0 then greatest(d.due_at, $3) else $3 end,
    payload = (d.payload - 'isNeutral') || jsonb_build_object('channel', held.way, 'rest', (d.payload -> 'rest') - held.way)
  from held where d.station_id = held.station_id and d.id = held.id
  returning d.station_id, d.payload`;

const NOTED = `insert into notice_attempts
    (station_id, id, notice_id, subject_id, person_id, template, channel, at, result, detail, msgid)
  select station_id, ($5::uuid[])[row_number() over ()], (payload ->> 'noticeId')::uuid, (payload ->> 'subjectId')::uuid,
    (payload ->> 'personId')::uuid, payload ->> 'template', $1, $3, 'refused', $4, null from moved returning 1`;

/** In one commit with what was found: no more than it takes in a moment. What is left goes with the next look. */
const AT_MOST = 2_000;

/**
 * While one provider is out of order, nobody waits for it who can be reached by another: what is held is moved to the
 * next way that is well, when the trouble is found and after each try that failed. Runs in the commit of that finding; a
 * crash before it leaves all as it was.
 */
@Injectable()
export class OtherWays implements OnModuleInit {
  constructor(private readonly outlets: Outlets) {}

  onModuleInit(): void {
    this.outlets.onChange(async (tx, { outlet, isOpen }) => {
      if (isOpen && isWay(outlet)) await this.move(tx, outlet);
    });
  }

  private async move(tx: Tx, way: Channel): Promise<void> {
    const ids = Array.from({ length: AT_MOST }, newId);
    await tx.query(`with held as materialized (${HELD}), moved as (${MOVED}) ${NOTED}`, [
      way,
      AT_MOST,
      tx.now,
      OTHER_WAY_WORDS.down,
      ids,
    ]);
  }
}

const isWay = (outlet: string): outlet is Channel => CHANNELS.some((channel) => channel === outlet);
