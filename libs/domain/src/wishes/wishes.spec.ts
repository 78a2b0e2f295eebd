import fc from 'fast-check';
import { ROLES, type Role } from '../identity/index';
import { Refusal } from '../kernel/index';
import { agreementReasons, mustSignFirst } from './agreement';
import { ageOf, nextAgeStep, overdueStep } from './aging';
import { WEEK_SLOTS, weekSlotWords } from './half-days';
import { balances, hoursCertified, linesOf } from './hours-ledger';
import { hasRoom, nextOfferActions, OFFER_STATES } from './offer-flow';
import { advancePairing, nextPairingActions, PAIRING_STATES, type PairingStanding } from './pairing-flow';
import { delicateSigns, needOf, privateSigns } from './public-need';
import { nextVisitActions, verdictOf, VISIT_STATES } from './visit-flow';
import { advanceWish, GLUED_WISHES, nextWishActions, WISH_STATES } from './wish-flow';
import { HOW_OFTEN, WISH_KIND_IDS } from './wish-kinds';
import { mayKnowPerson, maySeeNumber } from './who-may-know';

const anyRole = fc.constantFrom<Role>(...ROLES);

function refusalOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const pairing = (told: Partial<PairingStanding> = {}): PairingStanding => ({
  state: 'asked',
  isResident: false,
  isSpokenFor: false,
  isCompanion: false,
  residentAgreed: false,
  companionAgreed: false,
  ...told,
});

test('parties and districts have no button anywhere on the wall', () => {
  for (const role of ['party', 'district'] as const) {
    for (const state of WISH_STATES)
      expect(nextWishActions({ state, isOwner: true, isSpokenFor: true }, role)).toEqual([]);
    for (const state of OFFER_STATES) expect(nextOfferActions({ state, isOwner: true }, role)).toEqual([]);
    for (const state of PAIRING_STATES)
      expect(nextPairingActions(pairing({ state, isResident: true, isCompanion: true }), role)).toEqual([]);
    for (const state of VISIT_STATES)
      expect(
        nextVisitActions(
          {
            state,
            isResident: true,
            isSpokenFor: true,
            isVisitor: true,
            residentSaid: false,
            visitorSaid: false,
          },
          role,
        ),
      ).toEqual([]);
  }
});

test('what a button offers is never refused, and what is not offered always is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PAIRING_STATES),
      fc.record({
        isResident: fc.boolean(),
        isSpokenFor: fc.boolean(),
        isCompanion: fc.boolean(),
        residentAgreed: fc.boolean(),
        companionAgreed: fc.boolean(),
      }),
      anyRole,
      fc.constantFrom('agree', 'refuse', 'end', 'stop', 'resume', 'review', 'sign', 'unglue'),
      (state, told, role, action) => {
        const standing = { state, ...told };
        const offered = nextPairingActions(standing, role).includes(action as never);
        expect(refusalOf(() => advancePairing(standing, action as never, role)) === null).toBe(offered);
      },
    ),
  );
});

test('either side may end a pair, a passer-by may not; only the secretary lets a stopped one go on', () => {
  expect(nextPairingActions(pairing({ state: 'running', isResident: true }), 'resident')).toContain('end');
  expect(nextPairingActions(pairing({ state: 'running', isCompanion: true }), 'member')).toContain('end');
  expect(nextPairingActions(pairing({ state: 'running' }), 'member')).toEqual(['stop']);
  expect(nextPairingActions(pairing({ state: 'stopped', isCompanion: true }), 'member')).toEqual(['end']);
  expect(nextPairingActions(pairing({ state: 'stopped' }), 'secretary')).toContain('resume');
});

test('nobody answers twice, and nobody on the other side answers for somebody without an account', () => {
  expect(nextPairingActions(pairing({ isResident: true, residentAgreed: true }), 'resident')).toEqual([
    'refuse',
  ]);
  const both = pairing({ isSpokenFor: true, isCompanion: true, companionAgreed: true });
  expect(nextPairingActions(both, 'member')).not.toContain('agree');
});

test('a glued card cannot be changed under the two', () => {
  const standing = { state: 'asked' as const, isOwner: true, isSpokenFor: false };
  expect(nextWishActions(standing, 'resident')).toEqual(['withdraw']);
  expect(refusalOf(() => advanceWish(standing, 'change', 'resident'))).toBe('wish.glued');
  expect(refusalOf(() => advanceWish({ ...standing, isOwner: false }, 'withdraw', 'resident'))).toBe(
    'wish.not-yours',
  );
});

test('an offer has room while it hangs and holds fewer than it promised', () => {
  expect(hasRoom({ state: 'up', held: 2, capacity: 3 })).toBe(true);
  expect(hasRoom({ state: 'up', held: 3, capacity: 3 })).toBe(false);
  expect(hasRoom({ state: 'paused', held: 0, capacity: 3 })).toBe(false);
});

test('two words make a visit; two different ones a question', () => {
  expect(verdictOf({ residentCame: true, visitorCame: null })).toBeNull();
  expect(verdictOf({ residentCame: true, visitorCame: true })).toBe('both_said');
  expect(verdictOf({ residentCame: false, visitorCame: true })).toBe('disagree');
});

test('the ledger of any visits sums to nought, and nobody is credited who did not come', () => {
  const visit = fc.record({
    visitors: fc.uniqueArray(fc.constantFrom('赵', '钱', '孙', '周'), { minLength: 1, maxLength: 2 }),
    receiver: fc.constantFrom('李阿姨', '王爷爷'),
    minutes: fc.integer({ min: -10, max: 900 }),
  });
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 40 }), (visits) => {
      const lines = visits.flatMap(linesOf);
      const held = balances(lines);
      expect([...held.values()].reduce((sum, minutes) => sum + minutes, 0)).toBe(0);
      const given = visits
        .filter(({ minutes }) => minutes > 0 && minutes <= 720)
        .reduce((sum, { visitors, minutes }) => sum + visitors.length * minutes, 0);
      const credited = lines.filter(({ minutes }) => minutes > 0);
      expect(credited.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(given);
    }),
  );
  expect(hoursCertified(95)).toBe(1.5);
});

test('whatever is wished, what the wall says by itself is short and has nothing private in it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...WISH_KIND_IDS),
      fc.subarray([...WEEK_SLOTS]),
      fc.constantFrom(...HOW_OFTEN),
      (kind, slots, howOften) => {
        const need = needOf({ kind, slots, howOften });
        expect(need.length).toBeLessThanOrEqual(60);
        expect(privateSigns(need)).toEqual([]);
        expect(delicateSigns(need)).toEqual([]);
      },
    ),
  );
});

test.each([
  ['我叫张桂兰，想有人来', ['name']],
  ['住5号楼2单元301室', ['flat']],
  ['301室，来敲门就行', ['flat']],
  ['打13800138000找我', ['phone']],
  ['刚做完手术，走不动', ['illness']],
  ['有糖尿病，想有人陪着散步', ['illness']],
  ['一个人住，晚上害怕', ['alone']],
  ['帮我去银行取存折上的钱', ['money']],
  ['下午想下两盘象棋', []],
  ['想请人陪着逛公园，周六上午', []],
])('%s: %j should not be public', (words, signs) => {
  expect(privateSigns(words, { names: ['张桂兰'] })).toEqual(signs);
});

test('what is delicate waits for a member', () => {
  expect(delicateSigns('活着没意思')).toEqual(['crisis']);
  expect(delicateSigns('想请人帮忙洗澡')).toEqual(['intimate']);
  expect(delicateSigns('想有人来说说话')).toEqual([]);
});

test('half-days are said as a neighbour says them', () => {
  expect(weekSlotWords([])).toBe('时间都行');
  expect(weekSlotWords(['2P', '4P'])).toBe('周二、周四下午');
  expect(weekSlotWords(['6A', '6P', '6E', '7A', '7P', '7E'])).toBe('周末');
  expect(needOf({ kind: 'chess', slots: ['3P'], howOften: 'weekly' })).toBe('想找人下棋，每周三下午');
});

test('an agreement is wanted where it lasts, may go wrong, or is asked for; a risk is signed before the first visit', () => {
  const reasons = (kind: 'chat' | 'walk', howOften: 'once' | 'weekly', isAskedFor = false) =>
    agreementReasons({ kind, howOften, isAskedFor });
  expect(reasons('chat', 'once')).toEqual([]);
  expect(reasons('chat', 'weekly')).toEqual(['lasting']);
  expect(reasons('walk', 'once')).toEqual(['risky']);
  expect(reasons('chat', 'once', true)).toEqual(['asked']);
  expect(mustSignFirst(['lasting'], true)).toBe(false);
  expect(mustSignFirst(['lasting'], false)).toBe(true);
  expect(mustSignFirst(['risky'], true)).toBe(true);
});

test('who may know: the owner, the secretary, whoever comes while paired, the desk while it searches', () => {
  const nobody = { isOwner: false, isSpokenFor: false, isCompanion: false };
  const who = { wishState: 'serving', pairingState: 'running', role: 'member', ...nobody } as const;
  expect(mayKnowPerson(who)).toBe(false);
  expect(mayKnowPerson({ ...who, isCompanion: true })).toBe(true);
  expect(mayKnowPerson({ ...who, isCompanion: true, pairingState: 'ended' })).toBe(false);
  expect(mayKnowPerson({ ...who, isCompanion: true, pairingState: 'stopped' })).toBe(false);
  expect(mayKnowPerson({ ...who, wishState: 'up', pairingState: null })).toBe(true);
  expect(mayKnowPerson({ ...who, role: 'resident' })).toBe(false);
  expect(mayKnowPerson({ ...who, role: 'resident', isOwner: true })).toBe(true);
  for (const state of PAIRING_STATES)
    expect(maySeeNumber({ pairingState: state, isResident: true, isCompanion: false })).toBe(
      state === 'agreed' || state === 'running',
    );
});

test('a wish ages in steps, a late visit calls in steps, and after the last there is none', () => {
  const up = new Date('2026-11-01T02:00:00Z');
  expect(nextAgeStep(up, 0)).toEqual({ whom: 'members', at: new Date('2026-11-04T02:00:00Z') });
  expect(nextAgeStep(up, 3)).toBeNull();
  expect(ageOf(up, new Date('2026-11-04T01:59:59Z'))).toBe(0);
  expect(ageOf(up, new Date('2026-11-15T02:00:00Z'))).toBe(3);
  expect(overdueStep(up, 2)).toEqual({ whom: 'duty', at: new Date('2026-11-01T02:45:00Z') });
  expect(overdueStep(up, 3)).toBeNull();
});

test('a card is said another way while it hangs, never behind the back of whoever it is glued to', () => {
  for (const state of WISH_STATES) {
    const change = () => advanceWish({ state, isOwner: true, isSpokenFor: false }, 'change', 'resident');
    if (GLUED_WISHES.includes(state)) expect(refusalOf(change)).toBe('wish.glued');
    else if (['review', 'up', 'unmet'].includes(state)) expect(change()).toBe('review');
    else expect(refusalOf(change)).toBe('wish.wrong-state');
  }
});
