import { ownSettlersOf, settlersOf } from './superseded';
import { TICKET_NOTICES } from './notice';

test('nobody is called to a ticket that somebody has taken', () => {
  for (const call of ['new-ticket', 'nudge'] as const) {
    expect(settlersOf(call)).toContain('ticket.accepted');
    expect(settlersOf(call)).toContain('ticket.withdrawn');
    expect(settlersOf(call)).not.toContain('ticket.escalated');
    expect(settlersOf(call)).not.toContain('ticket.noted');
  }
});

test('a party is not sent out for what it has signed for or returned, what went to another party or was withdrawn', () => {
  expect(settlersOf('party-task')).toEqual(
    expect.arrayContaining([
      'ticket.signed',
      'ticket.returned',
      'ticket.dispatched',
      'ticket.solved',
      'ticket.withdrawn',
    ]),
  );
});

test('a question that was answered is not asked any more', () => {
  expect(settlersOf('please-confirm')).toEqual([
    'ticket.confirmed',
    'ticket.half-fixed',
    'ticket.redone',
    'ticket.lapsed',
    'ticket.withdrawn',
  ]);
  expect(settlersOf('please-verify')).toEqual([
    'ticket.approved',
    'ticket.rejected',
    'ticket.unresolved',
    'ticket.withdrawn',
  ]);
});

test('news is told however quickly the next step follows', () => {
  for (const news of ['ticket-accepted', 'ticket-progress', 'ticket-closed', 'ticket-noted'] as const) {
    expect(settlersOf(news)).toEqual(['ticket.withdrawn']);
  }
});

test('a withdrawal silences everything but itself', () => {
  const silenced = TICKET_NOTICES.filter((template) => settlersOf(template).includes('ticket.withdrawn'));
  expect(silenced).toEqual(TICKET_NOTICES.filter((template) => template !== 'ticket-withdrawn'));
  expect(settlersOf('ticket-withdrawn')).toEqual([]);
});

test('nobody is called to a slot that is full or over, or to an offer that is settled', () => {
  expect(settlersOf('cover-asked')).toEqual(['cover.closed']);
  expect(settlersOf('stand-in')).toEqual(['duty.closed']);
  expect(settlersOf('swap-asked')).toEqual([
    'swap.accepted',
    'swap.declined',
    'swap.withdrawn',
    'swap.expired',
  ]);
});

test('what one has answered rings no more for that one, and still for the others', () => {
  expect(ownSettlersOf('cover-asked')).toEqual(['cover.taken']);
  expect(ownSettlersOf('duty-late')).toEqual(['duty.checked-in', 'duty.given-up']);
  expect(settlersOf('duty-late')).not.toContain('duty.checked-in');
  expect(ownSettlersOf('please-look')).toEqual(['ticket.seen']);
  expect(ownSettlersOf('new-ticket')).toEqual([]);
});
