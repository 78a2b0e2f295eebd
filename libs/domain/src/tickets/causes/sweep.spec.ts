import { Refusal } from '../../kernel/index';
import { TICKET_STATUSES } from '../ticket-status';
import { causeWords, mayRecordCause, rootCauseOf, spreads, type Cause } from './root-cause';
import { flatsOfRiser, isToBeLookedAt, siblingsOf } from './siblings';
import { FLATS_AT_MOST, looked, NO_SWEEP, progressOf, withLooks, withoutLooks, type Flat } from './sweep';

const flat = (room: string, unit = 2): Flat => ({ building: 5, unit, room });
const house = ['101', '102', '103', '201', '202', '203', '301', '302', '303'].map((room) => flat(room));
const asked = { by: 'zhao', at: '2026-11-28T02:00:00.000Z' };
const code = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
  }
  return 'nothing';
};

test('a riser is the same column through the floors of the stair, without the flat it began at', () => {
  const all = [...house, flat('101', 1)];
  expect(flatsOfRiser(all, flat('201'), '01').map(({ room, unit }) => [unit, room])).toEqual([
    [2, '101'],
    [2, '301'],
  ]);
});

test('each flat once, from the top down, with what is known: a complaint, a look, an old matter, nothing', () => {
  const sweep = looked(withLooks(NO_SWEEP, [flat('302'), flat('401')], asked), flat('302'), {
    ...asked,
    state: 'fine',
    words: '水管是新的',
    ticketId: null,
  });
  const matters = [
    { ...flat('102'), ticketId: 'old', isOpen: false },
    { ...flat('202'), ticketId: 'long ago', isOpen: false },
    { ...flat('202'), ticketId: 'now', isOpen: true },
  ];
  const siblings = siblingsOf([flat('102'), flat('202'), flat('302'), flat('502'), flat('102')], {
    sweep,
    matters,
  });
  expect(siblings.map(({ room, state, ticketId }) => [room, state, ticketId])).toEqual([
    ['502', 'quiet', null],
    ['401', 'open', null],
    ['302', 'fine', null],
    ['202', 'complained', 'now'],
    ['102', 'before', 'old'],
  ]);
  expect(siblings.filter(isToBeLookedAt).map(({ room }) => room)).toEqual(['502', '102']);
});

test('a flat is asked for once, looked at once, and taken back only before', () => {
  const sweep = withLooks(NO_SWEEP, [flat('101'), flat('301')], asked);
  expect(code(() => withLooks(sweep, [flat('301')], asked))).toBe('sweep.already');
  expect(code(() => withLooks(NO_SWEEP, [flat('101'), flat('101')], asked))).toBe('sweep.already');
  const seen = { ...asked, state: 'found' as const, words: '也在滴', ticketId: 'child' };
  const after = looked(sweep, flat('101'), seen);
  expect(code(() => looked(after, flat('101'), { ...seen, state: 'fine' }))).toBe('sweep.looked');
  expect(code(() => withoutLooks(after, [flat('301'), flat('101')]))).toBe('sweep.looked');
  expect(code(() => looked(after, flat('202'), seen))).toBe('sweep.unknown');
  expect(progressOf(after)).toEqual({ of: 2, looked: 1, found: 1 });
  expect(progressOf(withoutLooks(after, [flat('301')]))).toEqual({ of: 1, looked: 1, found: 1 });
});

test('more flats than anybody walks to are refused', () => {
  const many = Array.from({ length: FLATS_AT_MOST + 1 }, (_, nth) => flat(String(100 + nth)));
  expect(code(() => withLooks(NO_SWEEP, many, asked))).toBe('sweep.too-many');
});

test.each<[Cause, string, string | null, string]>([
  ['riser', '', '601', '立管的毛病：01立管'],
  ['riser', '03', '601', '立管的毛病：03立管'],
  ['riser', '', null, 'cause.unnamed'],
  ['crew', ' 二班 ', '601', '施工班组做的活：二班'],
  ['crew', ' ', '601', 'cause.unnamed'],
  ['batch', '', '601', 'cause.unnamed'],
  ['worn', '随便', '601', '用久了，老化'],
])('%s %s at flat %s: %s', (kind, name, room, expected) => {
  const keep = (): string =>
    causeWords(rootCauseOf({ kind, name, words: '' }, { building: 5, unit: 2, room }));
  expect([code(keep), code(keep) === 'nothing' ? keep() : '']).toContain(expected);
});

test('only what reaches beyond one flat is swept', () => {
  expect(
    (['riser', 'crew', 'batch', 'worn', 'misuse', 'other'] as const).filter((kind) => spreads({ kind })),
  ).toEqual(['riser', 'crew', 'batch']);
  expect(spreads(null)).toBe(false);
});

test('why is written down by whoever has been at it: the desk, and the party that holds it', () => {
  const may = (role: 'member' | 'party' | 'resident', isPartyOfTicket = false) =>
    TICKET_STATUSES.filter((status) => mayRecordCause({ status, isPartyOfTicket }, role));
  expect(may('member')).toEqual(['claimed', 'awaiting_confirmation', 'resolved', 'reviewed']);
  expect(may('party', true)).toEqual(may('member'));
  expect([may('party'), may('resident')]).toEqual([[], []]);
});
