import type { SubscribeKey } from '@doorstep/domain';
import type { Reader } from '../../platform/database/reader';
import type { Tx } from '../../platform/database/tx';

/** One person's consents to one template. */
export interface Credit {
  personId: string;
  key: SubscribeKey;
}

const LOCKED = `select person_id, template_key from wechat_credits
  where credits > 0 and (person_id, template_key) in (
    select * from unnest($1::uuid[], $2::text[]))
  order by person_id, template_key for update`;

/**
 * Takes one consent for each who has any; answers who had. Taken when the message is planned, not when it is sent, so
 * that two messages never count on the same consent; what then surely was not sent is given back.
 */
export async function takeCredits(tx: Tx, wanted: readonly Credit[]): Promise<Credit[]> {
  if (wanted.length === 0) return [];
  const taken = await tx.query<{ person_id: string; template_key: SubscribeKey }>(
    `with held as (${LOCKED})
     update wechat_credits c set credits = credits - 1, changed_at = $3
     from held where c.person_id = held.person_id and c.template_key = held.template_key
     returning c.person_id, c.template_key`,
    [wanted.map(({ personId }) => personId), wanted.map(({ key }) => key), tx.now],
  );
  return taken.map(({ person_id, template_key }) => ({ personId: person_id, key: template_key }));
}

/** One more: a consent was given, or a message that had taken one was surely not sent. */
export async function addCredit(tx: Tx, { personId, key }: Credit): Promise<void> {
  await tx.query(
    `insert into wechat_credits (person_id, template_key, credits, changed_at) values ($1, $2, 1, $3)
     on conflict (person_id, template_key) do update
     set credits = wechat_credits.credits + 1, changed_at = excluded.changed_at`,
    [personId, key, tx.now],
  );
}

/** WeChat says there is none left, and WeChat is the only truth. */
export async function clearCredits(tx: Tx, { personId, key }: Credit): Promise<void> {
  await tx.query(
    'update wechat_credits set credits = 0, changed_at = $3 where person_id = $1 and template_key = $2',
    [personId, key, tx.now],
  );
}

/** What is left of a person's consents, per template. */
export async function creditsOf(reader: Reader, personId: string): Promise<Map<SubscribeKey, number>> {
  const rows = await reader.query<{ template_key: SubscribeKey; credits: number }>(
    'select template_key, credits from wechat_credits where person_id = $1',
    [personId],
  );
  return new Map(rows.map(({ template_key, credits }) => [template_key, credits]));
}
