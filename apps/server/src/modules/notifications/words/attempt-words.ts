import type { RefusedReason, Uncertainty } from '@doorstep/wechat';

/** Why WeChat did not take a message, for whoever asks "why was I not told?". */
export const REFUSED_WORDS: Record<RefusedReason, string> = {
  'no-consent': '没有可用的订阅',
  'bad-user': '微信账号对不上',
  'bad-data': '消息内容不合模板',
  'bad-template': '消息模板不存在',
  banned: '模板或能力被停用',
  words: '内容被微信拦下',
  other: '微信拒收',
};

export const UNKNOWN_WORDS: Record<Uncertainty | 'died', string> = {
  timeout: '微信没有及时回应，结果不明',
  cut: '连接中断，结果不明',
  status: '微信服务异常，结果不明',
  unreadable: '微信回应读不懂，结果不明',
  died: '发送途中服务中断，结果不明',
};

export const laterWords = (errcode: number | null): string =>
  errcode === null ? '暂时连不上微信，稍后再发' : `微信暂不受理（${errcode}），稍后再发`;

export const NO_CREDIT = '订阅次数用完了，只发站内提醒';
export const NO_ACCOUNT = '没有绑定微信，只发站内提醒';

/** For the secretary, once a day and template, when WeChat refuses what we send. */
export const WARNING = {
  title: '微信提醒发不出去',
  body: '微信没有收下提醒消息，只有站内提醒能收到。请尽快告诉技术人员检查消息模板。',
};
