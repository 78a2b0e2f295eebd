import { after, hours, minutes, stationInstant } from '../kernel/index';
import {
  answered,
  checkSettling,
  checkSheet,
  isComplete,
  type ItemState,
  type SheetAct,
  type SheetStanding,
  sideOf,
  unansweredAt,
} from './sheet-flow';
import { sittersOf } from './sitters';
import { LINES_AT_MOST, type OpenMatter, promisesUntil, sheetLines } from './sheet-lines';

const sheet = (over: Partial<SheetStanding> = {}): SheetStanding => ({
  state: 'given',
  outgoing: ['zhao', 'qian'],
  incoming: ['sun', 'qian'],
  ...over,
});
const as = (personId: string, isSecretary = false) => ({ personId, isSecretary });

describe('the two sides of a sheet', () => {
  test('whoever sits in both slots gives first and takes afterwards', () => {
    expect(sideOf(sheet({ state: 'draft' }), as('qian'))).toBe('outgoing');
    expect(sideOf(sheet(), as('qian'))).toBe('incoming');
    expect(sideOf(sheet(), as('zhao'))).toBe('outgoing');
    expect(sideOf(sheet(), as('zhou', true))).toBe('secretary');
    expect(sideOf(sheet(), as('wu'))).toBe('none');
  });

  test.each<[SheetAct, SheetStanding, ReturnType<typeof as>, string | null]>([
    ['answer', sheet(), as('sun'), null],
    ['answer', sheet(), as('zhao'), 'handover.not-yours'],
    ['answer', sheet(), as('zhou', true), 'handover.not-yours'],
    ['answer', sheet({ incoming: [] }), as('zhou', true), null],
    ['answer', sheet({ state: 'draft' }), as('sun'), 'handover.wrong-state'],
    ['answer', sheet({ state: 'completed' }), as('sun'), 'handover.wrong-state'],
    ['give', sheet({ state: 'draft' }), as('zhao'), null],
    ['give', sheet({ state: 'draft' }), as('zhou', true), null],
    ['give', sheet({ state: 'draft' }), as('sun'), 'handover.not-yours'],
    ['give', sheet(), as('zhao'), 'handover.wrong-state'],
    ['note', sheet(), as('zhao'), null],
    ['note', sheet({ state: 'completed' }), as('zhao'), 'handover.wrong-state'],
    ['settle', sheet(), as('zhou', true), null],
    ['settle', sheet(), as('sun'), 'handover.not-yours'],
  ])('%s', (act, standing, actor, refused) => {
    const tried = (): void => checkSheet(standing, act, actor);
    if (refused === null) expect(tried).not.toThrow();
    else expect(tried).toThrow(expect.objectContaining({ code: refused }));
  });
});

describe('an item', () => {
  test.each<[ItemState, boolean, ItemState | null | 'refusal']>([
    ['pending', true, 'accepted'],
    ['pending', false, 'refused'],
    ['refused', true, 'accepted'],
    ['refused', false, null],
    ['accepted', true, null],
    ['accepted', false, 'refusal'],
    ['settled', true, 'refusal'],
    ['settled', false, 'refusal'],
  ])('%s, answered %s, becomes %s', (state, accept, to) => {
    if (to === 'refusal') expect(() => answered(state, accept)).toThrow();
    else expect(answered(state, accept)).toBe(to);
  });

  test('is settled by the secretary where it was refused or nobody answers', () => {
    expect(() => checkSettling('refused')).not.toThrow();
    expect(() => checkSettling('pending')).not.toThrow();
    expect(() => checkSettling('accepted')).toThrow(
      expect.objectContaining({ code: 'handover.wrong-state' }),
    );
  });

  test('keeps the sheet open until it lies in somebody’s hands', () => {
    expect(isComplete([])).toBe(true);
    expect(isComplete([{ state: 'accepted' }, { state: 'settled' }])).toBe(true);
    expect(isComplete([{ state: 'accepted' }, { state: 'refused' }])).toBe(false);
    expect(isComplete([{ state: 'pending' }])).toBe(false);
  });
});

const end = stationInstant('2026-11-28', 18);
const next = { startsAt: end, endsAt: stationInstant('2026-11-29') };

test('half an hour without an answer goes up, counted from the next start', () => {
  expect(unansweredAt({ endsAt: end }, next)).toEqual(after(end, minutes(30)));
  const later = { startsAt: after(end, hours(2)) };
  expect(unansweredAt({ endsAt: end }, later)).toEqual(after(end, minutes(150)));
  expect(unansweredAt({ endsAt: end }, null)).toEqual(after(end, minutes(30)));
});

describe('what belongs on the sheet', () => {
  const window = { now: after(end, -minutes(30)), until: promisesUntil({ endsAt: end }, next) };
  const matter = (ticketId: string, over: Partial<OpenMatter> = {}): OpenMatter => ({
    ticketId,
    number: `20261128-00${ticketId}`,
    place: '5号楼2单元',
    text: '门口结冰了',
    status: 'accepted',
    dueAt: null,
    ...over,
  });

  test('what lies with the station comes first, then what parties owe, then what waits for a resident', () => {
    const lines = sheetLines(
      [
        matter('1', { status: 'awaiting_confirmation', dueAt: end }),
        matter('2', { status: 'in_progress' }),
        matter('3', { status: 'claimed' }),
        matter('4', { dueAt: after(end, hours(1)) }),
      ],
      window,
    );
    expect(lines.map(({ ticketId }) => ticketId)).toEqual(['4', '3', '2', '1']);
    expect(lines.map(({ kind }) => kind)).toEqual(['promise', 'ticket', 'ticket', 'ticket']);
  });

  test('a promise is what falls due while the next pair sits, or is late already', () => {
    const kinds = [next.endsAt, after(next.endsAt, 1), after(window.now, -1)].map(
      (dueAt) => sheetLines([matter('1', { dueAt })], window)[0]!,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['promise', 'ticket', 'promise']);
    expect(kinds[0]!.words).toBe('11月28日第1号，5号楼2单元：门口结冰了（已受理，下一班要到期）');
    expect(kinds[2]!.words).toContain('已经超时');
  });

  test('a long list is cut, and the rest is counted', () => {
    const many = Array.from({ length: LINES_AT_MOST + 7 }, (_, n) => matter(String(n)));
    const lines = sheetLines(many, window);
    expect(lines).toHaveLength(LINES_AT_MOST + 1);
    expect(lines.at(-1)).toMatchObject({ kind: 'note', words: '还有7件在办，请看登记本。' });
    expect(Math.max(...lines.map(({ words }) => words.length))).toBeLessThanOrEqual(200);
  });
});

test('a side of the table is who holds a seat, also gone home, and standby only if they came', () => {
  const seat = {
    place: 0,
    isStandby: false,
    takenAt: end,
    confirmedAt: null,
    checkedInAt: null,
    leftAt: null,
    givenUpAt: null,
  };
  expect(
    sittersOf([
      { ...seat, personId: 'zhao', leftAt: end },
      { ...seat, personId: 'qian', givenUpAt: end },
      { ...seat, personId: 'sun', isStandby: true },
      { ...seat, personId: 'li', isStandby: true, checkedInAt: end },
    ]),
  ).toEqual(['zhao', 'li']);
});
