import type { SubscribeKey } from '@doorstep/domain';
import type { Reader } from '../../platform/database/reader';
import { type Fragment, sql } from '../../platform/database/sql';
import type { Tx } from '../../platform/database/tx';

/** One person's consents to one template. */
export interface Credit {
  personId: string;
  key: SubscribeKey;
}

/**
 * One less: a message was accepted, or may have been. Messages to one person go one at a time and look into the ledger
 * before they speak, so that two never count on the same consent; what surely was not sent costs nothing.
 */
export async function spendCredit(tx: Tx, { personId, key }: Credit): Promise<void> {
  await tx.query(
    `update wechat_credits set credits = credits - 1, changed_at = $3
     where person_id = $1 and template_key = $2 and credits > 0`,
    [personId, key, tx.now],
  );
}

/** The same with the end of a piece of work (`RowsOfEnd`). */
export const creditSpent = ({ personId, key }: Credit): Fragment =>
  sql`update wechat_credits set credits = credits - 1, changed_at = act.now from act, mine
    where person_id = ${personId}::uuid and template_key = ${key}::text and credits > 0`;

/** One more: a consent was given. */
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
