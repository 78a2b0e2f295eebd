import { type Flow, machine, type WhoMay } from './flow';

/**
 * One visit (领域：约定 → 出发 → 到达 → 结束 → 双方记录). Leaving out 出发 is no fault: old people forget to tap. A visit
 * nobody came to is 没来成, on record for the station, never a reproach. Hours count only once both sides have said so.
 */
export const VISIT_FLOW = {
  planned: { set_out: 'on_way', arrive: 'arrived', call_off: 'called_off', help: 'planned', miss: 'missed' },
  on_way: { arrive: 'arrived', call_off: 'called_off', help: 'on_way', miss: 'missed' },
  arrived: { finish: 'finished', help: 'arrived', receipt: 'arrived' },
  finished: { say: 'finished', receipt: 'finished', both_said: 'confirmed', disagree: 'disputed' },
  disputed: { settle: 'confirmed', strike: 'missed' },
  confirmed: {},
  missed: {},
  called_off: {},
} as const satisfies Flow<VisitState, VisitAction>;

export const VISIT_STATES = [
  'planned',
  'on_way',
  'arrived',
  'finished',
  'disputed',
  'confirmed',
  'missed',
  'called_off',
] as const;
export type VisitState = (typeof VISIT_STATES)[number];
export const VISIT_STATE_WORDS: Record<VisitState, string> = {
  planned: '约好了',
  on_way: '在路上',
  arrived: '到了',
  finished: '结束了，请两边说一声',
  disputed: '两边说得不一样，站长在问',
  confirmed: '两边都说好',
  missed: '没来成',
  called_off: '取消了',
};
/** Visits that still lie ahead or are going on. */
export const OPEN_VISITS: readonly VisitState[] = ['planned', 'on_way', 'arrived', 'finished', 'disputed'];

export const VISIT_ACTIONS = [
  'set_out',
  'arrive',
  'finish',
  'say',
  'receipt',
  'help',
  'call_off',
  'settle',
  'strike',
  'both_said',
  'disagree',
  'miss',
] as const;
export type VisitAction = (typeof VISIT_ACTIONS)[number];

/** How the rules see a visit from one caller's place. */
export interface VisitStanding {
  state: VisitState;
  isResident: boolean;
  isSpokenFor: boolean;
  /** The caller is who comes, or comes along. */
  isVisitor: boolean;
  residentSaid: boolean;
  visitorSaid: boolean;
}

const comes = ({ isVisitor }: VisitStanding): boolean => isVisitor;
const speaksFor = ({ isSpokenFor, isVisitor }: VisitStanding): boolean => isSpokenFor && !isVisitor;
const atDesk = (standing: VisitStanding): boolean =>
  standing.isResident || standing.isVisitor || speaksFor(standing);
const home = ({ isResident }: VisitStanding): boolean => isResident;
const isThere = (standing: VisitStanding): boolean => standing.isResident || standing.isVisitor;
const VISITOR = { member: comes, secretary: comes };
const THERE = { resident: home, member: isThere, secretary: isThere };
const maySay = (standing: VisitStanding): boolean =>
  (standing.isVisitor && !standing.visitorSaid) ||
  ((standing.isResident || speaksFor(standing)) && !standing.residentSaid);

const WHO_MAY: WhoMay<VisitAction, VisitStanding> = {
  set_out: VISITOR,
  arrive: VISITOR,
  finish: THERE,
  say: {
    resident: (standing) => standing.isResident && !standing.residentSaid,
    member: maySay,
    secretary: maySay,
  },
  receipt: VISITOR,
  help: THERE,
  call_off: { resident: home, member: atDesk, secretary: atDesk },
  settle: { secretary: (standing) => !standing.isVisitor },
  strike: { secretary: (standing) => !standing.isVisitor },
  both_said: {},
  disagree: {},
  miss: {},
};

const VISIT = machine<VisitState, VisitAction, VisitStanding>({
  flow: VISIT_FLOW,
  whoMay: WHO_MAY,
  wrongState: () => 'visit.wrong-state',
  notYours: 'visit.not-yours',
});

export const nextVisitActions = VISIT.next;
export const advanceVisit = VISIT.advance;
export const visitLeads = VISIT.leads;

/** What both words together make of a finished visit; null while one is missing. */
export function verdictOf(words: {
  residentCame: boolean | null;
  visitorCame: boolean | null;
}): 'both_said' | 'disagree' | null {
  if (words.residentCame === null || words.visitorCame === null) return null;
  return words.residentCame && words.visitorCame ? 'both_said' : 'disagree';
}
