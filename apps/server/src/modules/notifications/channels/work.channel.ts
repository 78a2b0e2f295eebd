import type { Wechat } from '@doorstep/wechat';
import type { Config } from '../../../platform/config';
import type { RingChannel } from '../ringing/ring-channel';

/** 用工 messages: bound once, then as many as it takes. Not there until the account has the capability and a template. */
export function workChannel({ WORK_TEMPLATES }: Config, wechat: Wechat): RingChannel | null {
  if (Object.keys(WORK_TEMPLATES).length === 0) return null;
  return {
    channel: 'work',
    ready: () => wechat.accessToken(),
    async speak(openid, { key, page, values }) {
      const templateId = WORK_TEMPLATES[key];
      if (templateId === undefined) return { kind: 'refused', errcode: 0, reason: 'no-binding', rid: null };
      return wechat.sendWork({ openid, templateId, page, values });
    },
  };
}
