import { clip } from './clip';
import { quiet, type DutySayings } from './saying';
import { turnOf } from './turn-of';

/** What is said when one pair hands over to the next. Inbox only: it may name what a ticket is about. */
export const HANDOVER_WORDS: DutySayings<
  'handover-drafted' | 'handover-given' | 'handover-refused' | 'handover-unanswered'
> = {
  'handover-drafted': ({ at, payload: { slot, items } }) =>
    quiet(
      '快交班了，请看交接单',
      `${turnOf(slot, at)}快结束了。${items === 0 ? '没有要交的事，请看一看再交班。' : `交接单上有${items}件事，请看一看再交班。`}`,
    ),
  'handover-given': ({ payload: { byName, items } }) =>
    quiet(
      '请接班',
      `${byName === null ? '上一班没来得及交班，交接单已自动交来' : `${byName}交来交接单`}，共${items}件事，请一件一件看过再接下。`,
    ),
  'handover-refused': ({ payload: { words, byName, reason, outgoingIds } }, personId) =>
    quiet(
      '交接单上有一件没接下',
      `${byName}没有接“${clip(words, 60)}”：${clip(reason, 60)}。${outgoingIds.includes(personId) ? '先请您继续负责，站长会来定。' : '请您定一下由谁负责。'}`,
    ),
  'handover-unanswered': ({ at, payload: { slot, items } }) =>
    quiet('交接单没有人接', `${turnOf(slot, at)}的交接单还有${items}件事没有人接，请您看一看。`),
};
