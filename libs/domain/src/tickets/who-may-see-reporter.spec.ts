import { ROLES } from '../identity/index';
import { mayRead } from './who-may-read';
import { maySeeReporter } from './who-may-see-reporter';
import type { Standing } from './standing';
import { TICKET_STATUSES, type TicketStatus } from './ticket-status';

const standing = (status: TicketStatus, told: Partial<Standing> = {}): Standing => ({
  status,
  isReporter: false,
  isSpokenFor: false,
  isOwner: false,
  hasParty: true,
  isPartyOfTicket: false,
  hasReturned: false,
  ...told,
});

test('the party knows whom to call only while the work lies in its hands', () => {
  const seeing = TICKET_STATUSES.filter((status) =>
    maySeeReporter(standing(status, { isPartyOfTicket: true }), 'party'),
  );
  expect(seeing).toEqual(['dispatched', 'in_progress', 'scheduled', 'suspended']);
});

test('another party, the district and the neighbours never learn who reported', () => {
  for (const status of TICKET_STATUSES) {
    expect(maySeeReporter(standing(status), 'party')).toBe(false);
    expect(maySeeReporter(standing(status), 'district')).toBe(false);
    expect(maySeeReporter(standing(status), 'resident')).toBe(false);
  }
});

test('the desk can always call back, and everybody knows their own name', () => {
  expect(maySeeReporter(standing('submitted'), 'member')).toBe(true);
  expect(maySeeReporter(standing('resolved'), 'secretary')).toBe(true);
  expect(maySeeReporter(standing('resolved', { isReporter: true }), 'resident')).toBe(true);
});

test('a ticket is there for its station, its reporter and the party that holds it', () => {
  const stranger = { isReporter: false, isPartyOfTicket: false };
  expect(ROLES.filter((role) => mayRead(stranger, role))).toEqual(['member', 'secretary', 'district']);
  expect(mayRead({ ...stranger, isReporter: true }, 'resident')).toBe(true);
  expect(mayRead({ ...stranger, isPartyOfTicket: true }, 'party')).toBe(true);
  expect(mayRead({ ...stranger, isReporter: true }, 'party')).toBe(false);
});
