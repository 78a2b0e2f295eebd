import fc from 'fast-check';
import { ROLES, type Role } from '../identity/index';
import { Refusal } from '../kernel/index';
import { holderOf } from './custody';
import {
  advance,
  CLOSED_STATUSES,
  destination,
  isClosed,
  mayNote,
  nextActions,
  OPEN_STATUSES,
  standingOf,
  TICKET_ACTIONS,
  TICKET_FLOW,
  TICKET_STATUSES,
  type Standing,
  type TicketAction,
  type TicketStatus,
} from './ticket-flow';

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
const ARROWS = TICKET_STATUSES.flatMap((from) =>
  Object.entries(TICKET_FLOW[from]).flatMap(([action, to]) =>
    [to].flat().map((one) => ({ from, action: action as TicketAction, to: one as TicketStatus })),
  ),
);

const flags = fc.record({
  isReporter: fc.boolean(),
  isSpokenFor: fc.boolean(),
  isOwner: fc.boolean(),
  hasParty: fc.boolean(),
  isPartyOfTicket: fc.boolean(),
  hasReturned: fc.boolean(),
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

describe('the flow as a whole', () => {
  test('every state can be reached from a fresh report', () => {
    const reached = new Set<TicketStatus>(['submitted']);
    for (const status of reached)
      ARROWS.filter(({ from }) => from === status).forEach(({ to }) => reached.add(to));
    expect([...reached].sort()).toEqual([...TICKET_STATUSES].sort());
  });

  test('from every open state an end can be reached: nothing is stuck for ever', () => {
    const ending = new Set<TicketStatus>(CLOSED_STATUSES);
    for (let before = -1; before !== ending.size;) {
      before = ending.size;
      ARROWS.filter(({ to }) => ending.has(to)).forEach(({ from }) => ending.add(from));
    }
    expect([...ending].sort()).toEqual([...TICKET_STATUSES].sort());
  });

  test('no way leads to resolved without the answer of a resident or the end of the window', () => {
    const ways = ARROWS.filter(({ to }) => to === 'resolved');
    expect(ways.map(({ from, action }) => `${from} ${action}`).sort()).toEqual([
      'awaiting_confirmation confirm',
      'awaiting_confirmation lapse',
    ]);
  });

  test('the resident is only asked after somebody said that it is done', () => {
    const ways = ARROWS.filter(({ to }) => to === 'awaiting_confirmation').map(({ action }) => action);
    expect(new Set(ways)).toEqual(new Set(['solve', 'approve']));
  });

  test('every open state lies in exactly one pair of hands, every closed one in none', () => {
    for (const status of OPEN_STATUSES) expect(['station', 'party', 'resident']).toContain(holderOf(status));
    for (const status of CLOSED_STATUSES) expect(holderOf(status)).toBe('nobody');
  });

  test('a ticket lies with a party only where a party was named', () => {
    const toParty = ARROWS.filter(({ to }) => holderOf(to) === 'party');
    for (const { from, action } of toParty) {
      const isNamed =
        action === 'dispatch' || holderOf(from) === 'party' || from === 'claimed' || action === 'redo';
      expect({ from, action, isNamed }).toEqual({ from, action, isNamed: true });
    }
    expect(destination({ status: 'awaiting_confirmation', hasParty: false }, 'redo')).toBe('accepted');
    expect(destination({ status: 'awaiting_confirmation', hasParty: true }, 'redo')).toBe('in_progress');
  });

  test('a resident can leave at any time, except while they are being asked', () => {
    const ways = ARROWS.filter(({ action }) => action === 'withdraw').map(({ from }) => from);
    expect(ways.sort()).toEqual(OPEN_STATUSES.filter((status) => status !== 'awaiting_confirmation').sort());
  });

  test('nobody may let a ticket lapse: only time does', () => {
    for (const role of ROLES) {
      const asked = standing({
        status: 'awaiting_confirmation',
        isReporter: true,
        isOwner: true,
        isPartyOfTicket: true,
      });
      expect(nextActions(asked, role)).not.toContain('lapse');
    }
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
        const allowed = TICKET_ACTIONS.filter(
          (action) => refusalOf(() => advance(told, action, { role })) === null,
        );
        expect([...drawn].sort()).toEqual([...allowed].sort());
      }),
      { numRuns: 2000 },
    );
  });

  test('whatever is allowed leads where the flow says', () => {
    fc.assert(
      fc.property(anyStanding, anyRole, fc.constantFrom(...TICKET_ACTIONS), (told, role, action) => {
        if (refusalOf(() => advance(told, action, { role })) !== null) return;
        expect(ARROWS).toContainEqual({ from: told.status, action, to: advance(told, action, { role }) });
      }),
      { numRuns: 2000 },
    );
  });

  test('nothing happens to a closed ticket any more', () => {
    fc.assert(
      fc.property(anyStanding, anyRole, (told, role) => {
        if (!isClosed(told.status)) return;
        expect(nextActions(told, role)).toEqual([]);
        expect(mayNote(told, role)).toBe(false);
      }),
    );
  });

  test('any walk of allowed steps keeps one holder and never resolves without an answer', () => {
    const step = fc.tuple(fc.constantFrom(...TICKET_ACTIONS), anyRole, flags);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let status: TicketStatus = 'submitted';
        for (const [action, role, told] of steps) {
          const before: Standing = { status, ...told };
          if (refusalOf(() => advance(before, action, { role })) !== null) continue;
          status = advance(before, action, { role });
          if (status === 'resolved') expect(action).toBe('confirm');
          expect(holderOf(status) === 'nobody').toBe(isClosed(status));
        }
      }),
    );
  });
});

describe('who may do what', () => {
  const asked = { status: 'awaiting_confirmation' } as const;

  test('any member may take a fresh report, a resident or a party may not', () => {
    expect(nextActions(standing(), 'member')).toEqual(['accept']);
    expect(nextActions(standing(), 'secretary')).toEqual(['accept']);
    expect(nextActions(standing({ isPartyOfTicket: true }), 'party')).toEqual([]);
    expect(nextActions(standing({ isReporter: true }), 'resident')).toEqual(['withdraw']);
  });

  test('the district looks on', () => {
    for (const status of TICKET_STATUSES)
      expect(nextActions(standing({ status, isOwner: true }), 'district')).toEqual([]);
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
    expect(nextActions(standing(held), 'party')).toEqual(['sign', 'return']);
    expect(nextActions(standing({ ...held, hasReturned: true }), 'party')).toEqual(['sign']);
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
    expect(nextActions(standing(spoken), 'member')).toEqual(['confirm', 'redo']);
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
    expect(nextActions(both, 'resident')).toEqual(['redo']);
    expect(refusalOf(() => advance(both, 'confirm', { role: 'resident' }))).toBe('ticket.own-work');
  });
});

describe('the kind of no', () => {
  test.each<[Partial<Standing>, TicketAction, Role, string]>([
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
  const row = {
    status: 'dispatched' as const,
    reporterId: 'li',
    ownerId: 'zhao',
    partyId: 'wuye',
    returnedBy: ['wuye'],
  };

  test('towards the resident, the owner and the party', () => {
    expect(standingOf(row, { personId: 'li', partyId: null })).toMatchObject({
      isReporter: true,
      isOwner: false,
    });
    expect(standingOf(row, { personId: 'zhao', partyId: null })).toMatchObject({
      isReporter: false,
      isOwner: true,
    });
    const party = standingOf(row, { personId: 'gao', partyId: 'wuye' });
    expect(party).toMatchObject({ isPartyOfTicket: true, hasReturned: true, hasParty: true });
  });

  test('nobody is the party of a ticket that has none', () => {
    const none = standingOf({ ...row, partyId: null }, { personId: 'zhao', partyId: null });
    expect(none).toMatchObject({ hasParty: false, isPartyOfTicket: false, hasReturned: false });
  });

  test('nobody is the reporter of what was said at the desk', () => {
    const spoken = standingOf({ ...row, reporterId: null }, { personId: 'zhao', partyId: null });
    expect(spoken).toMatchObject({ isReporter: false, isSpokenFor: true });
  });
});
