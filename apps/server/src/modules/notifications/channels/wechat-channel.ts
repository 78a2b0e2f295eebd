import {
  isAboutTicket,
  subscribeKeyFor,
  type DutyFactOf,
  type RingingDuty,
  type SubscribeKey,
  type TellableFact,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { Identity } from '../../identity/index';
import { takeCredits, type Credit } from '../credits';
import type { Told } from '../insert-notices';
import { logAttempts, type Attempt } from '../log-attempts';
import { pageOf } from '../page-of';
import { NO_ACCOUNT, NO_CREDIT } from '../words/attempt-words';
import { slotOf, urgencyOf } from '../words/slot-values';
import { subscribeValues } from '../words/subscribe-values';
import { WECHAT_MESSAGE, type WechatMessage } from './wechat-message';

type Wanted = Told & { key: SubscribeKey };

/** Calls to the desk overtake news. */
const PRIORITY: Record<SubscribeKey, number> = { 'duty-alert': 2, 'party-task': 3, 'ticket-progress': 5 };

/** A slot that runs with too few overtakes everything; one that is still to come lets residents go first. */
const RUNNING = 1;
const TO_COME = 4;

/** Decides who also hears of a fact through WeChat: those who have an account and a consent left. */
@Injectable()
export class WechatChannel {
  constructor(private readonly identity: Identity) {}

  async offer(tx: Tx, fact: TellableFact, told: readonly Told[]): Promise<void> {
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
  private async queue(tx: Tx, fact: TellableFact, sent: readonly Wanted[]): Promise<void> {
    if (sent.length === 0) return;
    const reportedAt = await reportedAtOf(tx, fact);
    for (const { noticeId, personId, template, key, side } of sent) {
      const payload: WechatMessage = {
        noticeId,
        subjectId: fact.subjectId,
        factId: fact.id,
        factAt: fact.at.toISOString(),
        personId,
        template,
        key,
        page: pageOf(fact, template),
        values: subscribeValues(key, { fact, personId, template, side, reportedAt }),
      };
      tx.send(WECHAT_MESSAGE, { key: noticeId, payload, lane: personId, priority: priorityOf(fact, key) });
    }
  }
}

function priorityOf(fact: TellableFact, key: SubscribeKey): number {
  if (isAboutTicket(fact)) return PRIORITY[key];
  const slot = slotOf(fact as DutyFactOf<RingingDuty>);
  return urgencyOf(slot, fact.at) === 'emergency' ? RUNNING : TO_COME;
}

const credit = ({ personId, key }: Credit): string => `${personId} ${key}`;

function untold(fact: TellableFact, one: Wanted, result: 'no-account' | 'no-credit'): Attempt {
  const { noticeId, personId, template } = one;
  const detail = result === 'no-account' ? NO_ACCOUNT : NO_CREDIT;
  return {
    stationId: fact.stationId,
    subjectId: fact.subjectId,
    noticeId,
    personId,
    template,
    result,
    detail,
  };
}

/** When the ticket was said: the message shows that hour, however often it is repeated. */
async function reportedAtOf(tx: Tx, fact: TellableFact): Promise<Date> {
  if (fact.type !== 'ticket.escalated') return fact.at;
  const [first] = await tx.query<{ at: Date }>(
    `select at from facts where station_id = $1 and subject_id = $2 and type = 'ticket.reported' order by at limit 1`,
    [fact.stationId, fact.subjectId],
  );
  return first?.at ?? fact.at;
}
