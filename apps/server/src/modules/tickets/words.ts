import { clockWords, dateWords, numberWords, type FactPayloads, type TicketFactType } from '@doorstep/domain';

const told = (what: string, note: string): string => (note === '' ? what : `${what}。${note}`);
/** So many are named; the rest are counted, so that a line stays a line. */
const NAMED = 8;
const all = (numbers: readonly string[]): string => {
  const said = numbers.slice(0, NAMED).map(numberWords).join('、');
  return numbers.length > NAMED ? `${said}等${numbers.length}件` : said;
};

/** What this room says in its own voice. */
export const words = {
  nobodyIn: '师傅到了，家里没有人',
  nobodyCame: '师傅没有来',
  /** Nobody has accepted yet: whoever sits at the desk holds it. */
  desk: '驿站值班员',
  /** Whose matter it is when no resident's any more. */
  station: '驿站',
  someResident: '居民',
  you: '您',
  someParty: '承办单位',
  outside: '别的单位或天气',
  closed: '已办结',
  time: '系统提醒',
  seen: (name: string): string => `${name}知道了`,
  unseen: '请当班的每一位都看一看',
  lapsed: '两天内没有回音，先按已解决登记；没解决可再反映。',
  worker: (party: string, worker: string): string => (worker === '' ? party : `${party} ${worker}`),
  sentTo: (party: string, note: string): string => (note === '' ? `交给${party}` : `交给${party}。${note}`),
  mergedInto: (number: string): string => `和${number}是同一件事，并到那里一起办`,
  joined: (number: string): string => `${number}是同一件事，并进来一起办`,
  parted: (number: string): string => `和${number}不是同一件事，分开办`,
  together: (numbers: readonly string[], kin: readonly string[]): string =>
    told(`${all(numbers)}合进来一起办`, kin.length === 0 ? '' : `${all(kin)}已经派出去了，还是各办各的`),
  apart: (numbers: readonly string[]): string => (numbers.length === 0 ? '' : `和${all(numbers)}`),
  othersWait: (count: number): string => `还有${count}位邻居在等这件事，接着办`,
  likened: (number: string): string => `和${number}可能是一个根子，各办各的`,
  called: ({ partyName, spokeWith, words: said, promisedBy }: FactPayloads['ticket.called']): string => {
    if (spokeWith === '') return `${partyName}没有人接${said === '' ? '' : `。${said}`}`;
    const promise = promisedBy === null ? '' : `，${words.promised('', promisedBy)}`;
    return `${partyName}${spokeWith}接的${said === '' ? '' : `：${said}`}${promise}`;
  },
  promised: (who: string, promisedBy: string): string => {
    const moment = new Date(promisedBy);
    return `${who}答应${dateWords(moment)} ${clockWords(moment)}前办好`;
  },
  followers: (count: number): string => `共有${count}位邻居附议`,
  neighbours: (
    isFixed: boolean,
    { fixed, unfixed, of }: Record<'fixed' | 'unfixed' | 'of', number>,
  ): string => `${isFixed ? '解决了' : '没解决'}（${of}位附议：${fixed}位说解决了，${unfixed}位说没有）`,
  neighboursSay: (count: number, isFixed: boolean): string =>
    `${count}位附议的邻居说${isFixed ? '解决了' : '没解决'}`,
  linkFor: (party: string): string => `给${party}的链接`,
  rest: (text: string): string => [...`剩下没办好的部分：${text}`].slice(0, 500).join(''),
  redone: (count: number, said: string): string =>
    said === '' ? `第${count}次重办` : `第${count}次重办：${said}`,
  onPaper: ({ writtenAt, paper, text, outcome }: FactPayloads['ticket.transcribed']): string => {
    const moment = new Date(writtenAt);
    const head = `${dateWords(moment)} ${clockWords(moment)}，${paper.writtenBy}写在登记本上：${text}`;
    return outcome === null ? head : `${head}。办理情况：${outcome}`;
  },
  unsigned: (party: string): string => `${party}没有按时签收，驿站接着盯`,
  told,
  until: (day: string, reason: string): string => `到${day}。${reason}`,
  atCap: (cause: string): string => `${cause}的天数到了，自动接着办`,
  rated: (rating: number, isSolved: boolean, said: string): string =>
    `${rating}分，${isSolved ? '已解决' : '没解决'}${said === '' ? '' : `：${said}`}`,
  channel: { phone: '电话', visit: '上门', desk: '到站' },
  notReached: (channel: string, said: string): string =>
    `${channel}没联系上${said === '' ? '' : `：${said}`}`,
  recurred: (ofNumber: string, count: number): string =>
    `和${ofNumber}是同一处同样的问题，办完不到90天又出现，第${count}次复发`,
  lookedAt: (flat: string, isFound: boolean): string => `${flat}${isFound ? '也有' : '没这毛病'}`,
  sweep: '驿站排查',
  foundBySweep: (said: string): string => (said === '' ? '驿站排查时看到的' : `驿站排查时看到的：${said}`),
  partOf: (parent: string): string => `从${parent}分出来`,
  restOf: (child: string, said: string): string =>
    said === '' ? `剩下的另记为${child}` : `${said}。剩下的另记为${child}`,
};

/** The heading of each step on the timeline. */
export const STEP_WORDS: Record<TicketFactType, string> = {
  'ticket.reported': '反映问题',
  'ticket.child-opened': '另记一件',
  'ticket.transcribed': '纸上登记，后来补录',
  'ticket.accepted': '驿站已受理',
  'ticket.escalated': '还没人受理，再次提醒',
  'ticket.raised': '比报上来时更急',
  'ticket.seen': '当班的人看到了',
  'ticket.unseen': '还有当班的人没看到，再次提醒',
  'ticket.solved': '驿站已办好，请居民确认',
  'ticket.dispatched': '已派单',
  'ticket.signed': '单位已签收',
  'ticket.unsigned': '单位没有按时签收',
  'ticket.pressed': '到时间没办好，催办',
  'ticket.diverted': '告知别的渠道',
  'ticket.objected': '居民有异议，重新受理',
  'ticket.whistled': '请几家单位一起办',
  'ticket.helper-done': '配合的部分有了结果',
  'ticket.transferred': '换了办理人',
  'ticket.returned': '单位退单，等复核',
  'ticket.upheld': '复核同意退单',
  'ticket.overruled': '复核认为仍归该单位',
  'ticket.visit-proposed': '提出上门时间',
  'ticket.visit-agreed': '上门时间定了',
  'ticket.visit-missed': '约好的上门没成',
  'ticket.suspended': '先停一停',
  'ticket.resumed': '接着办',
  'ticket.extension-asked': '单位申请延期',
  'ticket.extension-granted': '同意延期',
  'ticket.extension-refused': '没有同意延期',
  'ticket.claimed': '单位报完工',
  'ticket.approved': '驿站核实属实，请居民确认',
  'ticket.rejected': '驿站核实没办好，退回重办',
  'ticket.confirmed': '居民确认已解决',
  'ticket.redone': '居民说没解决，退回重办',
  'ticket.half-fixed': '居民说办好了一半',
  'ticket.given-up': '首接人说暂时解决不了',
  'ticket.unresolved': '暂时解决不了',
  'ticket.carried-on': '站长说接着想办法',
  'ticket.recalled': '到了再看的日子，重新打开',
  'ticket.kept': '驿站接着管',
  'ticket.called-back': '回访',
  'ticket.not-reached': '回访没联系上',
  'ticket.reopened': '居民说没解决，重新打开',
  'ticket.recurred': '同一处又出现同样的问题',
  'ticket.cause-recorded': '记下根子',
  'ticket.sweep-opened': '别家也去看看',
  'ticket.sweep-withdrawn': '这几户不查了',
  'ticket.flat-looked': '看过一户',
  'ticket.archived': '归档',
  'ticket.lapsed': '到期自动办结（居民未答复）',
  'ticket.withdrawn': '居民撤回',
  'ticket.noted': '补充',
  'ticket.merged': '并到另一件一起办',
  'ticket.joined': '并进来一件',
  'ticket.unmerged': '分开单独办',
  'ticket.parted': '分出去一件',
  'ticket.case-opened': '几件事合成一件办',
  'ticket.case-undone': '合起来的又分开办',
  'ticket.likened': '和另一件很像',
  'ticket.set-apart': '看过了，不是一回事',
  'ticket.reconsidered': '再看看是不是一回事',
  'ticket.called': '打电话问过单位',
  'ticket.promise-due': '单位答应的时间到了',
  'ticket.followed': '邻居附议',
  'ticket.unfollowed': '邻居不再附议',
  'ticket.neighbour-answered': '附议的邻居答复',
  'ticket.recategorised': '改了类别',
  'ticket.link-issued': '发出办理链接',
  'ticket.link-opened': '单位打开了链接',
  'ticket.link-revoked': '停用了办理链接',
};

/** Who is called when nobody has accepted, as the timeline says it. */
export const WAKE_WORDS = {
  duty: '再次提醒当班值班员',
  'next-pair': '已提醒下一班值班员',
  secretary: '已提醒站长',
  district: '已提醒街道',
} as const;
