import { clockWords, comingDayWords, dateWords, stationInstant } from '@doorstep/domain';
import { clip } from './clip';
import { quiet, type DutySayings } from './saying';
import { turnOf } from './turn-of';

type Turns = readonly { personId: string; slots: number; firstAt: string; firstLabel: string }[];

/** `您有5个班，第一个是11月23日周一 18:00 晚班` */
function turnsOf(members: Turns, personId: string, now: Date): string {
  const mine = members.find((member) => member.personId === personId);
  if (mine === undefined) return '打开看看您的班';
  const first = new Date(mine.firstAt);
  const [which, named] = mine.slots === 1 ? ['1个班，', ''] : [`${mine.slots}个班，`, '第一个'];
  return `您有${which}${named}是${comingDayWords(first, now)} ${clockWords(first)} ${mine.firstLabel}`;
}

/** `12月` for a whole month, `新` for any other stretch of days. */
const periodOf = (fromDay: string, untilDay: string): string =>
  fromDay.endsWith('-01') && fromDay.slice(0, 7) === untilDay.slice(0, 7)
    ? `${Number(fromDay.slice(5, 7))}月`
    : '新';

const because = (reason: string): string => (reason === '' ? '' : `原因：${clip(reason, 60)}。`);

/** What is said about the roster itself: turns that came, went or wait for a yes. */
export const ROSTER_WORDS: DutySayings<
  | 'duty-published'
  | 'week-told'
  | 'confirm-duty'
  | 'duty-seated'
  | 'duty-given-up'
  | 'duty-taken-over'
  | 'duty-undone'
  | 'duty-back'
  | 'leave-taken'
  | 'leave-entered'
> = {
  'duty-published': ({ at, payload: { fromDay, untilDay, members } }, personId) =>
    quiet(
      `${periodOf(fromDay, untilDay)}的班排好了`,
      `${turnsOf(members, personId, at)}。请打开看一看，点一下确认。`,
    ),
  'week-told': ({ at, payload: { fromDay, members } }, personId) =>
    quiet(
      '您这一周的班',
      `${dateWords(stationInstant(fromDay))}起的一周，${turnsOf(members, personId, at)}。`,
    ),
  'confirm-duty': ({ type, at, payload: { slot } }) =>
    quiet(
      type === 'duty.remind' ? '请确认您的班' : '请尽快确认您的班',
      `${turnOf(slot, at)}，还等您点一下确认。来不了也请说一声，好早点安排别人。`,
    ),
  'duty-seated': ({ type, at, payload: { slot } }) =>
    quiet(
      type === 'duty.taken-over' ? '请您接一个班' : '给您排了一个班',
      `${turnOf(slot, at)}由您来值。来不了请说一声，好早点安排别人。`,
    ),
  'duty-given-up': ({ at, payload: { slot, reason } }) =>
    quiet('您的一个班取消了', `${turnOf(slot, at)}，您不用来了。${because(reason)}`),
  'duty-taken-over': ({ at, payload: { slot, personName } }) =>
    quiet('有人接了您的班', `${turnOf(slot, at)}，${personName}来接您的班，您可以歇一歇了。`),
  'duty-undone': ({ at, payload: { slot } }) =>
    quiet('班次改回去了', `${turnOf(slot, at)}已改回原来的安排，您不用来了。`),
  'duty-back': ({ at, payload: { slot, personName } }) =>
    quiet('这个班还是您的', `${turnOf(slot, at)}：${personName}不接了，已改回原来的安排，还是请您来。`),
  'leave-taken': ({ payload: { personName, fromDay, untilDay, slots, reason } }) =>
    quiet(
      '有人请假',
      `${personName}请假，${daysOf(fromDay, untilDay)}，空出${slots}个班。${because(reason)}`,
    ),
  'leave-entered': ({ payload: { fromDay, untilDay, slots } }) =>
    quiet('已帮您登记请假', `${daysOf(fromDay, untilDay)}，这期间的${slots}个班您不用来了。`),
};

/** `11月23日周一` or `11月23日周一到11月25日周三` */
function daysOf(fromDay: string, untilDay: string): string {
  const from = dateWords(stationInstant(fromDay));
  return fromDay === untilDay ? from : `${from}到${dateWords(stationInstant(untilDay))}`;
}
