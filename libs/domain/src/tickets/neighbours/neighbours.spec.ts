import { CATEGORY_IDS } from '../../directory/index';
import { after, days } from '../../kernel/index';
import { DUPLICATE_DAYS, likelyDuplicates } from './duplicates';
import { mayFollow, neighboursSay, othersWaiting } from './following';
import { isShared, mayBeOne, partOf } from './shared-matters';
import { closenessOf, riserOf, sharedPlace } from './structure';

const now = new Date('2026-11-28T02:00:00Z');
const at = (building: number | null, unit: number | null = null, room: string | null = null) => ({
  building,
  unit,
  room,
});
const station = { works: null };
const report = (news: object = {}) => ({
  ...at(5, 2, '601'),
  category: 'drain_blocked' as const,
  text: '下水堵了',
  reportedAt: now,
  ...news,
});

test.each([
  ['601', '01'],
  ['1203', '03'],
  ['601室', '01'],
  ['6', null],
  [null, null],
])('the riser of %s is %s', (room, riser) => {
  expect(riserOf(room)).toBe(riser);
});

test.each([
  ['the same flat', at(5, 2, '601'), at(5, 2, '601'), 'flat'],
  ['the same riser', at(5, 2, '601'), at(5, 2, '301'), 'riser'],
  ['another riser of the stair', at(5, 2, '601'), at(5, 2, '602'), 'unit'],
  ['no flat named', at(5, 2, '601'), at(5, 2), 'unit'],
  ['another stair', at(5, 2, '601'), at(5, 1, '601'), 'building'],
  ['another building', at(5, 2, '601'), at(4, 2, '601'), null],
  ['both in the yard', at(null), at(null), 'yard'],
  ['yard and house', at(null), at(5, 2), null],
])('%s', (_, a, b, closeness) => {
  expect(closenessOf(a, b)).toBe(closeness);
  expect(closenessOf(b, a)).toBe(closeness);
});

test('a blocked drain is one trouble along its riser, a lamp along its stair, ice before the whole building', () => {
  expect(mayBeOne('drain_blocked', at(5, 2, '601'), at(5, 2, '301'))).toBe(true);
  expect(mayBeOne('drain_blocked', at(5, 2, '601'), at(5, 2, '302'))).toBe(false);
  expect(mayBeOne('drain_blocked', at(5, 2, '601'), at(5, 2))).toBe(true);
  expect(mayBeOne('lighting', at(5, 2, '601'), at(5, 2, '302'))).toBe(true);
  expect(mayBeOne('lighting', at(5, 2), at(5, 1))).toBe(false);
  expect(mayBeOne('ice_snow', at(5, 2), at(5, 1))).toBe(true);
  expect(mayBeOne('ice_snow', at(5, 2), at(4, 1))).toBe(false);
  expect(partOf('drain_blocked', at(5, 2))).toBeNull();
});

test('what is one household’s own affair is offered to nobody', () => {
  const own = CATEGORY_IDS.filter((category) => !isShared(category));
  expect(own).toEqual(
    expect.arrayContaining(['neighbor', 'medical_rescue', 'indoor_plumbing', 'upstairs_leak']),
  );
  for (const category of own) {
    expect(mayBeOne(category, at(5, 2, '601'), at(5, 2, '601'))).toBe(false);
    expect(likelyDuplicates(report({ category }), [report({ category })], station)).toEqual([]);
  }
});

test('a neighbour reads the stair, never the flat', () => {
  expect([sharedPlace(at(5, 2, '601')), sharedPlace(at(5)), sharedPlace(at(null))]).toEqual([
    '5号楼2单元',
    '5号楼',
    '院内',
  ]);
});

test('the nearest of the same kind comes first, three at most, and nothing from another part of the house', () => {
  const open = [
    { id: 'same stair, no flat', ...report({ room: null }) },
    { id: 'same riser', ...report({ room: '301' }) },
    { id: 'other riser', ...report({ room: '302' }) },
    { id: 'other building', ...report({ building: 4 }) },
    { id: 'too old', ...report({ room: '301', reportedAt: after(now, -days(DUPLICATE_DAYS) - 1) }) },
    { id: 'another kind', ...report({ category: 'lighting', text: '楼道灯不亮' }) },
  ];
  expect(likelyDuplicates(report(), open, station).map(({ id }) => id)).toEqual([
    'same riser',
    'same stair, no flat',
  ]);
  const many = Array.from({ length: 9 }, () => report({ room: '301' }));
  expect(likelyDuplicates(report(), many, station)).toHaveLength(3);
});

test('called by another kind, the words have to speak of one incident', () => {
  const asked = report({ category: 'cleaning', text: '2单元门口全是冰，没人扫' });
  const ice = report({ category: 'ice_snow', text: '2单元门口结冰了，老人不敢出门' });
  const bins = report({ category: 'garbage', text: '垃圾桶满了没人收' });
  expect(likelyDuplicates(asked, [bins, ice], station)).toEqual([ice]);
});

test('neighbours join what is open and shared, and not what they reported themselves', () => {
  const lamp = {
    status: 'accepted' as const,
    category: 'lighting' as const,
    reporterId: '李',
    followerIds: [],
  };
  expect(mayFollow(lamp, '张')).toBe(true);
  expect(mayFollow(lamp, '李')).toBe(false);
  expect(mayFollow({ ...lamp, status: 'resolved' }, '张')).toBe(false);
  expect(mayFollow({ ...lamp, category: 'neighbor' }, '张')).toBe(false);
});

const said = (fixedBy: string[], unfixedBy: string[], round = 0) =>
  Object.fromEntries([
    ...fixedBy.map((id) => [id, { isFixed: true, round }] as const),
    ...unfixedBy.map((id) => [id, { isFixed: false, round }] as const),
  ]);

test.each([
  ['nobody has said anything', [], [], null],
  ['half is not more than half', ['a', 'b'], [], null],
  ['more than half say fixed', ['a', 'b', 'c'], ['d'], 'fixed'],
  ['more than half say not fixed', ['a'], ['b', 'c', 'd'], 'not-fixed'],
  ['whoever does not follow has no voice', ['x', 'y', 'z'], [], null],
])('%s', (_, fixedBy, unfixedBy, verdict) => {
  const asked = {
    followerIds: ['a', 'b', 'c', 'd'],
    neighbourAnswers: said(fixedBy, unfixedBy),
    redoCount: 0,
  };
  expect(neighboursSay(asked)).toBe(verdict);
  expect(neighboursSay({ ...asked, followerIds: [] })).toBeNull();
  expect(neighboursSay({ ...asked, redoCount: 1 })).toBeNull();
});

describe('who else waits for what its reporter takes back', () => {
  const matter = { relation: null, reporterId: '李阿姨', followerIds: [] as string[] };

  test.each<[string, object, (string | null)[], number]>([
    ['nobody', {}, [], 0],
    ['eight households follow it', { followerIds: [...'赵钱孙李周吴郑王'] }, [], 8],
    ['two reports of neighbours go on in it, one of them without an account', {}, ['张', null], 2],
    ['a neighbour whose report was merged follows it too: once', { followerIds: ['张'] }, ['张'], 1],
    ['a second report of the same person', {}, ['李阿姨'], 0],
    ['said by somebody without an account', { reporterId: null, followerIds: ['张'] }, [null], 2],
    ['the part of a helper', { relation: 'helper', followerIds: ['张'] }, [], 0],
    [
      'what a sweep found in a flat, followed by who lives there',
      { relation: 'sibling', followerIds: ['张'] },
      [],
      0,
    ],
    ['the rest of a matter that others follow', { relation: 'remainder', followerIds: ['张'] }, [], 1],
  ])('%s', (_, over, merged, waiting) => {
    expect(othersWaiting({ ...matter, ...over }, merged)).toBe(waiting);
  });
});
