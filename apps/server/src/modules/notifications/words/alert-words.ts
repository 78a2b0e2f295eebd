import type { Channel } from '@doorstep/domain';

interface WayState {
  isOffered: boolean;
  isReady: boolean;
  left: number | null;
  /** WeChat asks once, for long. */
  isLongTerm: boolean;
}

type Say = (left: number | null) => string;

const READY: Record<Channel, Say> = {
  work: () => '绑定过了，有事随时能叫到您',
  wechat: (left) => (left === null ? '有事微信就响' : `微信还能叫您${left}次`),
  wecom: () => '有事企业微信会响',
  sms: (left) => (left === null ? '要紧的事会发短信' : `要紧的事会发短信，今天还能发${left}条`),
  voice: (left) => (left === null ? '紧急的事会打电话' : `紧急的事会打电话，今天还能打${left}次`),
};

const NOT_READY: Record<Channel, string> = {
  work: '在微信里绑定一次，以后有事都能叫到您',
  wechat: '微信叫不到您了，请点“添一次”',
  wecom: '把您的企业微信账号告诉站长，填上就行',
  sms: '填上手机号，要紧的事就能发短信',
  voice: '填上手机号，紧急的事就能打电话',
};

const NOT_OFFERED = '本站还没有开通';

const NOT_AGREED = '微信叫不到您，请点“同意”';

/** One way to be reached, in a sentence: what it is good for, or what to do. */
export function wayWords(channel: Channel, { isOffered, isReady, left, isLongTerm }: WayState): string {
  if (!isOffered) return NOT_OFFERED;
  if (isReady) return READY[channel](left);
  return channel === 'wechat' && isLongTerm ? NOT_AGREED : NOT_READY[channel];
}
