import { after, days } from '../kernel/index';
import { holderWaiting } from './custody';
import { nextLevel, raisedTo, REDOS_BEFORE_SECRETARY } from './supervision';
import { heldUpFor, suspensionFrom } from './suspension';
import type { TicketAction } from './ticket-life';
import type { LifeRow } from './ticket-row';
import type { StepBy } from './told';

type Effect = (row: LifeRow, by: StepBy) => Partial<LifeRow>;

/** A ticket nobody has come back to for so long after its review is archived. */
const ARCHIVED_AFTER = days(30);

/** Whatever is taken up again begins without the agreements of before. */
const AFRESH = { resolution: null, reviewAt: null, archiveAt: null, claimedBy: null } as const;
const NO_AGREEMENTS = { window: null, extension: null, suspension: null } as const;

const who = ({ caller }: StepBy): string => {
  if (caller === null) throw new Error('time has no hands');
  return caller.personId;
};

/** What is told must be there: the contract has asked for it. */
function told<V>(value: V | undefined): V {
  if (value === undefined) throw new Error('an act without what it needs');
  return value;
}

/** The work goes on where it stood; what was left of the promise the clock knows. */
function resumed({ suspension, suspendedMs }: LifeRow, now: Date): Partial<LifeRow> {
  if (suspension === null) return {};
  return { suspension: null, suspendedMs: suspendedMs + heldUpFor(suspension, now) };
}

/** A ticket leaves a suspension by another door than resuming: what it was held up still counts. */
const held = (row: LifeRow, now: Date): Partial<LifeRow> =>
  row.suspension === null ? {} : { suspendedMs: row.suspendedMs + heldUpFor(row.suspension, now) };

const redone: Effect = ({ redoCount, supervision }) => ({
  ...AFRESH,
  redoCount: redoCount + 1,
  supervision: redoCount + 1 >= REDOS_BEFORE_SECRETARY ? raisedTo(supervision, 2) : supervision,
});

const lookedAt: Effect = ({ relation }) => (relation === 'helper' ? { resolution: 'verified' } : {});

/** What each act changes beside the state. */
export const EFFECTS: Partial<Record<TicketAction, Effect>> = {
  accept: (row, by) => ({ ownerId: row.ownerId ?? who(by) }),
  object: () => ({ hasObjected: true }),
  solve: (row, by) => ({ ...held(row, by.now), ...NO_AGREEMENTS, unsolvable: null, claimedBy: null }),
  dispatch: (row, by) => ({
    ...held(row, by.now),
    ...NO_AGREEMENTS,
    partyId: told(by.told.partyId),
    dispatchedBy: who(by),
    custody: 'party',
  }),
  whistle: ({ openHelpers }, { told: { helpers = 0 } }) => ({ openHelpers: openHelpers + helpers }),
  return: ({ returnedBy, partyId }) => ({
    returnedBy: partyId === null ? returnedBy : [...returnedBy, partyId],
  }),
  take_back: ({ supervision }) => ({ custody: 'station', supervision: raisedTo(supervision, 1) }),
  press: ({ supervision }) => ({ supervision: raisedTo(supervision, nextLevel(supervision)) }),
  uphold: () => ({ partyId: null }),
  overrule: ({ dueAt }) => ({ dueAt }),
  appoint: (_, by) => ({ window: { ...told(by.told.window), isAgreed: false } }),
  agree: ({ window }) => (window === null ? {} : { window: { ...window, isAgreed: true } }),
  miss: () => ({ window: null }),
  find_nobody: () => ({ window: null }),
  suspend: (row, by) => {
    const suspension = suspensionFrom({ cause: told(by.told.cause), suspendedMs: row.suspendedMs }, by.now);
    const custody = holderWaiting(suspension.cause);
    return { window: null, suspension, custody, dueAt: new Date(suspension.until) };
  },
  resume: (row, { now }) => resumed(row, now),
  lift: (row, { now }) => resumed(row, now),
  ask_extension: (_, by) => ({ extension: told(by.told.extension) }),
  grant: ({ extensionCount }) => ({ extension: null, extensionCount: extensionCount + 1 }),
  refuse: () => ({ extension: null }),
  claim: (_, by) => ({ claimedBy: who(by), window: null, extension: null }),
  approve: lookedAt,
  reject: ({ falseDoneCount }) => ({ falseDoneCount: falseDoneCount + 1, claimedBy: null }),
  confirm: () => ({ resolution: 'confirmed' }),
  half: () => ({ resolution: 'partly' }),
  lapse: () => ({ resolution: 'unconfirmed' }),
  redo: redone,
  give_up: (_, by) => ({ unsolvable: { ...told(by.told.unsolvable), by: who(by) } }),
  carry_on: () => ({ unsolvable: null }),
  concede: (row, { now }) => ({
    ...held(row, now),
    reviewAt: row.unsolvable === null ? null : new Date(row.unsolvable.reviewAt),
  }),
  withdraw: (row, { now }) => held(row, now),
  call_back: ({ reviewAt }, { now }) => ({
    archiveAt: reviewAt === null ? after(now, ARCHIVED_AFTER) : null,
  }),
  keep: () => ({ ...AFRESH, partyId: null, reporterId: null }),
  reopen: redone,
  recall: () => AFRESH,
};
