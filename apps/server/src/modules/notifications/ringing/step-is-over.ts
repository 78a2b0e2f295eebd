import { CALLS, stepFailed, type RingStanding } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { RING, type RingWork } from './ring-work';

/**
 * Everybody who ends a chain of one step waits for the others here: the last one sees what all came to. Not for the key:
 * each has just written an attempt that refers to its own notice, and would wait for the other's for ever.
 */
const LOCKED = `select id from notices where station_id = $1 and fact_id = $2 order by id for no key update`;

/** Only of those who were called: that the resident read the news of it calls nobody. */
const CAME_TO = `select distinct on (a.notice_id, a.channel) a.result from notice_attempts a
  join notices n on n.station_id = a.station_id and n.id = a.notice_id
  where n.station_id = $1 and n.fact_id = $2 and n.template = any($3::text[]) and a.channel <> 'inbox'
  order by a.notice_id, a.channel, a.id desc`;

const PENDING = `select 1 from due_work
  where station_id = $1 and about = $2 and name = $3 and payload ->> 'factId' = $4
    and payload ->> 'rung' is not null and id <> $5 limit 1`;

/** What is written down as not having been tried says nothing about whether somebody was reached. */
const STANDING: Partial<Record<string, RingStanding>> = {
  accepted: 'accepted',
  gathered: 'accepted',
  refused: 'refused',
  unknown: 'unknown',
  later: 'later',
};

export const lockStep = (tx: Tx, factId: string): Promise<unknown> =>
  tx.query(LOCKED, [tx.stationId, factId]);

/**
 * A chain has come to its end. If it was the last of its step and nobody on the step was surely reached, that is a fact
 * of its own, and the ladder hears of it. Steps without a ladder end here: their inbox is all there is.
 */
export async function stepIsOver(tx: Tx, work: RingWork, workId: string): Promise<void> {
  const { rung, factId, factAt: toldAt, subjectId } = work;
  if (rung === null) return;
  await lockStep(tx, factId);
  if ((await tx.query(PENDING, [tx.stationId, subjectId, RING, factId, workId])).length > 0) return;
  const results = await tx.query<{ result: string }>(CAME_TO, [tx.stationId, factId, CALLS]);
  const how = stepFailed(results.map(({ result }) => STANDING[result] ?? 'skipped'));
  if (how === null) return;
  tx.record('ring.failed', { subjectId, actorId: null, actorRole: null }, { rung, how, toldAt });
}
