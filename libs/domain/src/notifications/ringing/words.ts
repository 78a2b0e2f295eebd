import type { AttemptResult, TellingWay } from './attempt';

/** The ways by which somebody is told, as a neighbour calls them. */
export const WAY_WORDS: Record<TellingWay, string> = {
  inbox: '小程序消息',
  wechat: '微信提醒',
  work: '微信用工消息',
  wecom: '企业微信',
  sms: '短信',
  voice: '电话',
};

/** What one try came to. */
const RESULT_WORDS: Record<AttemptResult, string> = {
  accepted: '送到了',
  refused: '没送到',
  later: '稍后再送',
  unknown: '不确定送到没有',
  'no-credit': '微信提醒次数用完了',
  'last-credit': '只剩一次微信提醒，留着有事要问时用',
  'no-account': '没有这个联系办法',
  limit: '今天的次数用完了',
  superseded: '有了新的，不再送',
  gathered: '和别的事合在一条里送到了',
};

/** A telephone that rings has reached nobody yet: only a key says so, and that is on record as an answer of its own. */
const CALL_WORDS: Partial<Record<AttemptResult, string>> = {
  accepted: '打过去了',
  refused: '没接通',
  later: '稍后再打',
  unknown: '不确定打通没有',
  limit: '打得太密，先不打了',
};

/** What one try by one way came to. */
export const resultWords = (way: TellingWay, result: AttemptResult): string =>
  (way === 'voice' ? CALL_WORDS[result] : undefined) ?? RESULT_WORDS[result];
