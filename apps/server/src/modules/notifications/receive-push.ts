import type { InputOf, wechatCallback, wechatCallbackEcho } from '@doorstep/contracts';
import { Refusal, seconds } from '@doorstep/domain';
import { CallbackRefusal, decodeCallback, verifyEcho, type CallbackEvent } from '@doorstep/wechat';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { Database } from '../../platform/database/database';
import { OneStatement } from '../../platform/database/one-statement';
import { SYSTEM_STATION } from '../../platform/database/scope';
import { sql } from '../../platform/database/sql';
import type { Act } from '../../platform/http/act';
import { TAKE_IN_PUSH } from './take-in-push.timer';

/**
 * What became of a message often arrives before the answer to the message itself. Longer than any lease: by then every
 * send has come to its own end, or is known not to have.
 */
const AFTER_EVERY_LEASE = seconds(40);

/**
 * WeChat tells us something. Believed or refused at once, kept under its own key, answered within milliseconds; what it
 * means is worked out later. WeChat delivers up to three times: the second finds its row and changes nothing.
 */
@Injectable()
export class ReceivePush {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  echo(query: InputOf<typeof wechatCallbackEcho>): string {
    return orRefuse(() => verifyEcho({ query, token: this.token(), now: this.clock.now() }));
  }

  async execute(query: InputOf<typeof wechatCallback>, rawBody: string): Promise<void> {
    const events = orRefuse(() => this.decode(query, rawBody));
    for (const event of events) await this.database.single(PUSH, 'system', keeping(event));
  }

  private decode(query: InputOf<typeof wechatCallback>, rawBody: string): CallbackEvent[] {
    const { WECHAT_AES_KEY: key, WECHAT_APP_ID: appId } = this.config;
    const secrets = { token: this.token(), encodingAesKey: key ?? null, appId };
    return decodeCallback({ ...secrets, query, rawBody, now: this.clock.now() });
  }

  /** Without a token nothing can be believed. */
  private token(): string {
    const token = this.config.WECHAT_CALLBACK_TOKEN;
    if (token === undefined) throw new Refusal('callback.forged');
    return token;
  }
}

/** WeChat has no session and no key of ours: each event brings its own. */
const PUSH: Act = { caller: null, requestId: '', endpointId: 'wechatCallback', idempotency: null };

/** WeChat waits five seconds for its answer, and nobody else does: those of a burst share a commit. */
const PATIENCE_MS = 50;

/** One statement, because a push follows every message: in a burst they come as fast as the messages leave. */
function keeping(event: CallbackEvent): OneStatement {
  const { key, type } = event;
  const kept = sql`insert into wechat_pushes (station_id, event_key, type, event, received_at)
    select ${SYSTEM_STATION}::uuid, ${key}::text, ${type}::text, ${JSON.stringify(event)}::jsonb, act.now from act
    on conflict (station_id, event_key) do nothing returning event_key`;
  const dueIn = type === 'subscribe-sent' ? AFTER_EVERY_LEASE : 0;
  return new OneStatement('kept_push', kept)
    .schedule(TAKE_IN_PUSH, { key, payload: {}, dueIn })
    .inTurn('push', PATIENCE_MS);
}

function orRefuse<T>(believe: () => T): T {
  try {
    return believe();
  } catch (thrown) {
    if (!(thrown instanceof CallbackRefusal)) throw thrown;
    throw new Refusal(thrown.why === 'unreadable' ? 'input.malformed' : 'callback.forged');
  }
}
