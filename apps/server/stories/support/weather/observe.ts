import type { Neighbourhood } from '../neighbourhood';
import { TEMPLATE_IDS } from '../pretend-wechat';
import type { Seen } from './verdict';

interface Gathered {
  noticeId: string;
  ticketId: string;
  saidWith: string;
}

interface ClimbRow {
  ticketId: string;
  rung: number;
  at: Date;
  plannedAt: string;
}

/** Everything that stands in the tables and on the phones after a spell of weather. */
export async function observe(
  here: Neighbourhood,
): Promise<Pick<Seen, 'tickets' | 'rings' | 'notices' | 'climbs' | 'withoutTimer' | 'stuck'>> {
  const { hands } = here;
  const tickets = await hands.run<Seen['tickets'][number]>(`select id as "ticketId", status from tickets`);
  const climbs = await hands.run<ClimbRow>(
    `select subject_id as "ticketId", (payload ->> 'rung')::int as rung, at, payload ->> 'plannedAt' as "plannedAt"
     from facts where type = 'ticket.escalated'`,
  );
  const withoutTimer = await hands.run<{ id: string }>(
    `select id from tickets t where status = 'submitted' and not exists (select 1 from due_work w
       where w.station_id = t.station_id and w.name = 'climb-when-silent' and w.key = t.id::text and w.dead_at is null)`,
  );
  const stuck = await hands.run<{ id: string }>(
    `select id from due_work where claim_id is not null and lease_until < clock_timestamp() - interval '10 seconds'`,
  );
  return {
    tickets,
    climbs: climbs.map((row) => ({
      ...row,
      at: row.at.getTime(),
      plannedAt: Date.parse(row.plannedAt),
    })),
    rings: await ringsOf(here),
    notices: await hands.run(`select subject_id as "ticketId" from notices where template = 'new-ticket'`),
    withoutTimer: withoutTimer.map(({ id }) => id),
    stuck: stuck.map(({ id }) => id),
  };
}

/**
 * Told by a message that speaks for several at once and carries the notice of one of them: settled in one commit. The
 * commit, not the instant: a late push may say of another message in that same millisecond that it had arrived.
 */
const GATHERED = `select a.notice_id as "noticeId", a.subject_id as "ticketId", said.notice_id as "saidWith"
  from notice_attempts a join notice_attempts said on said.station_id = a.station_id and said.person_id = a.person_id
   and said.channel = a.channel and said.xmin = a.xmin and said.result = 'accepted' where a.result = 'gathered'`;

/** Calls to the desk, as all the phones of the station show them. */
async function ringsOf(here: Neighbourhood): Promise<Seen['rings']> {
  const accounts = await here.hands.run<{ openid: string }>('select openid from wechat_accounts');
  const notices = await here.hands.run<{ id: string; ticketId: string }>(
    `select id, subject_id as "ticketId" from notices`,
  );
  const about = new Map(notices.map(({ id, ticketId }) => [id, ticketId]));
  const rings: Seen['rings'][number][] = [];
  for (const { openid } of accounts) {
    for (const { page, at, templateId } of await here.wechat.inbox(openid).catch(() => [])) {
      const noticeId = new URLSearchParams(page?.split('?')[1]).get('n') ?? '';
      const ticketId = about.get(noticeId);
      if (templateId !== TEMPLATE_IDS['duty-alert'] || ticketId === undefined) continue;
      rings.push({ ticketId, noticeId, openid, at: Date.parse(at) });
    }
  }
  const gathered = await here.hands.run<Gathered>(GATHERED);
  const others = gathered.flatMap(({ saidWith, ...ring }) =>
    rings.filter(({ noticeId }) => noticeId === saidWith).map((said) => ({ ...said, ...ring })),
  );
  return [...rings, ...others];
}
