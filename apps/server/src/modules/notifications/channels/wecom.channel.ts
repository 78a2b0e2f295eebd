import { createWecom, type SendOutcome, type Wecom } from '@doorstep/wechat';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database/database';
import { createPostgresTokenStore } from '../../../platform/wechat/postgres-token-store';
import type { RingChannel, RingMessage } from '../ringing/ring-channel';

/** Messages of the station's own application in WeCom; members read them in WeChat too. */
@Injectable()
export class WecomChannel implements RingChannel {
  readonly channel = 'wecom';
  readonly isOffered: boolean;
  private readonly wecom: Wecom | null;

  constructor(
    database: Database,
    clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const { WECOM_API_BASE: baseUrl, WECOM_CORP_ID: corpId } = config;
    const { WECOM_SECRET: secret, WECOM_AGENT_ID: agentId } = config;
    this.isOffered = corpId !== undefined && secret !== undefined && agentId !== undefined;
    const tokenStore = createPostgresTokenStore(database, `wecom:${corpId ?? ''}`);
    const now = (): Date => clock.now();
    this.wecom = this.isOffered
      ? createWecom({ baseUrl, corpId: corpId!, secret: secret!, agentId: agentId!, tokenStore, now })
      : null;
  }

  async ready(): Promise<void> {
    await this.wecom?.accessToken();
  }

  async speak(userId: string, { title, what, where, page }: RingMessage): Promise<SendOutcome> {
    if (this.wecom === null) return { kind: 'refused', errcode: 0, reason: 'other', rid: null };
    const url = `${this.config.PUBLIC_URL}/#/${page}`;
    return this.wecom.sendCard({ userId, title, text: `${what}，${where}`, url });
  }
}
