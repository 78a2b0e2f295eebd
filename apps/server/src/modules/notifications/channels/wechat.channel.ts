import type { Wechat } from '@doorstep/wechat';
import type { Config } from '../../../platform/config';
import type { RingChannel } from '../ringing/ring-channel';

/** Subscribe messages: one consent, one message, unless the template is of the long-term kind. */
export function wechatChannel({ WECHAT_TEMPLATES }: Config, wechat: Wechat): RingChannel {
  return {
    channel: 'wechat',
    ready: () => wechat.accessToken(),
    async speak(openid, { key, page, values }) {
      const templateId = WECHAT_TEMPLATES[key];
      if (templateId === undefined) return { kind: 'refused', errcode: 0, reason: 'bad-template', rid: null };
      return wechat.sendSubscribe({ openid, templateId, page, values });
    },
  };
}
