import { type Flow, machine, type WhoMay } from './flow';

/**
 * The life of a pair (领域：提议 → 值班员确认 → 双方同意 → 首访 → 正常 → 复评 → 结束). A member glues the two cards, both
 * sides are asked, and either says yes or no for themselves. From then on any side may stop without a reason; an
 * incident stops everything until the secretary has looked at it. Every three months both are asked how it goes.
 */
export const PAIRING_FLOW = {
  asked: { agree: 'asked', refuse: 'refused', unglue: 'unglued', both_agreed: 'agreed', withdraw: 'unglued' },
  agreed: { end: 'ended', stop: 'stopped', sign: 'agreed', first_visited: 'running', fulfil: 'ended' },
  running: { end: 'ended', stop: 'stopped', sign: 'running', review: 'running', fulfil: 'ended' },
  stopped: { resume: 'running', end: 'ended' },
  refused: {},
  unglued: {},
  ended: {},
} as const satisfies Flow<PairingState, PairingAction>;

export const PAIRING_STATES = [
  'asked',
  'agreed',
  'running',
  'stopped',
  'refused',
  'unglued',
  'ended',
] as const;
export type PairingState = (typeof PAIRING_STATES)[number];
export const PAIRING_STATE_WORDS: Record<PairingState, string> = {
  asked: '正在问两边',
  agreed: '已结对，等头一回',
  running: '结对中',
  stopped: '先停一停，站长在看',
  refused: '这一对没有成',
  unglued: '已分开',
  ended: '已好好告别',
};
/** While a pair is one of these, its wish belongs to it and the offer has one place less. */
export const OPEN_PAIRINGS = ['asked', 'agreed', 'running', 'stopped'] as const;
/** While a pair is one of these, the two know each other: names, flat, and the telephone on request. */
export const KNOWN_PAIRINGS: readonly PairingState[] = ['agreed', 'running'];

export const PAIRING_ACTIONS = [
  'agree',
  'refuse',
  'unglue',
  'sign',
  'review',
  'stop',
  'resume',
  'end',
  'both_agreed',
  'first_visited',
  'fulfil',
  'withdraw',
] as const;
export type PairingAction = (typeof PAIRING_ACTIONS)[number];

/** How the rules see a pair from one caller's place. */
export interface PairingStanding {
  state: PairingState;
  /** The caller's own wish, or a parent's. */
  isResident: boolean;
  /** Whose wish it is has no account: the desk passes on their word, but never somebody on the other side of the pair. */
  isSpokenFor: boolean;
  /** The caller's own offer. */
  isCompanion: boolean;
  residentAgreed: boolean;
  companionAgreed: boolean;
}

const side = (standing: PairingStanding): boolean => standing.isResident;
const speaksFor = ({ isSpokenFor, isCompanion }: PairingStanding): boolean => isSpokenFor && !isCompanion;
/** A member's own wish is a resident's wish, whichever hat they wear. */
const atDesk = (standing: PairingStanding): boolean =>
  standing.isResident || standing.isCompanion || speaksFor(standing);
const DESK = { member: () => true, secretary: () => true };
const SIDES = { resident: side, member: atDesk, secretary: atDesk };

/** Whether one of the sides this caller may answer for has not said yes. */
const mayStillAgree = (standing: PairingStanding): boolean =>
  (standing.isCompanion && !standing.companionAgreed) ||
  ((standing.isResident || speaksFor(standing)) && !standing.residentAgreed);

const WHO_MAY: WhoMay<PairingAction, PairingStanding> = {
  agree: {
    resident: (standing) => standing.isResident && !standing.residentAgreed,
    member: mayStillAgree,
    secretary: mayStillAgree,
  },
  refuse: SIDES,
  unglue: DESK,
  sign: SIDES,
  review: SIDES,
  stop: { resident: side, ...DESK },
  resume: { secretary: () => true },
  end: { resident: side, member: atDesk, secretary: () => true },
  both_agreed: {},
  first_visited: {},
  fulfil: {},
  withdraw: {},
};

const PAIRING = machine<PairingState, PairingAction, PairingStanding>({
  flow: PAIRING_FLOW,
  whoMay: WHO_MAY,
  wrongState: () => 'pairing.wrong-state',
  notYours: 'pairing.not-yours',
});

export const nextPairingActions = PAIRING.next;
export const advancePairing = PAIRING.advance;
export const pairingLeads = PAIRING.leads;

/** For which side of the pair a caller speaks; null for whoever stands beside it. */
export function sideOfPairing(standing: PairingStanding): 'resident' | 'companion' | null {
  if (standing.isCompanion) return 'companion';
  return standing.isResident || standing.isSpokenFor ? 'resident' : null;
}
