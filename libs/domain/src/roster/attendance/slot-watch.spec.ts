import { after, days, hours, minutes, seconds } from '../../kernel/index';
import { nextWatch, watchAhead, watchesOf, type WatchStage } from './slot-watch';

const startsAt = new Date('2026-12-20T00:00:00Z');
const slot = { startsAt, endsAt: after(startsAt, hours(5)) };
const policy = { confirmHours: 24, lateMinutes: 10 };
const next = (done: WatchStage | null, now: Date) => nextWatch(slot, policy, done, now);

test('a slot is looked at eight times, at these instants', () => {
  expect(watchesOf(slot, policy)).toEqual([
    { stage: '14d', at: after(startsAt, -days(14)) },
    { stage: '72h', at: after(startsAt, -hours(72)) },
    { stage: '24h', at: after(startsAt, -hours(24)) },
    { stage: 'start', at: startsAt },
    { stage: 'late', at: after(startsAt, minutes(10)) },
    { stage: 'still', at: after(startsAt, minutes(20)) },
    { stage: 'ending', at: after(slot.endsAt, -minutes(30)) },
    { stage: 'end', at: slot.endsAt },
  ]);
});

test('the station says how early one confirms and how late is late', () => {
  const own = watchesOf(slot, { confirmHours: 48, lateMinutes: 5 });
  expect(own.find(({ stage }) => stage === '24h')?.at).toEqual(after(startsAt, -hours(48)));
  expect(own.find(({ stage }) => stage === 'late')?.at).toEqual(after(startsAt, minutes(5)));
  expect(own.find(({ stage }) => stage === 'still')?.at).toEqual(after(startsAt, minutes(15)));
});

test('published a month ahead, the first look is fourteen days before', () => {
  expect(next(null, after(startsAt, -days(30)))).toEqual({ stage: '14d', at: after(startsAt, -days(14)) });
});

test('one look follows the other', () => {
  const stages: string[] = [];
  let now = after(startsAt, -days(15));
  for (let watch = next(null, now); watch !== null; watch = next(watch.stage, now)) {
    stages.push(watch.stage);
    now = watch.at;
  }
  expect(stages).toEqual(['14d', '72h', '24h', 'start', 'late', 'still', 'ending', 'end']);
});

test('of looks whose time has passed only the newest is made up for', () => {
  expect(next(null, after(startsAt, -hours(10)))?.stage).toBe('24h');
  expect(next('14d', after(startsAt, minutes(12)))?.stage).toBe('late');
  expect(next(null, after(startsAt, seconds(1)))?.stage).toBe('start');
});

test('handing over and closing are never left out, however long the server slept', () => {
  const late = after(slot.endsAt, days(1));
  expect(next('24h', late)?.stage).toBe('ending');
  expect(next('ending', late)?.stage).toBe('end');
  expect(next('end', late)).toBeNull();
});

test('a roster that was kept elsewhere rings nobody for what is past', () => {
  expect(watchAhead(slot, policy, after(startsAt, hours(1)))?.stage).toBe('ending');
  expect(watchAhead(slot, policy, after(startsAt, -hours(30)))?.stage).toBe('24h');
  expect(watchAhead(slot, policy, slot.endsAt)).toBeNull();
});

test('a slot of twenty minutes ends its looks with its end', () => {
  const short = { startsAt, endsAt: after(startsAt, minutes(20)) };
  expect(watchesOf(short, policy).map(({ stage }) => stage)).toEqual([
    '14d',
    '72h',
    '24h',
    'start',
    'ending',
    'late',
    'end',
  ]);
});
