import { ownSettlersOf, settlersOf, tryAgainAt } from '@doorstep/domain';
import type { RefusedReason, SendOutcome, SubscribeMessage, Wechat } from '@doorstep/wechat';
import { Inject, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork, Settled } from '../../../platform/due/due-work';
import { Sender, type SenderHandler } from '../../../platform/due/sender.decorator';
import { WECHAT } from '../../../platform/wechat/wechat';
import { Identity } from '../../identity/index';
import { addCredit, clearCredits } from '../credits';
import { logAttempts, type AttemptResult } from '../log-attempts';
import { warnSecretaries } from '../warn-secretaries';
import { laterWords, NO_ACCOUNT, REFUSED_WORDS, UNKNOWN_WORDS } from '../words/attempt-words';
import { WECHAT_MESSAGE, type MessageSpoken, type WechatMessage } from './wechat-message';

type Work = DueWork<WechatMessage>;
type Note = [result: AttemptResult, detail: string, msgid?: string | null];

/** Wrong whoever it was sent to: the template, its content, or the account. */
const OUR_FAULT: readonly RefusedReason[] = ['bad-data', 'bad-template', 'banned'];

/**
 * Sends one subscribe message. What WeChat surely did not take waits and is tried again on the same row; what it surely
 * refused is over; what may or may not have arrived (no answer, a killed process) is written down as unknown and never
 * sent again, because a second ring for one step is worse than a look into the inbox.
 */
@Sender(WECHAT_MESSAGE)
export class SendWechatMessages implements SenderHandler<WechatMessage, MessageSpoken> {
  private readonly logger = new Logger('WechatMessage');

  constructor(
    private readonly database: Database,
    private readonly identity: Identity,
    @Inject(WECHAT) private readonly wechat: Wechat,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async speak(work: Work): Promise<MessageSpoken> {
    const ready = await this.prepare(work).catch((error: unknown) => this.notNow(error));
    if ('kind' in ready) return ready;
    return answered(await this.wechat.sendSubscribe(ready));
  }

  async settle(tx: Tx, work: Work, spoken: MessageSpoken): Promise<Settled> {
    if (spoken.kind === 'settled') return this.over(tx, work, null);
    if (spoken.kind === 'no-account') return this.over(tx, work, ['no-account', NO_ACCOUNT]);
    if (spoken.kind === 'not-now') return this.later(tx, work, null);
    const { outcome } = spoken;
    switch (outcome.kind) {
      case 'accepted':
        return this.spent(tx, work, ['accepted', '', outcome.msgid]);
      case 'unknown':
        return this.spent(tx, work, ['unknown', UNKNOWN_WORDS[outcome.why]]);
      case 'later':
        return this.later(tx, work, outcome.errcode);
      case 'refused':
        return this.refused(tx, work, outcome);
    }
  }

  async lost(tx: Tx, work: Work): Promise<void> {
    await note(tx, work, ['unknown', UNKNOWN_WORDS.died]);
  }

  /** Everything that can fail before WeChat is spoken to fails here, where surely nothing was sent yet. */
  private async prepare(work: Work): Promise<MessageSpoken | SubscribeMessage> {
    const { personId, key, page, values } = work.payload;
    if (await this.isSettled(work)) return { kind: 'settled' };
    const openid = await this.identity.openidOf(this.database, personId);
    if (openid === null) return { kind: 'no-account' };
    const templateId = this.config.WECHAT_TEMPLATES[key];
    if (templateId === undefined)
      return answered({ kind: 'refused', errcode: 0, reason: 'bad-template', rid: null });
    await this.wechat.accessToken();
    return { openid, templateId, page, values };
  }

  private notNow(error: unknown): MessageSpoken {
    this.logger.warn(`not sent yet: ${error instanceof Error ? error.message : String(error)}`);
    return { kind: 'not-now' };
  }

  private async later(tx: Tx, work: Work, errcode: number | null): Promise<Settled> {
    await note(tx, work, ['later', laterWords(errcode)]);
    return { again: tryAgainAt({ errcode, attempts: work.attempts }, tx.now) };
  }

  private async refused(tx: Tx, work: Work, outcome: SendOutcome & { kind: 'refused' }): Promise<Settled> {
    const words: Note = ['refused', `${REFUSED_WORDS[outcome.reason]}（${outcome.errcode}）`];
    if (OUR_FAULT.includes(outcome.reason)) {
      const holders = await this.identity.holdersByRole(tx, work.stationId, ['secretary']);
      await warnSecretaries(tx, work.payload, holders.get('secretary') ?? []);
    }
    if (outcome.reason !== 'no-consent') return this.over(tx, work, words);
    await clearCredits(tx, work.payload);
    return this.spent(tx, work, words);
  }

  /** Surely not sent: the consent that was taken for it goes back. */
  private async over(tx: Tx, work: Work, words: Note | null): Promise<Settled> {
    await addCredit(tx, work.payload);
    if (words !== null) await note(tx, work, words);
    return 'done';
  }

  private async spent(tx: Tx, work: Work, words: Note): Promise<Settled> {
    await note(tx, work, words);
    return 'done';
  }

  /** Somebody has taken it, it has moved on, or this person has answered already: asked at the last moment before ringing. */
  private async isSettled({ stationId, payload }: Work): Promise<boolean> {
    const later = await this.database.query(
      `select 1 from facts where station_id = $1 and subject_id = $2 and (at, id) > ($3::timestamptz, $4::uuid)
       and (type = any($5::text[]) or (type = any($6::text[]) and payload ->> 'personId' = $7)) limit 1`,
      [
        stationId,
        payload.subjectId,
        payload.factAt,
        payload.factId,
        settlersOf(payload.template),
        ownSettlersOf(payload.template),
        payload.personId,
      ],
    );
    return later.length > 0;
  }
}

const answered = (outcome: SendOutcome): MessageSpoken => ({ kind: 'answered', outcome });

async function note(
  tx: Tx,
  { stationId, payload }: Work,
  [result, detail, msgid = null]: Note,
): Promise<void> {
  const { noticeId, subjectId, personId, template } = payload;
  await logAttempts(tx, [{ stationId, noticeId, subjectId, personId, template, result, detail, msgid }]);
}
