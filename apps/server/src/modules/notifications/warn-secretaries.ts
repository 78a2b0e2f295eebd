import { stationDay, type Channel } from '@doorstep/domain';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';

/** A way by which nobody can be reached through no fault of theirs. */
interface Trouble {
  subjectId: string;
  page: string;
  channel: Channel;
  words: { title: string; body: string };
}

const INSERT = `insert into notices (station_id, id, fact_id, subject_id, person_id, template, title, body, page, at)
  select $1, id, md5($2)::uuid, $3, person_id, 'service-warning', $4, $5, $6, $7
  from jsonb_to_recordset($8::jsonb) as x(id uuid, person_id uuid)
  on conflict (station_id, fact_id, person_id, template) do nothing returning id, person_id`;

/** A wrong template or an empty account is somebody's task, not a line in a log: read once a day, way and trouble. */
export async function warnSecretaries(
  tx: Tx,
  { subjectId, page, channel, words: { title, body } }: Trouble,
  secretaries: readonly string[],
): Promise<void> {
  const asked = secretaries.map((personId) => ({ id: newId(), person_id: personId }));
  const cause = `${tx.stationId} ${channel} ${title} ${stationDay(tx.now)}`;
  const told = await tx.query<{ id: string; person_id: string }>(INSERT, [
    tx.stationId,
    cause,
    subjectId,
    title,
    body,
    page,
    tx.now,
    JSON.stringify(asked),
  ]);
  for (const { id, person_id } of told) tx.push(`person:${person_id}`, { topic: 'inbox', noticeId: id });
}
