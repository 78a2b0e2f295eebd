import type { SendOutcome, Wechat } from '@doorstep/wechat';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config';
import { WECHAT } from '../../../platform/wechat/wechat';
import type { RingChannel, RingMessage } from '../ringing/ring-channel';

/** Subscribe messages: one consent, one message, unless the template is of the long-term kind. */
@Injectable()
export class WechatChannel implements RingChannel {
  readonly channel = 'wechat';
  readonly isOffered = true;

  constructor(
    @Inject(WECHAT) private readonly wechat: Wechat,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async ready(): Promise<void> {
    await this.wechat.accessToken();
  }

  async speak(openid: string, { key, page, values }: RingMessage): Promise<SendOutcome> {
    const templateId = this.config.WECHAT_TEMPLATES[key];
    if (templateId === undefined) return { kind: 'refused', errcode: 0, reason: 'bad-template', rid: null };
    return this.wechat.sendSubscribe({ openid, templateId, page, values });
  }
}
