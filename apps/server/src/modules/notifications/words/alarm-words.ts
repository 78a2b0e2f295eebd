import { clockWords, type AlarmFactOf, type AlarmNotice, type WatchKind } from '@doorstep/domain';
import { clip } from './clip';
import { quiet, type NoticeWords } from './saying';
import { turnOf } from './turn-of';

type Sayings = { [N in AlarmNotice]: (fact: AlarmFactOf<N>) => NoticeWords };

/** What holds again, as one would say it. */
const CLEARED: Record<WatchKind, string> = {
  'ticket-without-timer': '没办完的事，到了时间又会自动叫人、催办了。',
  'ticket-untold': '报上来的事，都有人知道了。',
  'claim-stuck': '停住的后台工作又动起来了。',
  'send-overdue': '到点的消息都发出去了。',
  'dead-letters': '没办成的后台工作都处理好了。',
  'slot-below-two': '这一班的人手够了，或者已经在找人。',
  'channel-down': '叫人的办法都恢复了。',
};

/** What does not hold, for a lock screen. */
const FOUND: Partial<Record<WatchKind, string>> = {
  'ticket-without-timer': '有事没办完，没人盯着了',
  'ticket-untold': '有事报上来，还没人知道',
  'send-overdue': '有消息一直发不出去',
  'slot-below-two': '这一班人手不够',
};

/** The sentence of every notice about being called. A new template does not compile until it can be said. */
export const ALARM_WORDS: Sayings = {
  'test-alert': ({ at }) => ({
    title: '试一试：叫得到您吗',
    body: `${clockWords(at)}您让驿站试着叫您一次。外面来了消息请点开，来了电话请按1，才算叫通了。`,
    brief: '驿站试着叫您一次',
  }),
  'credits-low': ({ at, payload: { slot, left } }) =>
    quiet(
      left === 0 ? '微信叫不到您了' : `微信只能再叫您${left}次`,
      `您${turnOf(slot, at)}快到了。点开这条，添几次提醒，免得有事叫不到您。`,
    ),
  'credits-low-of': ({ at, payload: { personName, slot, left } }) =>
    quiet(
      '有人快叫不到了',
      `${clip(personName, 10)}要值${turnOf(slot, at)}，微信${left === 0 ? '叫不到了' : `只能再叫${left}次`}。请打个电话，请他点开小程序添几次。`,
    ),
  'watch-found': ({ at, payload: { kind, words } }) => {
    const title = '有件事要您看一看';
    return { title, body: `${clockWords(at)}发现：${words}`, brief: FOUND[kind] ?? title };
  },
  'watch-cleared': ({ payload: { kind } }) => quiet('刚才那件事好了', `${CLEARED[kind]}不用再管了。`),
};
