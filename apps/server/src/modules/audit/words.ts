import { numberWords } from '@doorstep/domain';

/** What each kind of later work was for, as the secretary would say it. */
const WORK_WORDS: Record<string, string> = {
  'write-notices': '通知有关的人',
  'keep-register': '写进登记表',
  'climb-when-silent': '没人受理时再叫人',
  'press-when-late': '到时间没办好就催办、督办',
  'turn-by-time': '到时间自动往下走（确认、预约、挂起、再看、归档）',
  ring: '叫人（微信、短信、电话）',
  'hasten-climb': '没叫到人，提前叫下一位',
  'warn-few-credits': '提醒快叫不到的人',
  'take-in-key': '记下电话里按的键',
  'accept-by-call': '电话里按键受理',
  'take-in-report': '电话没人接、短信没送到的回报',
  'remind-unseen': '提醒当班的人都看一看',
  'look-at-promises': '查一查答应的事都做到了没有',
  heartbeat: '对外报平安',
};

/** `11月22日第3号：通知有关的人`. */
export function aboutWords(name: string, ticketNumber: string | null): string {
  const work = WORK_WORDS[name] ?? '后台工作';
  return ticketNumber === null ? work : `${numberWords(ticketNumber)}：${work}`;
}
