import { createWechat, type CallReport, type Wechat } from '@doorstep/wechat';
import { Global, Logger, Module } from '@nestjs/common';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config';
import { Database } from '../database/database';
import { createPostgresTokenStore } from './postgres-token-store';
import { WECHAT } from './wechat';

/** Says what went wrong on the way to WeChat: endpoint, code and WeChat's request id, never who it was about. */
function sayWhatFailed(logger: Logger, { endpoint, outcome, errcode, rid, ms }: CallReport): void {
  if (outcome === 'ok') return;
  logger.warn({ msg: 'wechat', endpoint, outcome, errcode, rid, ms: Math.round(ms) });
}

function openLine(config: Config, database: Database, clock: Clock): Wechat {
  const logger = new Logger('Wechat');
  return createWechat({
    baseUrl: config.WECHAT_API_BASE,
    appId: config.WECHAT_APP_ID,
    secret: config.WECHAT_SECRET,
    miniprogramState: config.WECHAT_MINIPROGRAM_STATE,
    tokenStore: createPostgresTokenStore(database, config.WECHAT_APP_ID),
    now: () => clock.now(),
    onCall: (report) => sayWhatFailed(logger, report),
  });
}

/** The one line to WeChat, shared by sign-in, codes, checks and messages. Makes no call until somebody asks. */
@Global()
@Module({
  providers: [{ provide: WECHAT, inject: [CONFIG, Database, Clock], useFactory: openLine }],
  exports: [WECHAT],
})
export class WechatModule {}
