import { createWecom } from '@doorstep/wechat';
import type { Clock } from '../../../platform/clock';
import type { Config } from '../../../platform/config';
import type { Database } from '../../../platform/database/database';
import { createPostgresTokenStore } from '../../../platform/wechat/postgres-token-store';
import type { RingChannel } from '../ringing/ring-channel';

/** Messages of the station's own application in WeCom; members read them in WeChat too. */
export function wecomChannel(config: Config, clock: Clock, database: Database): RingChannel | null {
  const { WECOM_API_BASE: baseUrl, WECOM_CORP_ID: corpId } = config;
  const { WECOM_SECRET: secret, WECOM_AGENT_ID: agentId } = config;
  if (corpId === undefined || secret === undefined || agentId === undefined) return null;
  const tokenStore = createPostgresTokenStore(database, `wecom:${corpId}`);
  const wecom = createWecom({ baseUrl, corpId, secret, agentId, tokenStore, now: () => clock.now() });
  return {
    channel: 'wecom',
    ready: () => wecom.accessToken(),
    speak: (userId, { title, what, where, page }) =>
      wecom.sendCard({ userId, title, text: `${what}，${where}`, url: `${config.PUBLIC_URL}/#/${page}` }),
  };
}
