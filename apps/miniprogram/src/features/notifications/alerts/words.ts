import type { Channel, Loudness } from '@doorstep/domain';

export const ALERT_WORDS = {
  left: (count: number) => `微信还能叫您${count}次`,
  endless: '有事随时叫得到您',
  none: '微信叫不到您了',
  why: '每同意一次，微信就多叫您一次。快用完时添几次，有事才不会漏。',
  topUp: '添一次',
  ways: '怎么叫得到您',
  ready: '通',
  notReady: '还不通',
  notOffered: '未开通',
  phone: '手机号或座机',
  phoneNote: '只用来叫您，别人看不到',
  phonePlaceholder: '如 13800000000',
  phoneWrong: '号码看着不对：手机号是11位，座机要带区号。',
  wecom: '企业微信账号',
  wecomNote: '不知道就问站长',
  save: '记下来',
  saved: '记下了。',
  bind: '绑定',
  bound: '绑定好了。',
  notBound: '没有绑定，以后可以再来。',
  first: '提到最前',
  firstLabel: (way: string) => `把${way}提到最前`,
  test: '试着叫我一次',
  testNote: '走一遍真的路，看看这部手机响不响。',
  tests: { message: '发条消息', text: '消息和短信', call: '消息和电话' } satisfies Record<Loudness, string>,
  trying: '正在叫您…',
  tried: '都试过了，手机响了吗？点开那条消息就算通了。',
  received: (seconds: number) => `通了！从叫您到您点开，用了${seconds}秒。`,
  receiving: '收到了，正在记下…',
  again: '再试一次',
} as const;

/** What each way is called on its card. */
export const WAY_NAMES: Record<Channel, string> = {
  work: '微信用工消息',
  wechat: '微信提醒',
  wecom: '企业微信',
  sms: '短信',
  voice: '打电话',
};
