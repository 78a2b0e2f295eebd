import type { SendOutcome, Wechat } from '@doorstep/wechat';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config';
import { WECHAT } from '../../../platform/wechat/wechat';
import type { RingChannel, RingMessage } from '../ringing/ring-channel';

/** 用工 messages: bound once, then as many as it takes. Off until the account has the capability and a template. */
@Injectable()
export class WorkChannel implements RingChannel {
  readonly channel = 'work';
  readonly isOffered: boolean;

  constructor(
    @Inject(WECHAT) private readonly wechat: Wechat,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.isOffered = Object.keys(config.WORK_TEMPLATES).length > 0;
  }

  async ready(): Promise<void> {
    await this.wechat.accessToken();
  }

  async speak(openid: string, { key, page, values }: RingMessage): Promise<SendOutcome> {
    const templateId = this.config.WORK_TEMPLATES[key];
    if (templateId === undefined) return { kind: 'refused', errcode: 0, reason: 'no-binding', rid: null };
    return this.wechat.sendWork({ openid, templateId, page, values });
  }
}
