import type { Channel } from '@doorstep/domain';
import type { CallInVain, RefusedReason, Uncertainty } from '@doorstep/wechat';

/** Why a message was not taken, for whoever asks "why was I not told?". */
const REFUSED_WORDS: Record<RefusedReason, string> = {
  'no-consent': '没有可用的订阅',
  'no-binding': '没有绑定',
  'bad-user': '微信账号对不上',
  'bad-number': '号码不对',
  'bad-data': '消息内容不合模板',
  'bad-template': '消息模板不存在',
  banned: '模板或能力被停用',
  limit: '这个号码今天收够了',
  words: '内容被拦下',
  other: '对方拒收',
};

/** The provider's number goes with it, for whoever looks it up; its words are for its own people. */
export const refusedWords = (reason: RefusedReason, errcode: number | string): string =>
  typeof errcode === 'number' ? `${REFUSED_WORDS[reason]}（${errcode}）` : REFUSED_WORDS[reason];

export const UNKNOWN_WORDS: Record<Uncertainty | 'died', string> = {
  timeout: '对方没有及时回应，结果不明',
  cut: '连接中断，结果不明',
  status: '对方服务异常，结果不明',
  unreadable: '对方回应读不懂，结果不明',
  died: '发送途中服务中断，结果不明',
};

export const laterWords = (errcode: number | string | null): string =>
  typeof errcode === 'number' ? `对方暂不受理（${errcode}），稍后再发` : '对方暂时不通，稍后再发';

/** Surely not taken, and another way is tried instead of waiting. */
export const OTHER_WAY_WORDS = {
  down: '对方暂时不通，改用别的办法',
  later: (errcode: number | string | null): string =>
    typeof errcode === 'number' ? `对方暂不受理（${errcode}），改用别的办法` : OTHER_WAY_WORDS.down,
};

const WARNED_OF: Record<Channel, { title: string; check: string }> = {
  wechat: { title: '微信提醒发不出去', check: '消息模板' },
  work: { title: '用工消息发不出去', check: '用工消息的模板' },
  wecom: { title: '企业微信消息发不出去', check: '企业微信应用的设置' },
  sms: { title: '短信发不出去', check: '短信的余额、签名和模板' },
  voice: { title: '电话打不出去', check: '语音电话的余额和模板' },
};

/** For the secretary, once a day and way, when what we send is refused through no fault of whoever was to hear it. */
export function warningOf(channel: Channel): { title: string; body: string } {
  const { title, check } = WARNED_OF[channel];
  return { title, body: `${title}，会换别的办法叫人，小程序里的消息照常。请尽快告诉技术人员检查${check}。` };
}

/** The same when the day's share of the whole installation is used up. */
export const quotaWarningOf = (channel: Channel): { title: string; body: string } => ({
  title: '今天的提醒次数用完了',
  body: `${WARNED_OF[channel].title}：今天能发的次数用完了，到明天零点为止会换别的办法叫人。请告诉技术人员。`,
});

/** One message for many calls that waited for the same phone. */
export const GATHERED_WORDS = {
  what: (many: number): string => `有${many}件事等着您`,
  where: '请打开小程序看看',
};

/** When the words of a message were refused: says nothing but where to look. */
export const NEUTRAL_WORDS = '请打开小程序看看';

/** What the company said of a text that did not arrive. */
export const notDeliveredWords = (why: string): string => withWhy('短信没有送到', why);

const IN_VAIN_WORDS: Record<CallInVain, string> = {
  'no-answer': '没人接',
  busy: '占线',
  rejected: '对方挂断了',
  unreachable: '打不通',
};

/** What became of a call that nobody took. */
export const inVainWords = (how: CallInVain, why: string): string =>
  how === 'unreachable' ? withWhy(IN_VAIN_WORDS[how], why) : IN_VAIN_WORDS[how];

const withWhy = (words: string, why: string): string =>
  why === '' ? words : `${words}（${[...why].slice(0, 40).join('')}）`;
