import {
  CATEGORIES,
  numberWords,
  STATUS_WORDS,
  type Fact,
  type TicketNotice,
  type Side,
  type TicketFactType,
} from '@doorstep/domain';
import { doorOf } from './door-of';
import { newsOf, windowWords } from './news-words';
import type { NoticeWords } from './saying';

export type TicketFact = Fact<TicketFactType>;
/** `personId`: whoever reads it; a neighbour who follows has other words before them than the one who reported it. */
type Say = (fact: TicketFact, side: Side, personId: string) => NoticeWords;

/** `5号楼2单元 · 结冰积雪（11月22日第3号）` */
function matter({ payload: { ticket } }: TicketFact): string {
  return `${doorOf(ticket.place)} · ${CATEGORIES[ticket.category].label}（${numberWords(ticket.number)}）`;
}

const say =
  (title: string, brief: string, ask = `${brief}。`): Say =>
  (fact) => ({ title, body: `${matter(fact)}。${ask}`, brief });

const accepted: Say = (fact) => {
  const owner = fact.type === 'ticket.accepted' ? fact.payload.ownerName : '值班党员';
  return {
    title: '您反映的问题有人接了',
    body: `${matter(fact)}。${owner}已受理，会负责到底。`,
    brief: '值班党员已受理，会负责到底',
  };
};

const underWay: Say = (fact) => {
  const party = 'partyName' in fact.payload ? fact.payload.partyName : '承办单位';
  const isSigned = fact.type === 'ticket.signed';
  return {
    title: isSigned ? '师傅已经接单' : '已派给办理单位',
    body: `${matter(fact)}。${isSigned ? `${party}已签收，正在办理。` : `已派给${party}，等待签收。`}`,
    brief: isSigned ? '办理单位已签收，正在办理' : '已派给办理单位，等待签收',
  };
};

const notFixed: Say = (fact, side, personId) => {
  if (fact.type === 'ticket.half-fixed')
    return say('只办好了一半', '办好一半，剩下的另记一件', '居民说办好了一半，剩下的另记一件接着办。')(
      fact,
      side,
      personId,
    );
  const byStation = fact.type === 'ticket.rejected';
  const brief = byStation ? '驿站核实没有办好，请再处理' : '居民说还没办好，请再处理';
  const ask = side === 'party' ? `${brief}。` : '居民说还没办好，请跟进。';
  return { title: '还没办好', body: `${matter(fact)}。${ask}`, brief };
};

/** To those for whom a neighbour's word ended it. */
const foundDone = (fact: TicketFact): NoticeWords => ({
  title: '这件事办好了',
  body: `${matter(fact)}。邻居看过，说已经办好了。没好随时再说一声。`,
  brief: '邻居看过，说已经办好了',
});

const closed: Say = (fact, side) => {
  const inSilence = fact.type === 'ticket.lapsed';
  if (!inSilence && side === 'resident') return foundDone(fact);
  const done = inSilence ? '48小时没有收到回音，先按已解决记下' : '居民确认已解决，辛苦了';
  const back = side === 'resident' ? '没好随时再说一声。' : '';
  return {
    title: inSilence ? '先记为已解决' : '居民确认解决',
    body: `${matter(fact)}。${done}。${back}`,
    brief: done,
  };
};

const calledOff: Say = (...told) =>
  told[0].type === 'ticket.solved'
    ? say('不用再去了', '驿站已当场办好，不用再去')(...told)
    : say('居民撤回了', '居民已撤回，不用再办')(...told);

const returned: Say = (...told) =>
  told[0].type === 'ticket.upheld'
    ? say('复核：不归这家单位', '复核同意退单，请另行安排')(...told)
    : say('单位退了单', '单位退单，正请另一位复核')(...told);

const newsSaid: Say = (fact, side, personId) => {
  const isFollower = side === 'resident' && fact.payload.ticket.reporterId !== personId;
  const { title, brief, ask } = newsOf(fact, isFollower ? 'follower' : side);
  return { title, body: `${matter(fact)}。${ask}。`, brief };
};

const pleaseAgree: Say = (fact, side) => {
  const window = fact.type === 'ticket.visit-proposed' ? windowWords(fact.payload) : '一个时间';
  const ask = side === 'party' ? `居民提出${window}上门` : `师傅想${window}上门`;
  return {
    title: '商量上门时间',
    body: `${matter(fact)}。${ask}，行不行请回一声。`,
    brief: '商量上门时间，请回一声',
  };
};

const pleaseReview: Say = (...told) =>
  told[0].type === 'ticket.given-up'
    ? say('请您定一定', '说暂时解决不了，请您定', '首接人说暂时解决不了，请您看看理由，定一定。')(...told)
    : say('单位说不归他们', '单位退单有异议，请您复核')(...told);

const promiseDue: Say = (fact, ...reader) => {
  const { partyName, who } =
    fact.type === 'ticket.promise-due' ? fact.payload : { partyName: '单位', who: '' };
  const brief = '电话里答应的时间到了，请再问一问';
  return say(
    '答应的时间到了',
    brief,
    `${partyName}${who}答应的时间到了，还没办好，请再打个电话问问。`,
  )(fact, ...reader);
};

const newTicket: Say = (fact, ...reader) =>
  fact.type === 'ticket.raised'
    ? say('这件事更急了', '比报上来时更急，请马上受理')(fact, ...reader)
    : say('有居民反映问题', '请尽快受理')(fact, ...reader);

const pleaseLook: Say = (fact, ...reader) =>
  fact.type === 'ticket.raised'
    ? say('您接的事更急了', '比报上来时更急，请马上看看')(fact, ...reader)
    : say('请您也看一看', '已有人受理，请当班的您也看到')(fact, ...reader);

/** The sentence of every notice about a ticket, short and kind. A new template does not compile until it can be said. */
export const TICKET_WORDS: Record<TicketNotice, Say> = {
  'new-ticket': newTicket,
  nudge: say('还没有人受理', '前面的人没有应答，请您受理'),
  'please-look': pleaseLook,
  'ticket-accepted': accepted,
  'ticket-progress': underWay,
  'party-task': say('有新的活要办', '请签收后上门处理'),
  'ticket-returned': returned,
  'please-verify': say('单位报完工', '单位报完工，请到现场核实'),
  'please-confirm': say('办好了，请您看一看', '请看看是否办好，点一下告诉我们'),
  'not-fixed': notFixed,
  'ticket-closed': closed,
  'ticket-noted': say('有新的补充', '有人补充了情况，请看一看'),
  'ticket-withdrawn': calledOff,
  'ticket-news': newsSaid,
  'please-agree': pleaseAgree,
  'please-review': pleaseReview,
  'please-answer': say('单位想多要几天', '单位申请延期，请答复'),
  'promise-due': promiseDue,
};

/** The state a ticket is in now, as the field says it. */
export const stateWords = ({ payload: { ticket } }: TicketFact): string => STATUS_WORDS[ticket.status];
