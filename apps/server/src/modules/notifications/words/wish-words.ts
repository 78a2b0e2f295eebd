import { comingDayWords, clockWords, type WishFactOf, type WishNotice } from '@doorstep/domain';
import { clip } from './clip';
import { quiet, type NoticeWords } from './saying';

type Say<N extends WishNotice> = (fact: WishFactOf<N>, personId: string) => NoticeWords;
type Sayings = { [N in WishNotice]: Say<N> };

interface OfVisit {
  at: Date;
  payload: { visit: { startsAt: string; visitorName: string; visitorId: string } };
}

/** 明天（11月29日周日）15:00 */
const whenOf = ({ at, payload }: OfVisit): string => {
  const startsAt = new Date(payload.visit.startsAt);
  return `${comingDayWords(startsAt, at)}${clockWords(startsAt)}`;
};

const need = ({ payload }: { payload: { card: { need: string } } }): string => clip(payload.card.need, 40);
const of = ({ payload }: { payload: { pair: { need: string } } }): string => clip(payload.pair.need, 40);

/** The sentence of every notice about the wish wall. A new template does not compile until it can be said. */
export const WISH_WORDS: Sayings = {
  'card-to-judge': (fact) => quiet('有一张卡等您看一看', `“${need(fact)}”要有人看过才能上墙，请您看一看。`),
  'wish-new': (fact) => quiet('墙上有了新心愿', `“${need(fact)}”刚上墙，看看有没有合适的红卡。`),
  'card-declined': (fact) =>
    quiet('您的卡没有上墙', `“${need(fact)}”：${clip(fact.payload.reason, 80)}。换个说法可以再贴。`),
  'card-lapsing': (fact) =>
    quiet('还想继续吗？', `“${need(fact)}”再过一周就到期了。还要的话，点一下就接着挂。`),
  'card-lapsed': (fact) => quiet('您的卡到期了', `“${need(fact)}”已从墙上取下，随时可以再贴。`),
  'wish-aged': (fact) =>
    quiet(`有个心愿等了${fact.payload.days}天`, `“${need(fact)}”还没有人接，请想想谁合适，打个电话问问。`),
  'wish-waits': (fact) =>
    quiet(
      '您的心愿，我们一直在找',
      fact.payload.mayAskNeighbours
        ? `“${need(fact)}”本站还没找到合适的人，现在也问旁边的驿站了。有人来，马上告诉您。`
        : `“${need(fact)}”还没找到合适的人。您愿意的话，我们也可以问问旁边的驿站，跟值班的说一声就行。`,
    ),
  'neighbour-asks': (fact) =>
    quiet(
      '旁边驿站想请您帮着找人',
      `${clip(fact.payload.stationName, 20)}有个心愿等了两个星期：“${need(fact)}”。您这边有合适的人，请给他们打个电话。`,
    ),
  'wish-given-up': (fact) =>
    quiet(
      '这个心愿暂时没能实现',
      `“${need(fact)}”：${clip(fact.payload.reason, 80)}。对不住，有合适的人我们再来找您。`,
    ),
  'pair-asked': (fact) => ({
    title: '找到一位愿意来的',
    body: `您的心愿“${of(fact)}”，${fact.payload.pair.companionName}愿意来。点开看看，愿不愿意都由您。`,
    brief: '您的心愿有人愿意来',
  }),
  'pair-offered': (fact) => ({
    title: '有一个心愿适合您',
    body: `“${of(fact)}”跟您的红卡合适。愿意的话点一下；不方便也没关系，不用说原因。`,
    brief: '有一个心愿适合您',
  }),
  'pair-silent': (fact) =>
    quiet('还在等您一句话', `“${of(fact)}”，愿意或不方便都行，点一下就好，不用说原因。`),
  'pair-unanswered': (fact) =>
    quiet(
      `有一对问了${fact.payload.days}天没回话`,
      `“${of(fact)}”，${silentWords(fact.payload)}还没回话，请打个电话问问。`,
    ),
  'pair-made': (fact) => ({
    title: '结对了',
    body: `“${of(fact)}”两边都愿意，结成一对了。约个时间吧。`,
    brief: '心愿结对了',
  }),
  'pair-refused': (fact) => quiet('这一对没有成', `“${of(fact)}”有一边婉拒了，黄卡已回到墙上，再找找看。`),
  'pair-unglued': (fact) => quiet('两张卡已分开', `“${of(fact)}”这一对先不结了，有合适的再来问您。`),
  'pair-sign': (fact) =>
    quiet('想签一份服务约定', `“${of(fact)}”有一边希望把约定写下来，点开看看，在手机上签就行。`),
  'pair-along': (fact) => quiet('请您一起去', `“${of(fact)}”请您做第二位或备一位，点开看看时间。`),
  'phone-seen': (fact) => quiet('有人看了您的电话', `${clip(fact.payload.byName, 10)}刚看了您的电话号码。`),
  'pair-review': (fact) =>
    quiet('三个月了，还好吗？', `“${of(fact)}”已经三个月了。接着来，还是换换，点一下告诉驿站。`),
  'pair-ended': (fact) => quiet('这一对好好告别了', `“${of(fact)}”到这里了，谢谢您这段日子的陪伴。`),
  'pair-stopped': ({ payload }) => ({
    title: '有一对出了状况',
    body: `“${clip(payload.pair.need, 40)}”：${clip(payload.words, 100)}。已先停下，请您马上问问两边。`,
    brief: '有一对出了状况，请看',
  }),
  'pair-paused': (fact) => quiet('先停一停', `“${of(fact)}”先停下了，站长会来问您，请放心。`),
  'pair-resumed': (fact) =>
    fact.payload.goesOn
      ? quiet('可以接着来了', `“${of(fact)}”站长问清楚了，可以接着来。`)
      : quiet('这一对到这里了', `“${of(fact)}”站长问过了，就到这里。谢谢您。`),
  'resident-missed': ({ payload }) => ({
    title: `${payload.days}天没人去看过`,
    body: `${clip(payload.pair.residentName, 10)}请驿站留意：已经${payload.days}天没人去过，请打个电话或去看看。`,
    brief: `${payload.days}天没人去看过，请看`,
  }),
  'pair-thanked': ({ payload }) => quiet('您收到一张感谢卡', `“${clip(payload.words, 100)}”`),
  'visit-planned': (fact) => ({
    title: '约好了',
    body: `${whenOf(fact)}，“${of(fact)}”，${clip(fact.payload.visit.visitorName, 10)}来。`,
    brief: '上门的时间约好了',
  }),
  'visit-tomorrow': (fact) => ({
    title: '明天有约',
    body: `${whenOf(fact)}，“${of(fact)}”，${clip(fact.payload.visit.visitorName, 10)}来。来不了请提前说一声。`,
    brief: '明天有约，请记得',
  }),
  'visit-on-way': ({ payload }) =>
    quiet('人在路上了', `${clip(payload.visit.visitorName, 10)}出发了，一会儿就到。`),
  'visit-say': (fact) => quiet('这一回怎么样？', `“${of(fact)}”这一回结束了，点一下说一声来过，时长才记上。`),
  'visit-disputed': (fact) => quiet('两边说得不一样', `“${of(fact)}”这一回两边说得不一样，请您问一问再定。`),
  'visit-called-off': (fact) => ({
    title: '这一回取消了',
    body: `${whenOf(fact)}的“${of(fact)}”取消了，改天再约。`,
    brief: '约好的上门取消了',
  }),
  'visit-overdue': (fact, personId) => overdue(fact, personId),
  'visit-missed': (fact) =>
    quiet('这一回没来成', `${whenOf(fact)}的“${of(fact)}”没有人到，请打个电话问问，再约一回。`),
  'visit-help': ({ payload }) => ({
    title: '上门时有人求助',
    body: `“${clip(payload.pair.need, 40)}”，${clip(payload.pair.residentName, 10)}家，${clip(payload.visit.visitorName, 10)}在那里。请马上打电话或过去。`,
    brief: '上门时有人求助，请去',
  }),
  'visit-receipt': ({ payload }) =>
    quiet('买东西的账记好了', `花了${(payload.spentFen / 100).toFixed(2)}元，点开看小票。`),
};

function silentWords({ pair, silent }: WishFactOf<'pair-unanswered'>['payload']): string {
  const names = { resident: pair.residentName, companion: pair.companionName };
  return silent.map((side) => clip(names[side], 10)).join('、');
}

function overdue(fact: WishFactOf<'visit-overdue'>, personId: string): NoticeWords {
  const { about, visit } = fact.payload;
  const what = about === 'arrive' ? '还没有到' : '还没有说结束';
  if (personId === visit.visitorId)
    return {
      title: '您到了吗？',
      body: `${whenOf(fact)}的“${of(fact)}”${what}，到了或有事请点一下。`,
      brief: '约好的时间过了，到了吗',
    };
  return {
    title: '约好的人还没消息',
    body: `${whenOf(fact)}的“${of(fact)}”，${clip(visit.visitorName, 10)}${what}，请打个电话看看。`,
    brief: '约好的人还没消息，请看',
  };
}
