import { ROLES } from '../identity/index';
import { deskSideOf, SUBSCRIBE_KEYS, subscribeKeyFor, subscribeKeysOf, type Side } from './subscribe-keys';
import { DUTY_NOTICES, TICKET_NOTICES } from './notice';

const SIDES: Side[] = ['desk', 'party', 'resident'];

test('a worker hears as a worker even of a ticket they reported themselves', () => {
  expect(deskSideOf('冯师傅', { reporterId: '冯师傅', partyStaff: ['冯师傅'] })).toBe('party');
  expect(deskSideOf('李阿姨', { reporterId: '李阿姨', partyStaff: [] })).toBe('resident');
  expect(deskSideOf('赵', { reporterId: '李阿姨', partyStaff: [] })).toBe('desk');
});

test('every call to the desk rings through WeChat, whoever it falls to', () => {
  for (const side of SIDES) {
    expect(subscribeKeyFor('new-ticket', side)).toBe('duty-alert');
    expect(subscribeKeyFor('nudge', side)).toBe('duty-alert');
  }
});

test('residents hear of every step through WeChat', () => {
  const steps = [
    'ticket-accepted',
    'ticket-progress',
    'please-confirm',
    'ticket-closed',
    'ticket-noted',
  ] as const;
  for (const step of steps) expect(subscribeKeyFor(step, 'resident')).toBe('ticket-progress');
});

test('a party’s consents are kept for what sends its people out or calls them back', () => {
  const spent = TICKET_NOTICES.filter((template) => subscribeKeyFor(template, 'party') === 'party-task');
  expect(spent).toEqual(['party-task', 'not-fixed', 'ticket-withdrawn']);
});

test('whatever a hat may be sent it is also asked consent for', () => {
  const asked = (role: (typeof ROLES)[number]) => subscribeKeysOf(role);
  const sent = (side: Side) =>
    new Set(TICKET_NOTICES.map((template) => subscribeKeyFor(template, side)).filter((key) => key !== null));
  expect(asked('member')).toEqual(['duty-alert', 'ticket-progress']);
  for (const key of sent('resident')) if (key !== 'duty-alert') expect(asked('resident')).toContain(key);
  for (const key of sent('party')) if (key !== 'duty-alert') expect(asked('party')).toContain(key);
  for (const role of ROLES) expect(asked(role).every((key) => SUBSCRIBE_KEYS.includes(key))).toBe(true);
});

test('about duty only an empty place, lateness and a question to one person ring; the rest waits in the inbox', () => {
  const rings = DUTY_NOTICES.filter((template) => subscribeKeyFor(template, 'desk') !== null);
  expect([...rings].sort()).toEqual([
    'cover-asked',
    'cover-exhausted',
    'duty-late',
    'duty-still-short',
    'stand-in',
    'swap-asked',
  ]);
  for (const side of SIDES)
    for (const template of rings) expect(subscribeKeyFor(template, side)).toBe('duty-alert');
});
