import fc from 'fast-check';
import { ROLES, type Role } from '../identity/index';
import { Refusal } from '../kernel/index';
import { custodyOf, holderOf } from './custody';
import { standingOf, type Standing, type StandingRow } from './standing';
import { advance, destination, mayNote, nextActions } from './ticket-flow';
import { HAND_ACTIONS, LIFE, TICKET_ACTIONS, TIME_ACTIONS, type HandAction } from './ticket-life';
import {
  CLOSED_STATUSES,
  isClosed,
  OPEN_STATUSES,
  TICKET_STATUSES,
  type TicketStatus,
} from './ticket-status';

const standing = (told: Partial<Standing> = {}): Standing => ({
  status: 'submitted',
  isReporter: false,
  isSpokenFor: false,
  isOwner: false,
  hasParty: false,
  isPartyOfTicket: false,
  hasReturned: false,
  ...told,
});

/** Every arrow of the flow as from, action, to. */
const ARROWS = LIFE.flatMap(({ from, action, to }) =>
  from.flatMap((before) =>
    (typeof to === 'object' ? [to.then, to.else] : [to === 'here' ? before : to]).map((after) => ({
      from: before,
      action,
      to: after,
    })),
  ),
);

const FLAGS = [
  'isReporter',
  'isSpokenFor',
  'isOwner',
  'hasOwner',
  'hasParty',
  'isPartyOfTicket',
  'hasReturned',
  'hasHandled',
  'isDispatcher',
  'isClaimant',
  'hasObjected',
  'isHelper',
  'hasOpenHelpers',
  'hasAsked',
  'isGivenUp',
  'isProposer',
  'isSuspendable',
  'isRecent',
  'isVisitTime',
] as const;
const flags = fc.record({
  ...(Object.fromEntries(FLAGS.map((flag) => [flag, fc.boolean()])) as Record<
    (typeof FLAGS)[number],
    fc.Arbitrary<boolean>
  >),
  windowBy: fc.constantFrom<('party' | 'resident' | null)[]>('party', 'resident', null),
});
const anyStanding = fc
  .tuple(fc.constantFrom(...TICKET_STATUSES), flags)
  .map(([status, told]) => ({ status, ...told }));
const anyRole = fc.constantFrom<Role>(...ROLES);

/** The code of the refusal, or null when the act was allowed. */
function refusalOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('the table', () => {
  test('one line per state and action, and every action stands in it', () => {
    const places = LIFE.flatMap(({ from, action }) => from.map((status) => `${status} ${action}`));
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(LIFE.map(({ action }) => action))).toEqual(new Set(TICKET_ACTIONS));
  });

  test('every state can be reached from a fresh report', () => {
    const reached = new Set<TicketStatus>(['submitted']);
    for (const status of reached)
      ARROWS.filter(({ from }) => from === status).forEach(({ to }) => reached.add(to));
    expect([...reached].sort()).toEqual([...TICKET_STATUSES].sort());
  });

  test('from every open state an end can be reached, and from every end but the archive a way back', () => {
    const ending = new Set<TicketStatus>(CLOSED_STATUSES);
    for (let before = -1; before !== ending.size;) {
      before = ending.size;
      ARROWS.filter(({ to }) => ending.has(to)).forEach(({ from }) => ending.add(from));
    }
    expect([...ending].sort()).toEqual([...TICKET_STATUSES].sort());
    const left = CLOSED_STATUSES.filter((status) =>
      ARROWS.some(({ from, to }) => from === status && !isClosed(to)),
    );
    expect(left).toEqual(CLOSED_STATUSES.filter((status) => status !== 'archived'));
  });

  test('no way leads to resolved without an answer, a verification or the end of the window', () => {
    const ways = ARROWS.filter(({ to }) => to === 'resolved');
    expect(ways.map(({ from, action }) => `${from} ${action}`).sort()).toEqual([
      'awaiting_confirmation confirm',
      'awaiting_confirmation half',
      'awaiting_confirmation lapse',
      'claimed approve',
    ]);
    expect(destination(standing({ status: 'claimed' }), 'approve')).toBe('awaiting_confirmation');
    expect(destination(standing({ status: 'claimed', isHelper: true }), 'approve')).toBe('resolved');
  });

  test('the resident is only asked after somebody said that it is done', () => {
    const ways = ARROWS.filter(({ to }) => to === 'awaiting_confirmation').map(({ action }) => action);
    expect(new Set(ways)).toEqual(new Set(['solve', 'approve']));
  });

  test('every open state lies in one pair of hands, every closed one in none', () => {
    for (const status of OPEN_STATUSES) expect(['station', 'party', 'resident']).toContain(holderOf(status));
    for (const status of CLOSED_STATUSES) expect(holderOf(status)).toBe('nobody');
    expect(custodyOf({ status: 'dispatched', custody: 'station' })).toBe('station');
    expect(custodyOf({ status: 'dispatched' })).toBe('party');
  });

  test('a resident can leave at any time', () => {
    const ways = ARROWS.filter(({ action }) => action === 'withdraw').map(({ from }) => from);
    expect(ways.sort()).toEqual([...OPEN_STATUSES].sort());
  });

  test('what time does nobody may do', () => {
    for (const { action, who } of LIFE)
      if (TIME_ACTIONS.some((one) => one === action)) expect(who).toEqual({});
  });

  test('every open state offers somebody a next step', () => {
    const everything = { isReporter: true, isPartyOfTicket: true, hasParty: true };
    for (const status of OPEN_STATUSES) {
      const offered = ROLES.flatMap((role) => nextActions(standing({ status, ...everything }), role));
      expect({ status, offered: offered.length > 0 }).toEqual({ status, offered: true });
    }
  });
});

describe('buttons and server', () => {
  test('what is drawn is exactly what is allowed', () => {
    fc.assert(
      fc.property(anyStanding, anyRole, (told, role) => {
        const drawn = nextActions(told, role);
        const allowed = HAND_ACTIONS.filter(
          (action) => refusalOf(() => advance(told, action, { role })) === null,
        );
        expect([...drawn].sort()).toEqual([...allowed].sort());
      }),
      { numRuns: 2000 },
    );
  });

  test('whatever is allowed leads where the table says', () => {
    fc.assert(
      fc.property(anyStanding, anyRole, fc.constantFrom(...HAND_ACTIONS), (told, role, action) => {
        if (refusalOf(() => advance(told, action, { role })) !== null) return;
        expect(ARROWS).toContainEqual({ from: told.status, action, to: advance(told, action, { role }) });
      }),
      { numRuns: 2000 },
    );
  });

  test('nothing happens to what is archived, and no note is added to what is closed', () => {
    fc.assert(
      fc.property(anyStanding, anyRole, (told, role) => {
        if (told.status === 'archived') expect(nextActions(told, role)).toEqual([]);
        if (isClosed(told.status)) expect(mayNote(told, role)).toBe(false);
      }),
    );
  });

  test('a phone that knows nothing of the newer answers is offered what it always was', () => {
    const old = standing({ status: 'accepted', isOwner: true });
    expect(nextActions(old, 'member')).toEqual(['solve', 'dispatch', 'give_up', 'merge']);
  });
});

describe('who may do what', () => {
  const asked = { status: 'awaiting_confirmation' } as const;

  test('any member may take a fresh report, a resident or a party may not', () => {
    expect(nextActions(standing(), 'member')).toEqual(['accept', 'divert', 'merge']);
    expect(nextActions(standing(), 'secretary')).toEqual(['accept', 'divert', 'merge']);
    expect(nextActions(standing({ isPartyOfTicket: true }), 'party')).toEqual([]);
    expect(nextActions(standing({ isReporter: true }), 'resident')).toEqual(['withdraw']);
  });

  test('the district looks on, and decides where the secretary is a party to the matter', () => {
    const offered = TICKET_STATUSES.flatMap((status) => nextActions(standing({ status }), 'district'));
    expect(offered).toEqual(['uphold', 'overrule']);
    expect(nextActions(standing({ status: 'accepted', isGivenUp: true }), 'district')).toEqual([
      'concede',
      'carry_on',
    ]);
  });

  test('a dispute is reviewed by somebody else than who sent it there', () => {
    const disputed = { status: 'disputed', hasParty: true } as const;
    expect(nextActions(standing(disputed), 'secretary')).toEqual(['uphold', 'overrule', 'give_up']);
    expect(nextActions(standing({ ...disputed, isDispatcher: true }), 'secretary')).toEqual(['give_up']);
    expect(nextActions(standing(disputed), 'member')).toEqual([]);
    const own = (): unknown =>
      advance(standing({ ...disputed, isDispatcher: true }), 'uphold', { role: 'secretary' });
    expect(refusalOf(own)).toBe('ticket.own-review');
  });

  test('a time is agreed to by the other side than the one that proposed it', () => {
    const atWork = { status: 'in_progress', hasParty: true } as const;
    const byParty = { ...atWork, windowBy: 'party' } as const;
    expect(nextActions(standing({ ...byParty, isReporter: true }), 'resident')).toContain('agree');
    expect(nextActions(standing({ ...byParty, isPartyOfTicket: true }), 'party')).not.toContain('agree');
    const byResident = { ...atWork, windowBy: 'resident' } as const;
    expect(nextActions(standing({ ...byResident, isPartyOfTicket: true }), 'party')).toContain('agree');
    expect(nextActions(standing({ ...byResident, isSpokenFor: true }), 'member')).not.toContain('agree');
    const none = (): unknown =>
      advance(standing({ ...atWork, isReporter: true, windowBy: null }), 'agree', { role: 'resident' });
    expect(refusalOf(none)).toBe('ticket.no-window');
  });

  test('while helpers are at it the whole is not done', () => {
    const waiting = { status: 'accepted', isOwner: true, hasOpenHelpers: true } as const;
    expect(refusalOf(() => advance(standing(waiting), 'solve', { role: 'member' }))).toBe(
      'ticket.helpers-open',
    );
    expect(nextActions(standing({ ...waiting, status: 'claimed' }), 'member')).toEqual(['reject']);
  });

  test('whoever had a hand in it neither confirms nor calls back', () => {
    const done = { status: 'resolved', isRecent: true } as const;
    expect(nextActions(standing(done), 'member')).toEqual(['call_back', 'reopen']);
    expect(nextActions(standing({ ...done, hasHandled: true }), 'member')).toEqual(['reopen']);
    const helped = standing({ ...asked, isReporter: true, hasHandled: true });
    expect(nextActions(helped, 'resident')).toEqual(['redo', 'withdraw']);
  });

  test('a month after the end it is a new matter', () => {
    expect(
      nextActions(standing({ status: 'resolved', isReporter: true, isRecent: true }), 'resident'),
    ).toEqual(['reopen']);
    const late = standing({ status: 'resolved', isReporter: true });
    expect(refusalOf(() => advance(late, 'reopen', { role: 'resident' }))).toBe('ticket.too-late');
  });

  test('shown another way, a resident objects once, and then only the secretary may insist', () => {
    const shown = { status: 'diverted', isReporter: true, isRecent: true } as const;
    expect(nextActions(standing(shown), 'resident')).toEqual(['object']);
    expect(nextActions(standing({ ...shown, hasObjected: true }), 'resident')).toEqual([]);
    expect(nextActions(standing({ hasObjected: true }), 'member')).toEqual(['accept', 'merge']);
    expect(nextActions(standing({ hasObjected: true }), 'secretary')).toContain('divert');
  });

  test('a stranger may do nothing with a neighbour’s report', () => {
    for (const status of TICKET_STATUSES) expect(nextActions(standing({ status }), 'resident')).toEqual([]);
  });

  test('another party may do nothing with what was sent to its competitor', () => {
    for (const status of TICKET_STATUSES)
      expect(nextActions(standing({ status, hasParty: true }), 'party')).toEqual([]);
  });

  test('a party sends a ticket back once, not twice', () => {
    const held = { status: 'dispatched', hasParty: true, isPartyOfTicket: true } as const;
    expect(nextActions(standing(held), 'party')).toEqual(['sign', 'transfer', 'return']);
    expect(nextActions(standing({ ...held, hasReturned: true }), 'party')).toEqual(['sign', 'transfer']);
    const again = (): unknown =>
      advance(standing({ ...held, hasReturned: true }), 'return', { role: 'party' });
    expect(refusalOf(again)).toBe('ticket.already-returned');
  });

  test('a party never approves its own claim', () => {
    const claimed = standing({ status: 'claimed', hasParty: true, isPartyOfTicket: true });
    expect(nextActions(claimed, 'party')).toEqual([]);
    expect(nextActions(claimed, 'member')).toEqual(['approve', 'reject']);
  });

  test('a resident without an account answers through a member, but not through the one who did the work', () => {
    const spoken = { ...asked, isSpokenFor: true };
    expect(nextActions(standing(spoken), 'member')).toEqual(['confirm', 'half', 'redo', 'withdraw']);
    expect(nextActions(standing({ ...spoken, isOwner: true }), 'member')).toEqual(['redo']);
    const own = (): unknown => advance(standing({ ...spoken, isOwner: true }), 'confirm', { role: 'member' });
    expect(refusalOf(own)).toBe('ticket.own-work');
  });

  test('a member never answers for a resident who can answer for themselves', () => {
    expect(nextActions(standing(asked), 'member')).toEqual([]);
    expect(refusalOf(() => advance(standing(asked), 'confirm', { role: 'member' }))).toBe('ticket.not-yours');
  });

  test('a neighbour who is also the member in charge cannot call their own work good', () => {
    const both = standing({ ...asked, isReporter: true, isOwner: true });
    expect(nextActions(both, 'resident')).toEqual(['redo', 'withdraw']);
    expect(refusalOf(() => advance(both, 'confirm', { role: 'resident' }))).toBe('ticket.own-work');
  });
});

describe('the kind of no', () => {
  test.each<[Partial<Standing>, HandAction, Role, string]>([
    [{ status: 'accepted' }, 'accept', 'member', 'ticket.already-accepted'],
    [{ status: 'resolved' }, 'accept', 'member', 'ticket.already-accepted'],
    [{ status: 'withdrawn' }, 'accept', 'member', 'ticket.wrong-state'],
    [{ status: 'submitted' }, 'claim', 'party', 'ticket.wrong-state'],
    [{ status: 'submitted' }, 'accept', 'resident', 'role.not-allowed'],
    [{ status: 'dispatched', hasParty: true }, 'sign', 'party', 'ticket.not-yours'],
    [
      { status: 'dispatched', hasParty: true, isOwner: true, isSpokenFor: true },
      'sign',
      'member',
      'role.not-allowed',
    ],
    [{ status: 'submitted' }, 'withdraw', 'resident', 'ticket.not-yours'],
  ])('%j %s by %s → %s', (told, action, role, code) => {
    expect(refusalOf(() => advance(standing(told), action, { role }))).toBe(code);
  });
});

describe('a standing read from a row', () => {
  const now = new Date('2026-11-28T04:00:00Z');
  const row: StandingRow = {
    status: 'dispatched',
    reporterId: 'li',
    ownerId: 'zhao',
    partyId: 'wuye',
    returnedBy: ['wuye'],
    handledBy: ['zhao', 'qian'],
    dispatchedBy: 'qian',
    claimedBy: null,
    hasObjected: false,
    relation: null,
    openHelpers: 0,
    window: null,
    extension: null,
    unsolvable: null,
    suspendedMs: 0,
    resolution: null,
    reviewAt: null,
    closedAt: null,
  };

  test('towards the resident, the owner and the party', () => {
    expect(standingOf(row, { personId: 'li', partyId: null }, now)).toMatchObject({
      isReporter: true,
      isOwner: false,
    });
    expect(standingOf(row, { personId: 'zhao', partyId: null }, now)).toMatchObject({
      isReporter: false,
      isOwner: true,
    });
    const party = standingOf(row, { personId: 'gao', partyId: 'wuye' }, now);
    expect(party).toMatchObject({ isPartyOfTicket: true, hasReturned: true, hasParty: true });
  });

  test('towards who sent it, and towards who only had a hand in it', () => {
    const qian = standingOf(row, { personId: 'qian', partyId: null }, now);
    expect(qian).toMatchObject({ isDispatcher: true, hasHandled: true, isOwner: false });
    expect(standingOf(row, { personId: 'sun', partyId: null }, now)).toMatchObject({ hasHandled: false });
  });

  test('taken up again for thirty days and not a second longer', () => {
    const closed = {
      ...row,
      status: 'resolved' as const,
      closedAt: new Date(now.getTime() - 30 * 86_400_000),
    };
    const me = { personId: 'li', partyId: null };
    expect(standingOf(closed, me, now).isRecent).toBe(true);
    expect(standingOf(closed, me, new Date(now.getTime() + 1)).isRecent).toBe(false);
  });

  test('nobody is the party of a ticket that has none', () => {
    const none = standingOf({ ...row, partyId: null }, { personId: 'zhao', partyId: null }, now);
    expect(none).toMatchObject({ hasParty: false, isPartyOfTicket: false, hasReturned: false });
  });

  test('nobody is the reporter of what was said at the desk', () => {
    const spoken = standingOf({ ...row, reporterId: null }, { personId: 'zhao', partyId: null }, now);
    expect(spoken).toMatchObject({ isReporter: false, isSpokenFor: true });
  });
});
