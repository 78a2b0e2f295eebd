import { numberWords, placeWords, STATUS_WORDS, ticketNumber } from './words';
import { TICKET_STATUSES } from './ticket-status';

test('a number counts within its day and is said as people say it', () => {
  expect(ticketNumber('2026-11-22', 3)).toBe('20261122-003');
  expect(ticketNumber('2026-11-22', 1234)).toBe('20261122-1234');
  expect(numberWords('20261122-003')).toBe('11月22日第3号');
  expect(numberWords('20261122-1234')).toBe('11月22日第1234号');
});

test('a place is said as neighbours say it', () => {
  expect(placeWords({ building: 5, unit: 2, room: '601' })).toBe('5号楼2单元601');
  expect(placeWords({ building: 5, unit: 2, room: null })).toBe('5号楼2单元');
  expect(placeWords({ building: 5, unit: null, room: null })).toBe('5号楼');
  expect(placeWords({ building: null, unit: null, room: null })).toBe('院内');
});

test('every state has a word of its own', () => {
  expect(new Set(Object.values(STATUS_WORDS)).size).toBe(TICKET_STATUSES.length);
});
