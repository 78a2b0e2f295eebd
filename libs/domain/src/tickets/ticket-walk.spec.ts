import type { Caller, Role } from '../identity/index';
import { after, days, hours, minutes, Refusal } from '../kernel/index';
import { isClocked, PHASE_OF } from '../clocks/index';
import { freshRow } from './any-ticket.fixture';
import { HOLDERS } from './custody';
import { standingOf } from './standing';
import { SUSPENDED_AT_MOST, SUSPENSION_CAUSES } from './suspension';
import { destination, nextActions } from './ticket-flow';
import { HAND_ACTIONS, type HandAction, type TicketAction } from './ticket-life';
import type { LifeRow } from './ticket-row';
import { isClosed, PARTY_STATUSES, TICKET_STATUSES, type TicketStatus } from './ticket-status';
import { pressAt } from './supervision';
import { nextInTime, stepBy, stepInTime } from './ticket-step';
import type { Told } from './told';

const who = (personId: string, role: Role, partyId: string | null = null): Caller => ({
  personId,
  role,
  partyId,
  stationId: 'south',
});

/** A small station: a resident who is also a member, a member who also works for the property, and so on. */
const PEOPLE: readonly Caller[] = [
  who('li', 'resident'),
  who('wang', 'resident'),
  who('zhao', 'member'),
  who('qian', 'member'),
  who('li', 'member'),
  who('sun', 'secretary'),
  who('zhou', 'secretary'),
  who('wu', 'district'),
  who('gao', 'party', 'wuye'),
  who('qian', 'party', 'wuye'),
  who('feng', 'party', 'crew'),
];

const DESK: readonly Role[] = ['member', 'secretary'];

/** Chance that gives the same walk every time. */
function chance(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return { next, of: <V>(list: readonly V[]): V => list[Math.floor(next() * list.length)] as V };
}
type Chance = ReturnType<typeof chance>;

interface Walked {
  before: LifeRow;
  after: LifeRow;
  action: TicketAction;
  caller: Caller | null;
  now: Date;
}

function toldFor(action: HandAction, caller: Caller, now: Date, dice: Chance): Told {
  const soon = (wait: number): string => after(now, wait).toISOString();
  const told: Partial<Record<HandAction, Told>> = {
    dispatch: { partyId: dice.of(['wuye', 'crew']) },
    appoint: {
      window: {
        from: soon(hours(2)),
        until: soon(hours(4)),
        by: caller.role === 'party' ? 'party' : 'resident',
      },
    },
    suspend: { cause: dice.of(SUSPENSION_CAUSES) },
    ask_extension: { extension: { until: soon(days(9)), reason: '等配件' } },
    give_up: { unsolvable: { reason: '产权不清', explanation: '当面说明', reviewAt: soon(days(20)) } },
    whistle: { helpers: 1 },
  };
  return told[action] ?? {};
}

/** One random step: somebody tries something, or time passes. `null` when it was refused. */
function tryStep(row: LifeRow, now: Date, dice: Chance): Walked | null {
  if (dice.next() < 0.08) return inTime(row, now, dice);
  const caller = dice.of(PEOPLE);
  const drawn = (): HandAction[] => nextActions(standingOf(row, caller, now), caller.role);
  const action = dice.of(dice.next() < 0.5 ? drawn() : HAND_ACTIONS) ?? 'accept';
  try {
    const changes = stepBy(row, action, { caller, now, told: toldFor(action, caller, now, dice) });
    return { before: row, after: { ...row, ...changes }, action, caller, now };
  } catch (error) {
    if (error instanceof Refusal) {
      if (drawn().includes(action))
        throw new Error(`${action} is drawn and refused: ${error.code}`, { cause: error });
      return null;
    }
    throw error;
  }
}

function inTime(row: LifeRow, now: Date, dice: Chance): Walked | null {
  const late = pressAt(row);
  const isPressed = late !== null && late <= now && dice.next() < 0.5;
  const owed = row.status === 'dispatched' ? { action: 'take_back' as const, at: now } : nextInTime(row);
  const plan = isPressed ? { action: 'press' as const, at: late } : owed;
  if (plan === null || plan.at > now) return null;
  const changes = stepInTime(row, plan.action, now);
  if (changes === null) throw new Error(`time was to ${plan.action} and could not`);
  return { before: row, after: { ...row, ...changes }, action: plan.action, caller: null, now };
}

/** What is wrong with a step; the invariants of a ticket's life, each under its own name. */
const BROKEN: Record<string, (step: Walked) => boolean> = {
  'no transition the table does not know': ({ before, after, action, caller, now }) => {
    const me = caller ?? { personId: '', partyId: null };
    return destination(standingOf(before, me, now), action) !== after.status;
  },
  'an open ticket lies in exactly one pair of hands, a closed one in none': ({ after }) =>
    !HOLDERS.includes(after.custody) || (after.custody === 'nobody') !== isClosed(after.status),
  'what a party is to do lies with a party that is named': ({ after }) =>
    (PARTY_STATUSES as readonly TicketStatus[]).includes(after.status) && after.partyId === null,
  'once accepted it has one first owner, who never changes': ({ before, after }) =>
    (before.ownerId !== null && after.ownerId !== before.ownerId) ||
    (after.ownerId === null && !['submitted', 'withdrawn', 'diverted', 'merged'].includes(after.status)),
  'resolved only by an answer, a verification or an expired window': ({ before, after, action, now }) => {
    if (after.status !== 'resolved' || before.status === 'resolved') return false;
    if (action === 'lapse') return before.dueAt === null || before.dueAt > now;
    if (action === 'approve') return before.relation !== 'helper';
    return action !== 'confirm' && action !== 'half';
  },
  'how it was resolved is said': ({ after }) => after.status === 'resolved' && after.resolution === null,
  'helpers open: the whole is neither resolved nor unresolved': ({ after }) =>
    after.openHelpers > 0 && ['awaiting_confirmation', 'resolved', 'unresolved'].includes(after.status),
  'supervision never falls without an actor': ({ before, after, caller }) =>
    caller === null && after.supervision < before.supervision,
  'nobody confirms or calls back what they handled': ({ before, action, caller }) =>
    ['confirm', 'half', 'call_back'].includes(action) &&
    (caller === null || before.handledBy.includes(caller.personId) || before.ownerId === caller.personId),
  'nobody looks at what they claimed, nor reviews what they sent': ({ before, action, caller }) =>
    (['approve', 'reject'].includes(action) && before.claimedBy === caller?.personId) ||
    (['uphold', 'overrule'].includes(action) && before.dispatchedBy === caller?.personId),
  'a party returns a ticket once': ({ after }) => new Set(after.returnedBy).size !== after.returnedBy.length,
  'a time is agreed to by the other side': ({ before, action, caller }) =>
    action === 'agree' && (before.window?.by === 'party') === (caller?.role === 'party'),
  'two people say that it cannot be solved': ({ before, action, caller }) =>
    action === 'concede' && (before.unsolvable === null || before.unsolvable.by === caller?.personId),
  'what is held up ends by itself, and never adds up to more than its days': ({ after }) =>
    (after.status === 'suspended') !== (after.suspension !== null) || after.suspendedMs > SUSPENDED_AT_MOST,
  'closed has an instant, open has none': ({ after }) => isClosed(after.status) !== (after.closedAt !== null),
  'only whoever may speaks for the resident': ({ before, action, caller }) =>
    ['confirm', 'half', 'redo', 'withdraw'].includes(action) &&
    caller?.personId !== before.reporterId &&
    !(before.reporterId === null && caller !== null && DESK.includes(caller.role)),
  'no act has neither a person nor time behind it': ({ action, caller }) =>
    (caller === null) === (HAND_ACTIONS as readonly TicketAction[]).includes(action),
};

/** What a walk has seen. */
interface Seen {
  steps: number;
  states: Set<TicketStatus>;
  actions: Set<TicketAction>;
  broken: Set<string>;
}

const INVARIANTS = Object.entries(BROKEN);

function walk(attempts: number, seed: number): Seen {
  const dice = chance(seed);
  const seen: Seen = { steps: 0, states: new Set(), actions: new Set(), broken: new Set() };
  while (seen.steps < attempts) oneLife(dice, seen);
  return seen;
}

/** Sixty steps, or until it is archived. */
function oneLife(dice: Chance, seen: Seen): void {
  let now = new Date('2026-11-28T00:00:00Z');
  let row = begin(now, dice);
  for (let left = 60; left > 0 && row.status !== 'archived'; left -= 1) {
    now = after(now, dice.next() < 0.15 ? days(dice.next() * 12) : minutes(dice.next() * 200));
    const step = tryStep(row, now, dice);
    seen.steps += 1;
    if (step === null) continue;
    look(step, seen);
    row = promised(helpersGoOn(step.after, dice), now);
  }
}

function look(step: Walked, seen: Seen): void {
  for (const [name, isBroken] of INVARIANTS) if (isBroken(step)) seen.broken.add(name);
  seen.states.add(step.after.status);
  seen.actions.add(step.action);
}

/** By when it is owed the clocks say, which know more than the machine: here everything is owed within the day. */
const promised = (row: LifeRow, now: Date): LifeRow =>
  row.dueAt === null && isClocked(PHASE_OF[row.status]) ? { ...row, dueAt: after(now, hours(20)) } : row;

/** Helpers finish in tickets of their own. */
const helpersGoOn = (row: LifeRow, dice: Chance): LifeRow =>
  row.openHelpers > 0 && dice.next() < 0.3 ? { ...row, openHelpers: row.openHelpers - 1 } : row;

const begin = (now: Date, dice: Chance): LifeRow =>
  freshRow(now, {
    reporterId: dice.next() < 0.7 ? 'li' : null,
    relation: dice.next() < 0.1 ? 'helper' : null,
    urgency: dice.of(['emergency', 'urgent', 'normal'] as const),
  });

/** A refusal is expected here half a million times: nobody reads where it was thrown. */
const STACKS = Error.stackTraceLimit;
beforeAll(() => (Error.stackTraceLimit = 0));
afterAll(() => (Error.stackTraceLimit = STACKS));

test('a million random steps: every state, every act, and no promise broken', () => {
  const seen = walk(1_000_000, 20261128);
  expect(seen.steps).toBeGreaterThanOrEqual(1_000_000);
  expect([...seen.broken]).toEqual([]);
  expect(seen.states).toEqual(new Set(TICKET_STATUSES));
  const untouched = [
    ...HAND_ACTIONS,
    'take_back',
    'press',
    'miss',
    'lift',
    'lapse',
    'recall',
    'archive',
  ].filter((action) => !seen.actions.has(action as TicketAction));
  expect(untouched).toEqual([]);
});

test('wherever a ticket stands, somebody or time can still move it to an end', () => {
  const start = new Date('2026-11-28T00:00:00Z');
  const dice = chance(7);
  for (let nth = 0; nth < 300; nth += 1) {
    let [row, now] = [begin(start, dice), start];
    for (let step = 0; step < 40; step += 1) {
      now = after(now, hours(dice.next() * 60));
      row = tryStep(row, now, dice)?.after ?? row;
    }
    row = { ...row, openHelpers: 0 };
    const ways = PEOPLE.some((caller) => nextActions(standingOf(row, caller, now), caller.role).length > 0);
    const isOver = isClosed(row.status);
    expect({ status: row.status, isMovable: ways || nextInTime(row) !== null || isOver }).toMatchObject({
      isMovable: true,
    });
  }
});

const noon = new Date('2026-11-28T04:00:00Z');
const atWork = freshRow(noon, {
  status: 'in_progress',
  custody: 'party',
  ownerId: 'zhao',
  partyId: 'wuye',
  handledBy: ['zhao'],
});
const done: Partial<LifeRow> = {
  status: 'resolved',
  custody: 'nobody',
  closedAt: noon,
  resolution: 'confirmed',
};

/** A bug planted for each promise: the step as it would look. */
const PLANTED: Record<string, [TicketAction, Caller | null, Partial<LifeRow>, Partial<LifeRow>]> = {
  'no transition the table does not know': [
    'claim',
    who('gao', 'party', 'wuye'),
    {},
    { status: 'scheduled' },
  ],
  'an open ticket lies in exactly one pair of hands, a closed one in none': [
    'miss',
    null,
    {},
    { custody: 'nobody' },
  ],
  'what a party is to do lies with a party that is named': ['miss', null, {}, { partyId: null }],
  'once accepted it has one first owner, who never changes': ['dispatch', null, {}, { ownerId: 'qian' }],
  'resolved only by an answer, a verification or an expired window': ['solve', null, {}, done],
  'how it was resolved is said': ['confirm', null, {}, { ...done, resolution: null }],
  'helpers open: the whole is neither resolved nor unresolved': [
    'confirm',
    null,
    {},
    { ...done, openHelpers: 1 },
  ],
  'supervision never falls without an actor': ['miss', null, { supervision: 2 }, { supervision: 1 }],
  'nobody confirms or calls back what they handled': ['call_back', who('zhao', 'member'), {}, {}],
  'nobody looks at what they claimed, nor reviews what they sent': [
    'overrule',
    who('sun', 'secretary'),
    { dispatchedBy: 'sun' },
    {},
  ],
  'a party returns a ticket once': ['return', null, {}, { returnedBy: ['wuye', 'wuye'] }],
  'a time is agreed to by the other side': [
    'agree',
    who('gao', 'party', 'wuye'),
    { window: { from: '', until: '', by: 'party', isAgreed: false } },
    {},
  ],
  'two people say that it cannot be solved': ['concede', who('sun', 'secretary'), {}, {}],
  'what is held up ends by itself, and never adds up to more than its days': [
    'suspend',
    null,
    {},
    { status: 'suspended' },
  ],
  'closed has an instant, open has none': ['confirm', null, {}, { ...done, closedAt: null }],
  'only whoever may speaks for the resident': ['redo', who('wang', 'resident'), {}, {}],
  'no act has neither a person nor time behind it': ['claim', null, {}, {}],
};

test.each(Object.keys(BROKEN))('a bug against “%s” would be seen', (name) => {
  const [action, caller, before, changed] = PLANTED[name]!;
  const row = { ...atWork, ...before };
  const sound: Walked = {
    before: atWork,
    after: atWork,
    action: 'transfer',
    caller: who('gao', 'party', 'wuye'),
    now: noon,
  };
  expect(BROKEN[name]!(sound)).toBe(false);
  expect(BROKEN[name]!({ before: row, after: { ...row, ...changed }, action, caller, now: noon })).toBe(true);
});
