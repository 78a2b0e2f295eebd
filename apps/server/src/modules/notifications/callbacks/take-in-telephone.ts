import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from '@doorstep/domain';
import { CallbackRefusal, readSmsCallback, readVoiceCallback } from '@doorstep/wechat';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database/database';
import { logAttempts } from '../log-attempts';
import { NOT_DELIVERED_WORDS } from '../words/attempt-words';
import { sentUnder } from './sent-under';
import { TAKE_IN_KEY, type KeyToTakeIn } from './take-in-key.timer';

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

  async key(secret: string, rawBody: string): Promise<void> {
    this.mustKnow(secret);
    const pressed = readOrRefuse(() => readVoiceCallback(rawBody));
    if (pressed === null) return;
    const payload: KeyToTakeIn = { ...pressed, time: 1 };
    const key = `${pressed.callId}:${pressed.key}`.slice(0, 200);
    await this.database.system('system', async (tx) =>
      tx.schedule(TAKE_IN_KEY, { key, dueAt: tx.now, payload, priority: 0 }),
    );
  }

  /** A text that did not arrive after all is on record as such; it is not sent again. */
  async reports(secret: string, rawBody: string): Promise<void> {
    this.mustKnow(secret);
    for (const { serial, isDelivered, why } of readOrRefuse(() => readSmsCallback(rawBody))) {
      const sent = isDelivered ? undefined : await sentUnder(this.database, serial, 'sms');
      if (sent === undefined || sent.result === 'refused') continue;
      const detail = `${NOT_DELIVERED_WORDS}（${why.slice(0, 40)}）`;
      await this.database.system({ stationId: sent.stationId }, (tx) =>
        logAttempts(tx, [{ ...sent, result: 'refused', detail }]),
      );
    }
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
