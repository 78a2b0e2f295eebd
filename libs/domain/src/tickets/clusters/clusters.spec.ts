import { after, days, minutes } from '../../kernel/index';
import type { RootCause } from '../causes/index';
import {
  CLUSTER_AT_MOST,
  CLUSTER_SIZE,
  clustersOf,
  isSetApart,
  isSuggested,
  placeOfCluster,
  apartFromOthers,
} from './clusters';
import { isCovered } from './covered';

const now = new Date('2026-11-28T02:00:00Z');

interface Told {
  room?: string | null;
  unit?: number | null;
  building?: number | null;
  category?: 'drain_blocked' | 'garbage' | 'public_facility' | 'power' | 'lighting';
  status?: 'submitted' | 'accepted' | 'dispatched' | 'in_progress' | 'claimed' | 'awaiting_confirmation';
  startedAt?: Date | null;
  judged?: { category: 'drain_blocked' | 'garbage'; carrierId: string | null } | null;
}

/** The nth report of the morning, a minute after the one before it. */
const report = (nth: number, told: Told = {}) => ({
  nth,
  id: `${nth}`,
  building: 5,
  unit: 2,
  room: `${nth + 1}01`,
  category: 'drain_blocked' as const,
  status: 'submitted' as const,
  reportedAt: after(now, nth * minutes(1)),
  startedAt: null,
  judged: null,
  ...told,
});
const many = (...told: Told[]) => told.map((one, nth) => report(nth, one));
const only = (reports: ReturnType<typeof many>) => {
  const [cluster, ...others] = clustersOf(reports);
  if (cluster === undefined || others.length > 0) throw new Error(`${others.length + 1} clusters`);
  const nths = (tickets: { nth: number }[]): number[] => tickets.map(({ nth }) => nth);
  const { carrier, joining, kin } = cluster;
  return { cluster, carrier: carrier?.nth, joining: nths(joining), kin: nths(kin) };
};

test('three of a kind on one riser are a pattern; two, or three on different risers, are not', () => {
  const shuffled = many({}, {}, {}).reverse();
  expect(only(shuffled).cluster.tickets.map(({ nth }) => nth)).toEqual([0, 1, 2]);
  expect(clustersOf(many({}, {}))).toEqual([]);
  expect(clustersOf(many({ room: '301' }, { room: '602' }, { room: '403' }))).toEqual([]);
  const yard = { category: 'garbage', building: null, unit: null, room: null } as const;
  expect(clustersOf(Array.from({ length: CLUSTER_SIZE }, (_, nth) => report(nth, yard)))).toHaveLength(1);
});

test('a flat nobody named is held to be on the only riser heard from; between two it stands for itself', () => {
  const vague = { room: null };
  expect(only(many({ room: '301' }, vague, vague)).cluster.tickets).toHaveLength(3);
  expect(only(many(vague, vague, vague)).cluster.tickets).toHaveLength(3);
  expect(clustersOf(many({ room: '301' }, { room: '302' }, vague, vague))).toEqual([]);
  expect(clustersOf(many({ unit: 1, room: '301' }, vague, vague))).toEqual([]);
});

test('“something of the compound” is no kind of trouble', () => {
  expect(
    clustersOf(many(...Array.from({ length: 9 }, () => ({ category: 'public_facility' as const })))),
  ).toEqual([]);
});

test('the largest comes first, and nobody is shown more than can be read', () => {
  const garbage = Array.from({ length: 4 }, (_, nth) => report(nth, { category: 'garbage' }));
  expect(clustersOf([...many({}, {}, {}), ...garbage]).map(({ category }) => category)).toEqual([
    'garbage',
    'drain_blocked',
  ]);
  const flood = Array.from({ length: CLUSTER_AT_MOST + 5 }, (_, nth) => report(nth, { room: '301' }));
  expect(only(flood).cluster.tickets).toHaveLength(CLUSTER_AT_MOST);
});

test.each<[string, Told[], { carrier: number; joining: number[]; kin: number[] }]>([
  ['nobody has any in hand: the oldest', [{}, {}, {}], { carrier: 0, joining: [1, 2], kin: [] }],
  [
    'oldest is by when the matter began, not by when it was reported',
    [{}, {}, { startedAt: after(now, -days(2)) }],
    { carrier: 2, joining: [0, 1], kin: [] },
  ],
  [
    'somebody has accepted one: the resident was told a name, and keeps it',
    [{}, { status: 'accepted' }, { status: 'accepted' }],
    { carrier: 1, joining: [0, 2], kin: [] },
  ],
  [
    'the property is on its way: the others go on in that, and what is past it stays by itself',
    [{ status: 'accepted' }, { status: 'dispatched' }, { status: 'in_progress' }, {}],
    { carrier: 1, joining: [0, 3], kin: [2] },
  ],
  [
    'what is done but for the resident’s word carries nobody',
    [{ status: 'awaiting_confirmation' }, {}, { status: 'claimed' }, {}],
    { carrier: 1, joining: [3], kin: [0, 2] },
  ],
])('who carries: %s', (_, told, expected) => {
  expect(only(many(...told))).toMatchObject(expected);
});

const apart = { category: 'drain_blocked', carrierId: null } as const;

test('the desk is asked once; only a report nobody has judged asks again', () => {
  const asked = (...told: Told[]): boolean => isSuggested(only(many(...told)).cluster);
  expect(asked({}, {}, {})).toBe(true);
  expect(asked({ judged: apart }, { judged: apart }, { judged: apart })).toBe(false);
  expect(asked({ judged: apart }, { judged: apart }, { judged: apart }, {})).toBe(true);
  const one = { category: 'drain_blocked', carrierId: 'x' } as const;
  expect(
    asked({ judged: one }, { judged: one, status: 'dispatched' }, { judged: one, status: 'claimed' }),
  ).toBe(false);
  const ofAnotherKind = { judged: { category: 'garbage', carrierId: null } } as const;
  expect(asked(ofAnotherKind, ofAnotherKind, ofAnotherKind)).toBe(true);
  expect(asked({ status: 'dispatched' }, { status: 'dispatched' }, { status: 'claimed' })).toBe(false);
  expect(asked({ status: 'claimed' }, { status: 'claimed' }, {})).toBe(false);
});

test('a case that stands carries the next ones too, even where another is further', () => {
  const judged = { category: 'drain_blocked', carrierId: '0' } as const;
  const standing = many({ status: 'accepted', judged }, { status: 'dispatched', judged }, {});
  expect(only(standing)).toMatchObject({ carrier: 0, joining: [2], kin: [1] });
  expect(only(many({ status: 'claimed', judged }, {}, {}))).toMatchObject({
    carrier: 1,
    joining: [2],
    kin: [0],
  });
});

test('set apart is what the desk said of all of them, and not what was put together', () => {
  const isApart = (...told: Told[]): boolean => isSetApart(only(many(...told)).cluster);
  expect(isApart({ judged: apart }, { judged: apart }, { judged: apart })).toBe(true);
  expect(isApart({ judged: apart }, { judged: apart }, {})).toBe(false);
  const one = { judged: { category: 'drain_blocked', carrierId: 'x' } } as const;
  expect(isApart(one, one, one)).toBe(false);
  expect(isApart(one, { judged: apart }, { judged: apart })).toBe(true);
});

test('said not to be one matter: each remembers it, and what was judged before stays', () => {
  const one = { category: 'drain_blocked', carrierId: '0' } as const;
  expect(apartFromOthers(report(0))).toEqual(apart);
  expect(apartFromOthers(report(0, { judged: one }))).toEqual(one);
  expect(apartFromOthers(report(0, { category: 'lighting', judged: one }))).toEqual({
    category: 'lighting',
    carrierId: null,
  });
});

test.each<[string, Told[]]>([
  ['5号楼2单元01立管', [{}, {}, {}]],
  ['5号楼2单元', [{ room: null }, { room: null }, { room: null }]],
  ['5号楼', [{ category: 'power' }, { category: 'power' }, { category: 'power', unit: 1 }]],
  ['5号楼2单元', [{ category: 'lighting' }, { category: 'lighting' }, { category: 'lighting' }]],
])('the place they share: %s', (place, told) => {
  expect(placeOfCluster(only(many(...told)).cluster)).toBe(place);
});

describe('somebody is at the root of it already', () => {
  const spot = { building: 5, unit: 2, room: '301', category: 'drain_blocked' as const };
  const free = { ...spot, relation: null, cause: null };
  const riser: RootCause = { kind: 'riser', name: '01', words: '' };
  const sweep = { ...spot, room: '601', cause: riser, sweep: null };
  const looks = [
    { building: 5, unit: 2, room: '301', state: 'open' as const, by: '', at: '', words: '', ticketId: null },
  ];

  test.each([
    ['nothing is known', free, [], false],
    ['it was found by a sweep', { ...free, relation: 'sibling' as const }, [], true],
    ['its own root is written down', { ...free, cause: riser }, [], true],
    ['a sweep goes along its riser', free, [sweep], true],
    ['no flat named, the sweep goes along its stair', { ...free, room: null }, [sweep], true],
    ['another riser', { ...free, room: '302' }, [sweep], false],
    ['another stair', { ...free, unit: 1 }, [sweep], false],
    ['another kind', { ...free, category: 'garbage' as const }, [sweep], false],
    [
      'its flat is on the list of a crew',
      free,
      [{ ...sweep, cause: null, sweep: { looks, toldIds: [] } }],
      true,
    ],
    [
      'another flat is on that list',
      { ...free, room: '401' },
      [{ ...sweep, cause: null, sweep: { looks, toldIds: [] } }],
      false,
    ],
  ])('%s', (_, report, sweeps, covered) => {
    expect(isCovered(report, sweeps)).toBe(covered);
  });
});
