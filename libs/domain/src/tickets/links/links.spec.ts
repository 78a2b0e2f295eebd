import { after, seconds } from '../../kernel/index';
import { TICKET_STATUSES } from '../ticket-status';
import { isLiving, LINK_LIVES, opensTicket } from './links';

const now = new Date('2026-11-28T02:00:00Z');
const link = { ticketId: 't', partyId: 'heating', endsAt: after(now, LINK_LIVES), revokedAt: null };
const ticket = { id: 't', status: 'dispatched' as const, partyId: 'heating' };

test('a link opens its ticket while the party it was made for holds it', () => {
  expect(opensTicket(link, ticket, now)).toBe(true);
  const open = TICKET_STATUSES.filter((status) => opensTicket(link, { ...ticket, status }, now));
  expect(open).toEqual(expect.arrayContaining(['dispatched', 'in_progress']));
  for (const status of ['submitted', 'accepted', 'claimed', 'awaiting_confirmation', 'resolved', 'withdrawn'])
    expect(open).not.toContain(status);
});

test.each([
  ['another ticket', { ...ticket, id: 'another' }],
  ['another party', { ...ticket, partyId: 'property' }],
  ['no party', { ...ticket, partyId: null }],
])('%s is not opened', (_, other) => {
  expect(opensTicket(link, other, now)).toBe(false);
});

test('it ends at its hour, and at once when it is taken back', () => {
  expect(isLiving(link, after(link.endsAt, -1))).toBe(true);
  expect(isLiving(link, link.endsAt)).toBe(false);
  expect(opensTicket(link, ticket, link.endsAt)).toBe(false);
  expect(opensTicket({ ...link, revokedAt: after(now, -seconds(1)) }, ticket, now)).toBe(false);
});
