import { Refusal } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';

/**
 * Moves the WeChat account of a newcomer to the person the station registered long ago. Every sign-in of the newcomer
 * ends, so that the phone signs in again as that person. The newcomer stays behind without an account: people are
 * never deleted. Answers the sign-ins that ended.
 */
export async function bindAccount(tx: Tx, { from, to }: { from: string; to: string }): Promise<string[]> {
  if (from === to) throw new Refusal('invitation.invalid');
  const [taken] = await tx.query('select openid from wechat_accounts where person_id = $1', [to]);
  if (taken) throw new Refusal('invitation.invalid');
  await tx.query('update wechat_accounts set person_id = $2, bound_at = $3 where person_id = $1', [
    from,
    to,
    tx.now,
  ]);
  const ended = await tx.query<{ session_id: string }>(END, [from, tx.now]);
  return ended.map((row) => row.session_id);
}

const END = `
  update sessions set ended_at = $2, ended_why = 'rebound'
   where person_id = $1 and ended_at is null
  returning session_id`;
