import { subscribeKeyFor, type Fact, type SubscribeKey, type TicketFactType } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { Identity } from '../../identity/index';
import { takeCredits, type Credit } from '../credits';
import type { Told } from '../insert-notices';
import { logAttempts, type Attempt } from '../log-attempts';
import { ticketPage } from '../page-of';
import { NO_ACCOUNT, NO_CREDIT } from '../words/attempt-words';
import { subscribeValues } from '../words/subscribe-values';
import { WECHAT_MESSAGE, type WechatMessage } from './wechat-message';

type Wanted = Told & { key: SubscribeKey };

/** Calls to the desk overtake news. */
const PRIORITY: Record<SubscribeKey, number> = { 'duty-alert': 2, 'party-task': 3, 'ticket-progress': 5 };

/** Decides who also hears of a fact through WeChat: those who have an account and a consent left. */
@Injectable()
export class WechatChannel {
  constructor(private readonly identity: Identity) {}

  async offer(tx: Tx, fact: Fact<TicketFactType>, told: readonly Told[]): Promise<void> {
    const wanted = told.flatMap((one) => {
      const key = subscribeKeyFor(one.template, one.side);
      return key === null ? [] : [{ ...one, key }];
    });
    if (wanted.length === 0) return;
    const accounts = await this.identity.openidsOf(
      tx,
      wanted.map(({ personId }) => personId),
    );
    const bound = wanted.filter(({ personId }) => accounts.has(personId));
    const taken = new Set((await takeCredits(tx, bound)).map(credit));
    const sent = bound.filter((one) => taken.has(credit(one)));
    await this.queue(tx, fact, sent);
    await logAttempts(tx, [
      ...wanted.filter((one) => !bound.includes(one)).map((one) => untold(fact, one, 'no-account')),
      ...bound.filter((one) => !sent.includes(one)).map((one) => untold(fact, one, 'no-credit')),
    ]);
  }

  /** One in flight per person: WeChat refuses two at once (43108). */
  private async queue(tx: Tx, fact: Fact<TicketFactType>, sent: readonly Wanted[]): Promise<void> {
    if (sent.length === 0) return;
    const reportedAt = await reportedAtOf(tx, fact);
    for (const { noticeId, personId, template, key, side } of sent) {
      const payload: WechatMessage = {
        noticeId,
        ticketId: fact.subjectId,
        factId: fact.id,
        factAt: fact.at.toISOString(),
        personId,
        template,
        key,
        page: ticketPage(fact.subjectId),
        values: subscribeValues(key, { fact, template, side, reportedAt }),
      };
      tx.send(WECHAT_MESSAGE, { key: noticeId, payload, lane: personId, priority: PRIORITY[key] });
    }
  }
}

const credit = ({ personId, key }: Credit): string => `${personId} ${key}`;

function untold(fact: Fact<TicketFactType>, one: Wanted, result: 'no-account' | 'no-credit'): Attempt {
  const { noticeId, personId, template } = one;
  const detail = result === 'no-account' ? NO_ACCOUNT : NO_CREDIT;
  return {
    stationId: fact.stationId,
    ticketId: fact.subjectId,
    noticeId,
    personId,
    template,
    result,
    detail,
  };
}

/** When the ticket was said: the message shows that hour, however often it is repeated. */
async function reportedAtOf(tx: Tx, fact: Fact<TicketFactType>): Promise<Date> {
  if (fact.type !== 'ticket.escalated') return fact.at;
  const [first] = await tx.query<{ at: Date }>(
    `select at from facts where station_id = $1 and subject_id = $2 and type = 'ticket.reported' order by at limit 1`,
    [fact.stationId, fact.subjectId],
  );
  return first?.at ?? fact.at;
}
