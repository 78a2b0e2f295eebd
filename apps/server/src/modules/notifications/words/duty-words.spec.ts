import {
  DUTY_NOTICE_FACTS,
  DUTY_NOTICES,
  RINGING_DUTY,
  stationInstant,
  type DutyFactOf,
  type DutyNotice,
  type SlotDigest,
} from '@doorstep/domain';
import fc from 'fast-check';
import { pageOf } from '../page-of';
import { wordsOf } from './notice-words';
import { subscribeKeysFilled, subscribeValues } from './subscribe-values';

const at = stationInstant('2026-11-22', 16, 18);
const evening: SlotDigest = {
  slotId: 'slot-1',
  label: '晚班',
  startsAt: stationInstant('2026-11-23', 18).toISOString(),
  endsAt: stationInstant('2026-11-24').toISOString(),
  mode: 'on_site',
};
const swap = {
  offerId: 'offer-1',
  kind: 'cover',
  slot: evening,
  fromId: '赵',
  fromName: '赵建国',
  toId: '孙',
  toName: '孙丽',
  note: '去医院',
};

/** Everything a payload of a duty fact may hold; a notice reads only its own fact's words of it. */
const payload = {
  slot: evening,
  swap,
  personId: '孙',
  personName: '孙丽',
  fromName: '赵建国',
  fromDay: '2026-12-01',
  untilDay: '2026-12-31',
  members: [{ personId: '赵', slots: 5, firstAt: evening.startsAt, firstLabel: '晚班' }],
  slots: 2,
  reason: '',
  stage: '24h',
  missing: 1,
  callId: 'call-1',
  lateNames: ['钱卫东'],
  absentNames: ['钱卫东', '李明'],
  stillMissing: 0,
  takerId: '孙',
  takerName: '孙丽',
  returned: null,
  byName: '孙丽',
  handoverId: 'sheet-1',
  items: 3,
  words: '5号楼2单元 · 结冰积雪',
  outgoingIds: ['赵'],
  name: '入冬防滑',
  roundId: 'round-1',
  closesDay: '2026-12-04',
  places: 22,
  looked: 5,
  found: 1,
  first: ['5号楼2单元', '院内'],
};

/** A swap's slot stands in the offer, every other fact's in the fact itself. */
const factOf = (type: string, over: object = {}, now = at) => {
  const { slot, swap: offer, ...rest } = { ...payload, ...over };
  const about = type.startsWith('swap.') ? { ...rest, swap: offer } : { ...rest, slot };
  return { type, at: now, subjectId: 'subject', payload: about } as unknown as DutyFactOf<DutyNotice>;
};
const say = (template: DutyNotice, type: string, over: object = {}, personId = '赵') =>
  wordsOf(factOf(type, over), { template, personId, side: 'desk' });

const returned = {
  ...evening,
  label: '上午班',
  startsAt: stationInstant('2026-12-03', 8).toISOString(),
  endsAt: stationInstant('2026-12-03', 13).toISOString(),
};

describe('what is said', () => {
  test.each<[DutyNotice, string, object, string, string]>([
    [
      'duty-published',
      'duty.published',
      {},
      '12月的班排好了',
      '您有5个班，第一个是明天（11月23日周一） 18:00 晚班。请打开看一看，点一下确认。',
    ],
    [
      'duty-published',
      'duty.published',
      { fromDay: '2026-12-03' },
      '新的班排好了',
      '您有5个班，第一个是明天（11月23日周一） 18:00 晚班。请打开看一看，点一下确认。',
    ],
    [
      'week-told',
      'week.told',
      { fromDay: '2026-11-23', members: [{ ...payload.members[0], slots: 1 }] },
      '您这一周的班',
      '11月23日周一起的一周，您有1个班，是明天（11月23日周一） 18:00 晚班。',
    ],
    [
      'confirm-duty',
      'duty.remind',
      {},
      '请确认您的班',
      '明天（11月23日周一）18:00–24:00 晚班，还等您点一下确认。来不了也请说一声，好早点安排别人。',
    ],
    [
      'confirm-duty',
      'duty.short',
      {},
      '请尽快确认您的班',
      '明天（11月23日周一）18:00–24:00 晚班，还等您点一下确认。来不了也请说一声，好早点安排别人。',
    ],
    [
      'duty-short',
      'duty.short',
      {},
      '班次还差1人',
      '明天（11月23日周一）18:00–24:00 晚班：离开始不到一天了，还差1人。已经在找人顶班。',
    ],
    [
      'duty-short',
      'duty.short',
      { stage: 'left', callId: null },
      '班次还差1人',
      '明天（11月23日周一）18:00–24:00 晚班：有人提前离岗，还差1人。请您安排。',
    ],
    [
      'cover-asked',
      'cover.called',
      {},
      '有个班缺人，您能来吗',
      '明天（11月23日周一）18:00–24:00 晚班还差1人。能来请点“我来”，先点先得；来不了不用理会。',
    ],
    [
      'cover-taken',
      'cover.taken',
      {},
      '有人来顶班了',
      '孙丽接下了明天（11月23日周一）18:00–24:00 晚班。人齐了。',
    ],
    [
      'swap-asked',
      'swap.asked',
      {},
      '赵建国请您替班',
      '明天（11月23日周一）18:00–24:00 晚班。“去医院”愿意请点同意；不方便也请说一声。',
    ],
    [
      'swap-accepted',
      'swap.accepted',
      {},
      '替班定下来了',
      '和孙丽说好了：明天（11月23日周一）18:00–24:00 晚班您不用来了。',
    ],
    [
      'swap-accepted',
      'swap.accepted',
      { returned },
      '替班定下来了',
      '和孙丽说好了：请您来值12月3日周四08:00–13:00 上午班，明天（11月23日周一）18:00–24:00 晚班您不用来了。',
    ],
    [
      'leave-taken',
      'leave.taken',
      { fromDay: '2026-12-03', untilDay: '2026-12-05', reason: '住院' },
      '有人请假',
      '孙丽请假，12月3日周四到12月5日周六，空出2个班。原因：住院。',
    ],
    [
      'handover-given',
      'handover.given',
      { byName: null },
      '请接班',
      '上一班没来得及交班，交接单已自动交来，共3件事，请一件一件看过再接下。',
    ],
    [
      'season-opened',
      'season.opened',
      {},
      '该看看了：入冬防滑',
      '入冬防滑这一轮开始了，一共22处，12月4日前看完就行。先看5号楼2单元、院内：以前反映得多。',
    ],
    [
      'season-untouched',
      'season.untouched',
      {},
      '还没人去看：入冬防滑',
      '入冬防滑的22处还一处没看，12月4日到期。请您安排一位党员牵头。',
    ],
    [
      'season-closed',
      'season.closed',
      {},
      '到日子了：入冬防滑',
      '入冬防滑这一轮到日子结束了：看了5处，还有17处没看，发现1处有问题，已登记。',
    ],
  ])('%s about %s %j', (template, type, over, title, body) => {
    expect(say(template, type, over)).toMatchObject({ title, body });
  });

  test('both sides of a swap read their own half of it', () => {
    expect(
      say('swap-accepted', 'swap.accepted', { returned, swap: { ...swap, kind: 'swap' } }, '孙').body,
    ).toBe(
      '和赵建国说好了：请您来值明天（11月23日周一）18:00–24:00 晚班，12月3日周四08:00–13:00 上午班您不用来了。',
    );
    expect(say('swap-undone', 'swap.undone', {}, '孙').body).toContain('您不用来了');
    expect(say('swap-undone', 'swap.undone', {}, '赵').body).toContain('还是请您来');
    expect(say('handover-refused', 'handover.item-refused', {}, '赵').body).toContain('先请您继续负责');
    expect(say('handover-refused', 'handover.item-refused', {}, '周').body).toContain('请您定一下');
  });
});

describe('what a lock screen shows', () => {
  const values = (template: DutyNotice, type: string, now = at, over: object = {}) =>
    subscribeValues('duty-alert', {
      fact: factOf(type, over, now),
      template,
      personId: '赵',
      side: 'desk',
      reportedAt: now,
    });

  test('somebody is missing tomorrow', () => {
    expect(values('cover-asked', 'cover.called')).toEqual({
      thing1: '11月23日周一缺1人，您能来吗',
      thing2: '18:00–24:00 驿站晚班',
      time3: '2026年11月22日 16:18',
      phrase4: '一般',
      character_string5: '20261123-1800',
    });
  });

  test('somebody is missing now', () => {
    const now = stationInstant('2026-11-23', 18);
    expect(values('stand-in', 'duty.late', now)).toMatchObject({
      thing1: '您是备班，请马上来顶班',
      phrase4: '紧急',
    });
    expect(values('cover-asked', 'cover.called', now)).toMatchObject({ thing1: '现在缺1人，您能来吗' });
    expect(values('duty-still-short', 'duty.still-short', now)).toMatchObject({
      thing1: '在岗还差1人，请安排',
    });
  });

  test('a night on call is sat at home', () => {
    const slot = { ...evening, label: '夜间值守', mode: 'on_call' };
    expect(values('cover-asked', 'cover.called', at, { slot })['thing2']).toBe('18:00–24:00 在家夜间值守');
  });
});

const long = (most: number) =>
  fc
    .string({ unit: 'grapheme', size: 'max', maxLength: most })
    .map((drawn) => (drawn.length <= most ? drawn : '长'.repeat(most)));
const anySlot = fc
  .record({
    label: long(20),
    from: fc.integer({ min: -1000, max: 40_000 }),
    span: fc.integer({ min: 60, max: 1440 }),
    mode: fc.constantFrom('on_site', 'on_call'),
  })
  .map(({ label, from, span, mode }) => ({
    slotId: 's',
    label,
    mode,
    startsAt: new Date(at.getTime() + from * 60_000).toISOString(),
    endsAt: new Date(at.getTime() + (from + span) * 60_000).toISOString(),
  }));
const anyName = long(20);
const anyPayload = fc
  .record({
    slot: anySlot,
    returned: fc.option(anySlot),
    personName: anyName,
    fromName: anyName,
    takerName: anyName,
    byName: fc.option(anyName),
    lateNames: fc.array(anyName, { size: 'max', maxLength: 9 }),
    absentNames: fc.array(anyName, { size: 'max', maxLength: 9 }),
    reason: long(100),
    note: long(100),
    words: long(200),
    name: long(20),
    first: fc.array(long(40), { size: 'max', maxLength: 5 }),
    kind: fc.constantFrom('cover', 'swap'),
    stage: fc.constantFrom('14d', '24h', 'start', 'late', 'left', 'given-up'),
    missing: fc.integer({ min: 1, max: 9 }),
    takerId: fc.constantFrom('赵', '孙'),
    callId: fc.option(fc.constant('call-1')),
  })
  .map((drawn) => ({
    ...drawn,
    swap: { ...swap, kind: drawn.kind, slot: drawn.slot, note: drawn.note, fromName: drawn.fromName },
  }));

const RULES: Record<string, RegExp> = {
  thing: /^.{1,20}$/su,
  phrase: /^\p{Script=Han}{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}$/,
};
const length = (words: string): number => [...words].length;

test('every notice fits its place, whatever names, reasons and slots it is made of', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DUTY_NOTICES), fc.nat(1), anyPayload, (template, which, over) => {
      const facts = DUTY_NOTICE_FACTS[template];
      const { title, body, brief } = say(template, facts[which] ?? facts[0], over);
      expect(length(title)).toBeLessThanOrEqual(20);
      expect(body.length).toBeLessThanOrEqual(200);
      expect(length(brief)).toBeLessThanOrEqual(20);
    }),
    { numRuns: 2000 },
  );
});

test('every value of every ringing message is valid for its key, and the keys are the template’s', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RINGING_DUTY), anyPayload, (template, over) => {
      const fact = factOf(DUTY_NOTICE_FACTS[template][0], over);
      const telling = { fact, template, personId: '赵', side: 'desk', reportedAt: at } as const;
      const said = subscribeValues('duty-alert', telling);
      expect(Object.keys(said)).toEqual(subscribeKeysFilled('duty-alert'));
      for (const [name, value] of Object.entries(said))
        expect(value).toMatch(RULES[name.replace(/\d+$/, '')]!);
    }),
  );
});

test.each<[DutyNotice, string, string]>([
  ['duty-published', 'duty.published', 'pages/duties/index'],
  ['confirm-duty', 'duty.remind', 'pages/duties/index?slot=slot-1'],
  ['cover-asked', 'cover.called', 'pages/market/index?call=call-1'],
  ['swap-asked', 'swap.asked', 'pages/market/index?offer=offer-1'],
  ['stand-in', 'duty.late', 'pages/check-in/index?slot=slot-1'],
  ['handover-given', 'handover.given', 'pages/handover/index?id=sheet-1'],
  ['duty-short', 'duty.short', 'pages/roster/index?day=2026-11-23'],
  ['leave-taken', 'leave.taken', 'pages/roster/index?day=2026-12-01'],
  ['season-opened', 'season.opened', 'pages/season/index?id=round-1'],
])('%s opens the page where it can be answered', (template, type, page) => {
  expect(pageOf(factOf(type), template)).toBe(page);
});
