import type { OutputOf, readClockPolicy, TicketCard, TicketView } from '@doorstep/contracts';
import {
  after,
  days,
  DEFAULT_CLOCKS,
  OFFICE_HOURS,
  stationDay,
  whenWorked,
  type ClockPolicy,
} from '@doorstep/domain';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

type Rules = OutputOf<typeof readClockPolicy>;

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;
let zhou: Person;
let property: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
}, 240_000);
afterAll(() => here?.close());

/** After a while a phone signs in again. */
async function signIn(): Promise<void> {
  [li, zhao, zhou, property] = await Promise.all([
    here.resident(),
    steps.member('R01'),
    here.secretary(),
    steps.property(),
  ]);
}
beforeEach(signIn);

const MINUTE = 60_000;
const rules = async (): Promise<Rules> => right(await zhou.get<Rules>('/clock-policy'));
const change = (policy: ClockPolicy) => zhou.put<ClockPolicy>('/clock-policy', policy);
const withFinish = (minutes: number): ClockPolicy => ({
  ...DEFAULT_CLOCKS,
  rules: {
    ...DEFAULT_CLOCKS.rules,
    urgent: { ...DEFAULT_CLOCKS.rules.urgent, finish: { minutes, counts: 'always' } },
  },
});
const clockOf = ({ time }: TicketView, name: string) => time?.clocks.findLast((clock) => clock.name === name);

test('whose hands the time went through, and what each clock counts, is told to everybody concerned', async () => {
  const { ticketId } = await steps.report(li);
  await here.pass(2 * MINUTE);
  await steps.accept(zhao, ticketId);
  await here.pass(4 * MINUTE);
  await steps.dispatch(zhao, ticketId);
  await here.pass(30 * MINUTE);
  await signIn();
  await steps.sign(property, ticketId);
  await here.pass(45 * MINUTE);
  await signIn();
  const view = await steps.view(li, ticketId);
  expect(view.time?.split).toMatch(/^驿站6分钟，[^，]+1小时15分$/);
  expect(view.time?.clocks.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'accept done',
    'dispatch done',
    'sign done',
    'arrive running',
    'finish running',
  ]);
  expect(clockOf(view, 'arrive')).toMatchObject({ isOverdue: true, used: '45分钟', limit: '15分钟' });
  expect(clockOf(view, 'finish')).toMatchObject({ isOverdue: false, limit: '24小时' });
  expect(clockOf(view, 'finish')?.reasons).toContain('按24小时连续计算');
  expect(JSON.stringify(view.time)).not.toMatch(/武师傅|沈玉林|李/);
});

test('other rules move no clock that runs; the next dispatch starts under them, and the old ones stay on record', async () => {
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  const signed = await steps.sign(property, ticketId);
  expect(right(await change(withFinish(180)))).toMatchObject({ name: 'default-2' });
  const after = await steps.view(zhao, ticketId);
  expect(clockOf(after, 'finish')).toEqual(clockOf(signed, 'finish'));
  await steps.dispatch(zhao, ticketId);
  expect(clockOf(await steps.sign(property, ticketId), 'finish')).toMatchObject({ limit: '3小时' });
  expect(right(await change({ ...withFinish(240), name: 'default-2' })).name).toBe('default-3');
  const { policy, history } = await rules();
  expect(policy.rules.urgent.finish).toEqual({ minutes: 240, counts: 'always' });
  expect(history.map(({ name }) => name)).toEqual(['default-3', 'default-2']);
  expect(history[0]?.by).toBe('向思雨');
});

/** Every place that says by when the party has to sign, and the timer that acts on it. */
async function everywhere(ticketId: string) {
  const page = await steps.view(zhao, ticketId);
  const board = right(await zhao.get<{ items: TicketCard[] }>('/board?tab=mine&limit=50'));
  const work = right(await property.get<{ items: TicketCard[] }>('/work?tab=todo&limit=50'));
  const untilOn = ({ items }: { items: TicketCard[] }) =>
    items.find((card) => card.ticketId === ticketId)?.custody.until;
  const [timer] = await here.hands.run<{ due_at: Date }>(
    `select due_at from due_work where name = 'turn-by-time' and key = '${ticketId}'`,
  );
  return {
    page: page.custody.until,
    resident: (await steps.view(li, ticketId)).custody.until,
    account: clockOf(page, 'sign')?.dueAt,
    board: untilOn(board),
    list: untilOn(work),
    timer: timer?.due_at.toISOString(),
  };
}

test('by when a party has to sign is one instant everywhere, by its hours and days off; later rules and calendars do not move it', async () => {
  const { ticketId } = await steps.report(li, { category: 'lighting', text: '楼道灯不亮' });
  await steps.accept(zhao, ticketId);
  const { custody } = await steps.dispatch(zhao, ticketId);
  const from = new Date(custody.since);
  const until = whenWorked(OFFICE_HOURS, [], { from, wait: 60 * MINUTE })!;
  const due = until.toISOString();
  const same = { page: due, resident: due, account: due, board: due, list: due, timer: due };
  expect(await everywhere(ticketId)).toEqual(same);

  const { rules: now } = (await rules()).policy as ClockPolicy;
  const hasty = { ...now.normal, sign: { minutes: 1, counts: 'always' as const } };
  right(await change({ ...DEFAULT_CLOCKS, rules: { ...now, normal: hasty } }));
  for (let ahead = 0; ahead < 9; ahead += 1) {
    const day = stationDay(after(from, days(ahead)));
    right(await zhou.put(`/duty/calendar/${day}`, { kind: 'holiday', name: '停业' }));
  }
  right(await property.post(`/tickets/${ticketId}/transfer`, { workerName: '马师傅', note: '' }));
  expect(await everywhere(ticketId)).toEqual(same);

  await here.quiet();
  await here.pass(until.getTime() - Date.now() - here.aheadMs - MINUTE);
  await here.quiet();
  await signIn();
  expect(await steps.view(zhao, ticketId)).toMatchObject({ supervision: 0, custody: { isOverdue: false } });
  await here.pass(2 * MINUTE);
  await here.quiet();
  await signIn();
  const late = await eventually(
    () => steps.view(zhao, ticketId),
    ({ supervision = 0 }) => supervision > 0,
  );
  expect(late.custody).toMatchObject({ until: due, isOverdue: true });
  expect(clockOf(late, 'sign')).toMatchObject({ dueAt: due, isOverdue: true });
}, 240_000);

test('half fixed, the rest has what was left of the promise, and no more', async () => {
  right(await change(withFinish(240)));
  const { ticketId } = await steps.claimedTicket();
  await here.pass(30 * MINUTE);
  await signIn();
  const claimed = clockOf(await steps.view(zhao, ticketId), 'finish')!;
  await steps.verify(zhao, ticketId);
  const { children } = await steps.act(li, ticketId, 'confirmation', { answer: 'half', words: '只修了一半' });
  const rest = await steps.view(zhao, children![0]!.ticketId);
  const finish = clockOf(rest, 'finish')!;
  expect(finish).toMatchObject({ state: 'running', dueAt: rest.custody.until });
  const left = Date.parse(finish.dueAt!) - Date.parse(finish.startedAt);
  expect(left).toBeLessThan(240 * MINUTE);
  expect(left).toBeGreaterThan(230 * MINUTE);
  expect(claimed.state).toBe('paused');
});

test('promises that cannot be kept are refused with every reason, and nobody but the secretary writes any', async () => {
  const answer = await change({
    ...withFinish(1),
    hours: { ...DEFAULT_CLOCKS.hours, station: { workday: [], weekend: [], holiday: [] } },
  });
  expect(refusal(answer)).toBe('422 clock-policy.invalid');
  expect(JSON.stringify(answer.body)).toContain('越急的事越要快');
  expect(JSON.stringify(answer.body)).toContain('工作日总要有上班的时间');
  expect(refusal(await zhao.put('/clock-policy', DEFAULT_CLOCKS))).toBe('403 role.not-allowed');
  expect(refusal(await li.get('/clock-policy'))).toBe('403 role.not-allowed');
});

test('the clocks are read from facts alone: whatever the row says about time, they say the same', async () => {
  const { ticketId } = await steps.claimedTicket();
  await here.pass(20 * MINUTE);
  await signIn();
  const before = (await steps.view(zhao, ticketId)).time;
  await here.hands.run(
    `update tickets set held_since = 'epoch', due_at = 'epoch', policy = 'lost', redo_count = 9, reported_at = 'epoch'`,
  );
  expect((await steps.view(zhao, ticketId)).time).toMatchObject({
    split: before?.split,
    clocks: before?.clocks.map(({ name, startedAt, dueAt }) => ({ name, startedAt, dueAt })),
  });
});
