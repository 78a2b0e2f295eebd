import fc from 'fast-check';
import { URGENCIES, type Urgency } from '../../directory/index';
import type { Mood, Wiring } from './alarm-rows.fixture';
import { AlarmWorld, SOUND } from './alarm-world.fixture';

/** What the station promises by default, written down a second time and in another way: seconds and who, rung by rung. */
const PROMISED: Record<Urgency, number> = { emergency: 120, urgent: 300, normal: 300 };
const WHO = ['duty', 'next-pair', 'secretary', 'district'];
const waitMs = (urgency: Urgency, rung: number): number =>
  Math.min(PROMISED[urgency] * 2 ** Math.floor(rung / 4), 7_200) * 1_000;

const MOODS: Mood[] = ['takes', 'refuses', 'is-busy', 'arrives-unanswered', 'lost-unanswered'];
const anyMoods = fc.array(fc.constantFrom(...MOODS), { maxLength: 4 });

type Step = (world: AlarmWorld) => void;

/** Anything that can happen: a report, a yes, a matter that turns out an emergency, time, answers of the outside, a dying process, another pair at the desk. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...URGENCIES).map(
    (urgency): Step =>
      (world) =>
        world.report(urgency),
  ),
  fc.nat(5).map(
    (ticket): Step =>
      (world) =>
        world.acknowledge(ticket),
  ),
  fc.nat(5).map(
    (ticket): Step =>
      (world) =>
        world.raise(ticket),
  ),
  fc.constantFrom(1, 900, 31_000, 119_999, 120_000, 301_000, 3_600_000).map(
    (ms): Step =>
      (world) =>
        world.pass(ms),
  ),
  anyMoods.map(
    (moods): Step =>
      (world) =>
        world.moods.wechat.push(...moods),
  ),
  anyMoods.map(
    (moods): Step =>
      (world) =>
        world.moods.sms.push(...moods),
  ),
  fc.constant<Step>((world) => void (world.isDying = true)),
  fc.constant<Step>((world) => world.changeRoster()),
);

/** Everything that must hold at any moment. */
function check(world: AlarmWorld): void {
  world.tickets.forEach((ticket, id) => {
    const isTaken = ticket.takenAt !== null;
    if (!isTaken && ticket.climb === null) throw new Error('an open ticket without a timer');
    if (!isTaken && ticket.climb!.at < world.now) throw new Error('a timer that is past');
    if (isTaken && (ticket.climb !== null || world.pending(id) > 0))
      throw new Error('something waits for a ticket that was taken');
  });
  for (const climb of world.climbs) checkClimb(world, climb);
  checkCalls(world);
}

function checkClimb(world: AlarmWorld, climb: AlarmWorld['climbs'][number]): void {
  const { takenAt } = world.tickets[climb.ticket]!;
  if (takenAt !== null && climb.at > takenAt) throw new Error('climbed after it was taken');
  if (climb.at.getTime() !== climb.plannedAt.getTime()) throw new Error('not climbed at its instant');
  const waited = climb.at.getTime() - climb.since.getTime();
  const promised = promisedMs(climb);
  if (climb.why === 'silence' && waited !== promised) throw new Error('silence was not as long as promised');
  if (climb.why !== 'silence') checkHaste(world, climb, waited > promised);
}

/** As long as the rung may stay silent; where it was raised on the way, no longer than it would have been. */
function promisedMs({ urgency, rung, since, plannedBefore }: AlarmWorld['climbs'][number]): number {
  const own = waitMs(urgency, rung - 1);
  return plannedBefore === null ? own : Math.min(own, plannedBefore.getTime() - since.getTime());
}

function checkHaste(world: AlarmWorld, climb: AlarmWorld['climbs'][number], isLate: boolean): void {
  if (isLate) throw new Error('hastened, but later than promised');
  const step = world.calls.filter((call) => call.ticket === climb.ticket && call.step === climb.step - 1);
  if (step.some(({ answer }) => answer === 'accepted') || step.length === 0)
    throw new Error('hastened although somebody was reached');
}

function checkCalls(world: AlarmWorld): void {
  const rang = new Set<string>();
  for (const { ticket, step, rung, person, channel, at, arrived, answer } of world.calls) {
    const { takenAt } = world.tickets[ticket]!;
    if (takenAt !== null && at > takenAt) throw new Error('called after it was taken');
    if (!person.startsWith(`${WHO[rung % 4]}-`)) throw new Error('somebody else was called');
    const key = `${ticket} ${step} ${person} ${channel}`;
    if (rang.has(key)) throw new Error('told twice for one step on one channel');
    if (arrived || answer === 'unknown') rang.add(key);
  }
}

const walk = (wiring: Wiring) =>
  fc.property(fc.array(anyStep, { minLength: 1, maxLength: 40 }), (steps) => {
    const world = new AlarmWorld(wiring);
    world.report('urgent');
    for (const step of steps) {
      step(world);
      check(world);
    }
  });

test('whatever happens, somebody is called in time, nobody twice for one step, and nobody after a yes', () => {
  fc.assert(walk(SOUND), { numRuns: 3_000 });
});

test('everybody who is called on a first step is called at once', () => {
  const world = new AlarmWorld(SOUND);
  world.report('emergency');
  world.pass(1);
  expect(world.calls.map(({ person, channel }) => `${person} ${channel}`).sort()).toEqual([
    'duty-0-a sms',
    'duty-0-a wechat',
    'duty-0-b sms',
    'duty-0-b wechat',
  ]);
});

test('what turns out an emergency calls the pair on duty again at once, and climbs as an emergency from there', () => {
  const world = new AlarmWorld(SOUND);
  world.report('normal');
  world.pass(60_000);
  const before = world.calls.length;
  world.raise(0);
  world.pass(119_999);
  expect(world.calls.slice(before).map(({ person, channel }) => `${person} ${channel}`)).toEqual([
    'duty-0-a wechat',
    'duty-0-a sms',
    'duty-0-b wechat',
    'duty-0-b sms',
  ]);
  world.pass(1);
  expect(world.climbs.map(({ rung }) => rung)).toEqual([1]);
});

/** The pair of before is busy until others sit there, and refuses when they have been called to the emergency. */
function climbedAfterLateNo(wiring: Wiring): number {
  const world = new AlarmWorld(wiring);
  world.moods.wechat.push('is-busy', 'is-busy');
  world.report('normal');
  world.pass(1);
  world.changeRoster();
  world.raise(0);
  world.pass(1);
  world.moods.wechat.push('refuses', 'refuses');
  world.pass(5_000);
  return world.climbs.length;
}

test('a step of the ladder before that fails late hastens nothing of the one that began anew', () => {
  expect(climbedAfterLateNo(SOUND)).toBe(0);
  const forgetful: Wiring = {
    ...SOUND,
    isStandingOn: (ticket, { rung }) => SOUND.isStandingOn(ticket, { rung }),
  };
  expect(climbedAfterLateNo(forgetful)).toBe(1);
});

test.each<[string, Wiring]>([
  ['off by one rung', { ...SOUND, rungOf: (stamp, rung) => SOUND.rungOf(stamp, rung + 1) }],
  ['the next timer is not written', { ...SOUND, plansNext: false }],
  [
    'tried again after an uncertain answer',
    {
      ...SOUND,
      nextWay: (answer, rest, now) => SOUND.nextWay(answer === 'unknown' ? 'later' : answer, rest, now),
    },
  ],
  ['a yes takes nothing back', { ...SOUND, callsOff: false }],
  [
    'becoming more pressing puts off what was promised',
    { ...SOUND, climbOnceRaised: (stamp, _, now) => SOUND.climbOnceRaised(stamp, null, now) },
  ],
  [
    'what becomes more pressing waits as long as before',
    {
      ...SOUND,
      climbOnceRaised: (stamp, planned, now) => planned ?? SOUND.climbOnceRaised(stamp, planned, now),
    },
  ],
])('planted: %s is found', (_, wiring) => {
  const { failed } = fc.check(walk(wiring), { numRuns: 3_000 });
  expect(failed).toBe(true);
});
