import { numberWords } from '@doorstep/domain';

/** What did not happen, and what can be done about it, as one would tell the secretary; a new kind of work does not pass its spec unnamed. */
export const WORK_WORDS: Readonly<Record<string, string>> = {
  'write-notices': '没能通知有关的人。请点“再试一次”；要紧的，请您打电话说一声。',
  'keep-register': '没能写进登记表。请点“再试一次”；还不行，先记在本子上。',
  'climb-when-silent': '没人受理，也没能再叫人。请您亲自找人受理。',
  'press-when-late': '到时间没办好，没能催办。请您打电话催一催。',
  'turn-by-time': '到了时间没能自动往下走（确认、预约、挂起、再看、归档）。请点“再试一次”，再打开看一看。',
  ring: '没能叫到人（微信、短信、电话）。要紧的，请您打电话找他。',
  'hasten-climb': '没叫到人，也没能提前叫下一位。请您亲自找人受理。',
  'warn-few-credits': '没能提醒快叫不到的人。请您打电话，请他添几次微信提醒。',
  'take-in-key': '没能记下电话里按的键。请您问一声，他接没接这件事。',
  'take-in-report': '电话没人接、短信没送到的回报没能记下。要紧的，请您打电话问一声。',
  'take-in-wechat-push': '没能记下微信发来的回话。请点“再试一次”。',
  'accept-by-call': '他在电话里按键受理了，没能算数。请他打开小程序再点一次。',
  'remind-unseen': '没能提醒当班的人都看一看。请您跟他们说一声。',
  'remind-promise': '对方电话里答应的时间到了，没能提醒。请您打电话问一问。',
  'link-recurrence': '没能查出是不是老毛病又犯了。请点“再试一次”。',
  'learn-from-corrections': '没能记下大家改过的类别。不耽误办事，请点“再试一次”。',
  'watch-slot': '没能看着这一班（提醒、报到、缺人、交班）。请您看一看排班，人够不够。',
  'tell-still-short': '这一班还缺人，没能告诉您。请您打电话找人来。',
  'widen-cover-call': '找人替班，没能接着问下一批人。请您亲自问一问谁能来。',
  'end-seats-of-revoked': '有人不再是成员，他的班没能空出来。请您看一看排班。',
  'follow-seats': '排班变了，找人和换班没能跟着变。请您看一看排班。',
  'begin-weeks': '没能安排每周的值班提醒。请点“再试一次”。',
  'tell-week': '没能告诉大家这一周的班。请您跟他们说一声。',
  'expire-swap': '换班过了时间，没能收回。请您看一看换班。',
  'solve-draft': '没能排出新的班表。请点“再试一次”，或者自己排。',
  'draft-handover': '没能备好交接单。请下班的把没办完的事当面说清。',
  'give-handover': '交接单没能交给下一班。请您看一看，接班的人知不知道。',
  'tell-unanswered-handover': '交接单没人接，没能告诉您。请您问一问接班的人。',
  'begin-seasons': '没能安排季节的事（扫雪、防汛、供暖）。请点“再试一次”。',
  'open-seasons': '到了季节，该看的地方没能列出来。请点“再试一次”。',
  'remind-round': '没能提醒还有地方没人去看。请您问一问。',
  'end-round': '这一轮到了时间，没能收尾。请点“再试一次”。',
  'watch-visit': '有人上门到时间没到，或是没出来，没能叫人。请您马上打电话问一问。',
  'remind-visit': '没能提醒双方明天上门。请您跟他们说一声。',
  'miss-resident': '有位居民好些天没见着，没能提醒。请您去看一看。',
  'chase-pairing': '结对没人回话，没能再问。请您打电话问一问双方。',
  'review-pairing': '结对满了三个月，没能提醒回头看一看。请您问一问双方。',
  'age-wish': '心愿挂久了，没能再找人。请您看一看心愿墙。',
  'ask-wish': '没能问居民这个心愿还要不要。请您问一声。',
  'lapse-wish': '心愿过了时间，没能收起来。请您看一看心愿墙。',
  'ask-offer': '没能问这张红卡还算不算数。请您问一声。',
  'lapse-offer': '红卡过了时间，没能收起来。请您看一看心愿墙。',
  'resume-offer': '红卡歇够了，没能再挂上。请您看一看心愿墙。',
  'ask-neighbours': '没能问别的驿站有没有人能帮忙。请您打电话问一问。',
  'check-words': '卡片上的话没能查过，还没挂出来。请您看一看心愿墙。',
  'keep-acquaintances': '没能记下谁和谁熟。不耽误办事，请点“再试一次”。',
  'write-paper': '要打印的没能做好。请点“再试一次”，或者重新要一份。',
  'forget-paper': '做好的文件没能按时清掉。请点“再试一次”；还不行，告诉管系统的人。',
  'remove-paper-files': '做好的文件没能删干净。请点“再试一次”；还不行，告诉管系统的人。',
  'forget-unused-media': '没用上的照片没能清掉。请点“再试一次”；还不行，告诉管系统的人。',
  'remove-media-files': '不要的照片没能删干净。请点“再试一次”；还不行，告诉管系统的人。',
  'forget-keys': '旧的记号没能清掉。不耽误办事，请告诉管系统的人。',
  'look-at-promises': '没能查答应的事都做到了没有。请马上告诉管系统的人。',
  heartbeat: '没能对外报平安。请告诉管系统的人。',
};

/** Of work that an older version planned and this one no longer knows. */
const OF_NOBODY = '有一项后台工作没办成。请告诉管系统的人。';

/** `11月22日第3号：没能通知有关的人。……` */
export function aboutWords(name: string, ticketNumber: string | null): string {
  const work = WORK_WORDS[name] ?? OF_NOBODY;
  return ticketNumber === null ? work : `${numberWords(ticketNumber)}：${work}`;
}
