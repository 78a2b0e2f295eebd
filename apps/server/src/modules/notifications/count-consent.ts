import { PAIRING_WINDOW, twinOf, type Consent } from '@doorstep/domain';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import { addCredit, type Credit } from './credits';

/**
 * Takes down one yes. The page tells us of it and WeChat tells us again, in either order: whichever comes second finds
 * its twin and adds nothing. The person's row is locked first, so that both coming at once still count as one.
 */
export async function countConsent(tx: Tx, credit: Credit, consent: Omit<Consent, 'id'>): Promise<void> {
  const { personId, key } = credit;
  await tx.query(
    `insert into wechat_credits (person_id, template_key, credits, changed_at) values ($1, $2, 0, $3)
     on conflict (person_id, template_key) do update set changed_at = excluded.changed_at`,
    [personId, key, tx.now],
  );
  const unpaired = await tx.query<Consent>(
    `select id, source, at from wechat_consents where person_id = $1 and template_key = $2 and twin_id is null
     and at between $3::timestamptz - $4 * interval '1 millisecond' and $3::timestamptz + $4 * interval '1 millisecond'`,
    [personId, key, consent.at, PAIRING_WINDOW],
  );
  const twin = twinOf(consent, unpaired);
  const id = newId();
  await tx.query(
    `with paired as (update wechat_consents set twin_id = $2 where person_id = $1 and id = $6)
     insert into wechat_consents (person_id, id, template_key, source, at, twin_id) values ($1, $2, $3, $4, $5, $6)`,
    [personId, id, key, consent.source, consent.at, twin?.id ?? null],
  );
  if (twin === null) await addCredit(tx, credit);
}
