import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from '@doorstep/domain';
import { CallbackRefusal, readSmsCallback, readVoiceCallback } from '@doorstep/wechat';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database/database';
import { inVainWords, notDeliveredWords } from '../words/attempt-words';
import { TAKE_IN_KEY, type KeyToTakeIn } from './take-in-key.timer';
import { TAKE_IN_REPORT, type ReportToTakeIn } from './take-in-report.timer';

/**
 * The telephone company tells what became of a call or a text. Believed by the secret in its address, kept, answered at
 * once; what it means is worked out later. A call nobody here made changes nothing.
 */
@Injectable()
export class TakeInTelephone {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async call(secret: string, rawBody: string): Promise<void> {
    this.mustKnow(secret);
    const told = readOrRefuse(() => readVoiceCallback(rawBody));
    if (told === null) return;
    const { callId } = told;
    if (told.kind === 'key')
      return this.keep(TAKE_IN_KEY, { callId, key: told.key, time: 1 }, [callId, told.key]);
    await this.fail({ msgid: callId, channel: 'voice', detail: inVainWords(told.how, told.why), time: 1 });
  }

  /** A text that did not arrive after all is not sent again: the next way is taken. */
  async reports(secret: string, rawBody: string): Promise<void> {
    this.mustKnow(secret);
    for (const { serial, isDelivered, why } of readOrRefuse(() => readSmsCallback(rawBody)))
      if (!isDelivered)
        await this.fail({ msgid: serial, channel: 'sms', detail: notDeliveredWords(why), time: 1 });
  }

  private fail(report: ReportToTakeIn): Promise<void> {
    return this.keep(TAKE_IN_REPORT, report, [report.channel, report.msgid]);
  }

  private async keep(
    timer: string,
    payload: KeyToTakeIn | ReportToTakeIn,
    names: readonly string[],
  ): Promise<void> {
    const key = names.join(':').slice(0, 200);
    await this.database.system('system', async (tx) =>
      tx.schedule(timer, { key, dueAt: tx.now, payload, priority: 0 }),
    );
  }

  /** Without a secret of our own nothing can be believed; compared without telling how much of it was right. */
  private mustKnow(secret: string): void {
    const ours = this.config.TELEPHONE_CALLBACK_SECRET;
    const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
    if (ours === undefined || !timingSafeEqual(digest(ours), digest(secret)))
      throw new Refusal('callback.forged');
  }
}

function readOrRefuse<T>(read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof CallbackRefusal) throw new Refusal('input.malformed');
    throw thrown;
  }
}
