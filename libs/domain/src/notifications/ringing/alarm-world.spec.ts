import fc from 'fast-check';
import { URGENCIES, type Urgency } from '../../directory/index';
import { AlarmWorld, SOUND, type Mood, type Wiring } from './alarm-world.fixture';

/** What the station promises by default, written down a second time and in another way: seconds and who, rung by rung. */
const PROMISED: Record<Urgency, number> = { emergency: 120, urgent: 300, normal: 300 };
const WHO = ['duty', 'next-pair', 'secretary', 'district'];
const waitMs = (urgency: Urgency, rung: number): number =>
  Math.min(PROMISED[urgency] * 2 ** Math.floor(rung / 4), 7_200) * 1_000;

const MOODS: Mood[] = ['takes', 'refuses', 'is-busy', 'arrives-unanswered', 'lost-unanswered'];
const anyMoods = fc.array(fc.constantFrom(...MOODS), { maxLength: 4 });

type Step = (world: AlarmWorld) => void;

/** Anything that can happen: a report, a yes, time, answers of the outside, a dying process, another pair at the desk. */
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
  const { urgency, takenAt } = world.tickets[climb.ticket]!;
  if (takenAt !== null && climb.at > takenAt) throw new Error('climbed after it was taken');
  if (climb.at.getTime() !== climb.plannedAt.getTime()) throw new Error('not climbed at its instant');
  const waited = climb.at.getTime() - climb.since.getTime();
  const promised = waitMs(urgency, climb.rung - 1);
  if (climb.why === 'silence' && waited !== promised) throw new Error('silence was not as long as promised');
  if (climb.why !== 'silence') checkHaste(world, climb, waited > promised);
}

function checkHaste(world: AlarmWorld, climb: AlarmWorld['climbs'][number], isLate: boolean): void {
  if (isLate) throw new Error('hastened, but later than promised');
  const step = world.calls.filter((call) => call.ticket === climb.ticket && call.rung === climb.rung - 1);
  if (step.some(({ answer }) => answer === 'accepted') || step.length === 0)
    throw new Error('hastened although somebody was reached');
}

function checkCalls(world: AlarmWorld): void {
  const rang = new Set<string>();
  for (const { ticket, rung, person, channel, at, arrived, answer } of world.calls) {
    const { takenAt } = world.tickets[ticket]!;
    if (takenAt !== null && at > takenAt) throw new Error('called after it was taken');
    if (!person.startsWith(`${WHO[rung % 4]}-`)) throw new Error('somebody else was called');
    const key = `${ticket} ${rung} ${person} ${channel}`;
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
])('planted: %s is found', (_, wiring) => {
  const { failed } = fc.check(walk(wiring), { numRuns: 3_000 });
  expect(failed).toBe(true);
});
