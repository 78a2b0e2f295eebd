import {
  DIVERSIONS,
  dateWords,
  spanWords,
  SUPERVISION_WORDS,
  SUSPENSION_WORDS,
  type Fact,
  type Side,
  type TicketFactType,
} from '@doorstep/domain';

/** From where somebody reads it; a neighbour who follows sees how it goes on, not what was said between the two sides. */
type Reader = Side | 'follower';
type Said<T extends TicketFactType> = (payload: Fact<T>['payload'], reader: Reader) => News;
interface News {
  title: string;
  /** At most twenty characters: all that a message has room for. */
  brief: string;
  /** The whole of it, without its full stop; words people wrote stay on the page. */
  ask: string;
}

/** `11月29日周日 14:00–16:00` */
export function windowWords({ from, until }: { from?: string; until?: string }): string {
  if (from === undefined || until === undefined) return '约好的时间';
  const [start, end] = [new Date(from), new Date(until)];
  return `${dateWords(start)} ${spanWords(start, end)}`;
}

const dayWords = (moment: string | undefined): string =>
  moment === undefined ? '约好的日子' : dateWords(new Date(moment));

const news = (title: string, brief: string, ask = brief): News => ({ title, brief, ask });

/** Where the reason stands: on the page of the matter, which a follower sees without it, or in the message itself. */
const whyWords = (reader: Reader): string => (reader === 'follower' ? '消息里有说明' : '请看说明');

const NEWS: { [T in TicketFactType]?: Said<T> } = {
  'ticket.merged': () =>
    news(
      '和邻居的事并在一起办',
      '和邻居报的并在一起办',
      '和邻居报的是同一件事，并在一起办，办到哪一步都会告诉您',
    ),
  'ticket.unmerged': () =>
    news('这件事单独办', '您的事单独来办', '您的事另有情况，单独来办，时间从您头一回说起算'),
  'ticket.overruled': () => news('还由原单位办', '复核认为仍归原单位办理'),
  'ticket.child-opened': ({ relation }) =>
    relation === 'helper'
      ? news('请了单位配合', '已请另一家单位配合办理')
      : news('剩下的接着办', '剩下的另记一件接着办', '没办好的部分已另记一件，接着办，时间从头一回说起算'),
  'ticket.transcribed': ({ paper, writtenAt }) =>
    news(
      '您记在纸上的补录好了',
      '纸上登记已补录，还没办完',
      `您${dayWords(writtenAt)}记在登记本上的，${paper.typedBy}补录进来了。还没办完，从现在起由您接着办`,
    ),
  'ticket.diverted': ({ reason }, reader) => {
    const objection = reader === 'follower' ? '' : '。您觉得不对，可以点“我有异议”';
    return news(
      '这件事要走别的渠道',
      `要走别的渠道，${whyWords(reader)}`,
      reason in DIVERSIONS
        ? `${DIVERSIONS[reason].words}，请找${DIVERSIONS[reason].where}${objection}`
        : '要走别的渠道，请看说明',
    );
  },
  'ticket.raised': () => news('这件事更急了', '比报上来时更急，请马上去'),
  'ticket.whistled': () => news('请了几家单位一起办', '已请几家单位一起来办'),
  'ticket.helper-done': ({ isDone }) =>
    isDone
      ? news('配合的部分办好了', '配合单位的部分已核实办好')
      : news('配合的部分不办了', '配合单位的部分已撤回'),
  'ticket.unsigned': ({ partyName }) =>
    news(
      '单位还没签收',
      '单位没按时签收，请打电话催',
      `${partyName || '单位'}没有按时签收，请打个电话催一催`,
    ),
  'ticket.pressed': ({ partyName, level }, side) =>
    side === 'party'
      ? news(
          '到时间了，还没办好',
          '答应的时间过了，请马上办',
          `答应的时间已过，${SUPERVISION_WORDS[level]}，请马上办`,
        )
      : news(
          level >= 2 ? `${SUPERVISION_WORDS[level]}` : '到时间没办好，已催办',
          '单位没按时办好，请过问',
          `${partyName || '单位'}没有按时办好，${SUPERVISION_WORDS[level]}，请过问一下`,
        ),
  'ticket.transferred': () => news('换了一位师傅', '换了一位师傅，进度不受影响'),
  'ticket.visit-agreed': (payload) =>
    news('上门时间定了', '上门时间定了，请看时间', `上门时间定在${windowWords(payload)}`),
  'ticket.visit-missed': (payload, side) =>
    payload.by === 'resident'
      ? news(
          '师傅来过，家里没人',
          '师傅来过没碰上，请另约',
          `${windowWords(payload)}师傅到了，家里没有人，请另约时间`,
        )
      : side === 'party'
        ? news('约好的时间没有上门', '约好的时间已过，请另约', '约好的时间已过，请马上联系居民另约')
        : news(
            '没等到上门',
            '没等到上门，请另约时间',
            `${windowWords(payload)}没等到上门，已经记下，请另约时间`,
          ),
  'ticket.suspended': ({ cause, until }, reader) =>
    news(
      '先停一停',
      `有原因先停一停，${whyWords(reader)}`,
      cause === undefined
        ? '有原因先停一停，请看说明'
        : `${SUSPENSION_WORDS[cause]}，先停一停，最晚${dayWords(until)}接着办`,
    ),
  'ticket.resumed': () => news('接着办了', '停下的事已经接着办'),
  'ticket.extension-granted': ({ until }, side) =>
    side === 'party'
      ? news('延期同意了', '延期同意了，请按时办好', `延期到${dayWords(until)}，请按时办好`)
      : news(
          '要多等几天',
          '办理时间延长，请看原因',
          `办理时间延到${dayWords(until)}，原因写在这件事里，请看一看`,
        ),
  'ticket.extension-refused': () =>
    news('延期没有同意', '请按原来的时间办', '驿站没有同意延期，请按原来的时间办'),
  'ticket.unresolved': ({ reviewAt }, reader) =>
    reader === 'follower'
      ? news(
          '暂时解决不了',
          '暂时解决不了，到日子再看',
          `暂时解决不了，${dayWords(reviewAt)}驿站再看一次；想知道原因，可以问问驿站`,
        )
      : news(
          '暂时解决不了',
          '暂时解决不了，请看说明',
          `暂时解决不了，原因写在这件事里；${dayWords(reviewAt)}我们再看一次`,
        ),
  'ticket.carried-on': () => news('接着想办法', '站长请您接着想办法'),
  'ticket.recalled': () => news('到日子了，再看一次', '再看的日子到了，已重新打开'),
  'ticket.kept': () => news('驿站接着管', '居民撤回了，驿站接着管'),
  'ticket.sweep-opened': () =>
    news(
      '驿站来看一眼',
      '邻居家出过这毛病，来看一眼',
      '邻居家出过这毛病，驿站这几天去您家看一眼，别等坏了再修。您什么都不用准备，来人会带上门证',
    ),
  'ticket.called-back': ({ rating }) => news('居民评价来了', `回访过了，居民给了${rating ?? ''}分`),
};

/** What is new about a ticket, as whoever reads it hears it. */
export function newsOf(fact: Fact<TicketFactType>, reader: Reader): News {
  const said = NEWS[fact.type] as ((payload: object, reader: Reader) => News) | undefined;
  return said?.(fact.payload, reader) ?? news('有新的进展', '有新的进展，请看一看');
}
