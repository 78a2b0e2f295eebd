import { dateWords, stationDay, waitWords, type ShortageStage, type SlotDigest } from '@doorstep/domain';
import { clip } from './clip';
import { quiet, type DutySayings } from './saying';
import { turnOf } from './turn-of';

const WHY_SHORT: Record<ShortageStage, string> = {
  '14d': '还没有排满',
  '24h': '离开始不到一天了',
  start: '班次已经开始',
  late: '班次已经开始',
  left: '有人提前离岗',
  'given-up': '有人来不了了',
};

const hasBegun = ({ startsAt }: SlotDigest, now: Date): boolean => new Date(startsAt) <= now;

/** When somebody is missing, in as few characters as a lock screen has: 现在, 今天, 11月25日周三. */
function whenOf(slot: SlotDigest, now: Date): string {
  if (hasBegun(slot, now)) return '现在';
  const start = new Date(slot.startsAt);
  return stationDay(start) === stationDay(now) ? '今天' : dateWords(start);
}

const namesOf = (names: readonly string[]): string => clip(names.join('、'), 40);

/** What is said while somebody is missing, to those who can help. */
export const COVER_WORDS: DutySayings<
  | 'duty-short'
  | 'stand-in'
  | 'duty-late'
  | 'duty-still-short'
  | 'cover-asked'
  | 'cover-exhausted'
  | 'cover-taken'
> = {
  'duty-short': ({ at, payload: { slot, stage, missing, callId } }) =>
    quiet(
      `班次还差${missing}人`,
      `${turnOf(slot, at)}：${WHY_SHORT[stage]}，还差${missing}人。${callId === null ? '请您安排。' : '已经在找人顶班。'}`,
    ),
  'stand-in': ({ at, payload: { slot, lateNames } }) => ({
    title: '请您马上来顶班',
    body: `${turnOf(slot, at)}已经开始，${namesOf(lateNames)}还没有报到。您是备班，请马上${slot.mode === 'on_call' ? '接上值守' : '过来'}，并点一下报到。`,
    brief: '您是备班，请马上来顶班',
  }),
  'duty-late': ({ at, payload: { slot } }) => ({
    title: '您的班已开始，请报到',
    body: `${turnOf(slot, at)}已经开始，还没有看到您报到。到了请点一下报到；来不了请马上告诉站长。`,
    brief: '您的班已开始，请报到',
  }),
  'duty-still-short': ({ at, payload: { slot, missing, absentNames } }) => ({
    title: `在岗还差${missing}人，请安排`,
    body: `${turnOf(slot, at)}已经开始${waitWords(at.getTime() - Date.parse(slot.startsAt))}，在岗还差${missing}人${absentNames.length === 0 ? '' : `（${namesOf(absentNames)}没有报到）`}。请您马上安排。`,
    brief: `在岗还差${missing}人，请安排`,
  }),
  'cover-asked': ({ at, payload: { slot, missing } }) => ({
    title: hasBegun(slot, at) ? '现在就缺人，您能来吗' : '有个班缺人，您能来吗',
    body: `${turnOf(slot, at)}还差${missing}人。能来请点“我来”，先点先得；来不了不用理会。`,
    brief: `${whenOf(slot, at)}缺${missing}人，您能来吗`,
  }),
  'cover-exhausted': ({ at, payload: { slot, missing } }) => ({
    title: '没有人能顶班，请安排',
    body: `${turnOf(slot, at)}还差${missing}人，能问的人都问过了。请您安排。`,
    brief: `${whenOf(slot, at)}缺${missing}人，都问过了`,
  }),
  'cover-taken': ({ at, payload: { slot, personName, stillMissing } }) =>
    quiet(
      '有人来顶班了',
      `${personName}接下了${turnOf(slot, at)}。${stillMissing > 0 ? `还差${stillMissing}人。` : '人齐了。'}`,
    ),
};
