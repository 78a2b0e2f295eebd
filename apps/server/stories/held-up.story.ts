import type { TicketView } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, Steps } from './support/steps';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;
let property: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
});
afterAll(() => here?.close());

/** After a while a phone signs in again. */
async function signIn(): Promise<void> {
  [li, zhao, property] = await Promise.all([here.resident(), steps.member('R01'), steps.property()]);
}
beforeEach(signIn);

async function atWork(): Promise<string> {
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  await steps.sign(property, ticketId);
  return ticketId;
}
const suspend = (by: Person, ticketId: string, cause: string) =>
  steps.act(by, ticketId, 'suspension', { cause, note: '厂家后天到货' });
const leftOf = ({ custody: { until } }: TicketView): number =>
  Date.parse(until ?? '') - Date.now() - here.aheadMs;
const inDays = (count: number): string => new Date(Date.now() + here.aheadMs + count * DAY).toISOString();

test('held up for a part: told to the resident, the clock stands, and runs on with what was left', async () => {
  const ticketId = await atWork();
  const before = leftOf(await steps.view(li, ticketId));
  const held = await suspend(property, ticketId, 'wait_part');
  expect(held).toMatchObject({
    status: 'suspended',
    suspension: { cause: 'wait_part' },
    custody: { holder: 'party', isOverdue: false },
  });
  expect(held.timeline.at(-1)!.words).toMatch(/^等配件，最晚.+接着办。厂家后天到货$/);
  expect(held.time?.clocks.findLast(({ name }) => name === 'finish')).toMatchObject({ state: 'paused' });
  expect(await steps.told(li, ticketId)).toContain('先停一停');
  await here.pass(2 * HOUR);
  await signIn();
  const resumed = await steps.act(property, ticketId, 'resumption', { note: '货到了' });
  expect(resumed).toMatchObject({ status: 'in_progress', suspension: null });
  expect(Math.abs(leftOf(resumed) - before)).toBeLessThan(5 * 60_000);
  expect(await steps.told(li, ticketId)).toContain('接着办了');
  expect(refusal(await property.post(`/tickets/${ticketId}/resumption`))).toBe('409 ticket.wrong-state');
});

test('only causes from the list, only by those who do it or answer for it', async () => {
  const ticketId = await atWork();
  const other = await property.post(`/tickets/${ticketId}/suspension`, { cause: 'busy' });
  expect(refusal(other)).toBe('422 input.invalid');
  const qian = await steps.member('R02');
  const notOwner = await qian.post(`/tickets/${ticketId}/suspension`, { cause: 'weather' });
  expect(refusal(notOwner)).toBe('403 ticket.not-yours');
  const resident = await li.post(`/tickets/${ticketId}/suspension`, { cause: 'weather' });
  expect(refusal(resident)).toBe('403 role.not-allowed');
  expect(await suspend(zhao, ticketId, 'wait_utility')).toMatchObject({ custody: { holder: 'outside' } });
});

test('more time is asked for with a reason; granted, the resident is told until when and why', async () => {
  const ticketId = await atWork();
  const soon = { until: new Date(Date.now() + here.aheadMs + HOUR).toISOString(), reason: '人手不够' };
  expect(refusal(await property.post(`/tickets/${ticketId}/extension`, soon))).toBe(
    '422 ticket.date-invalid',
  );
  const asked = { until: inDays(3), reason: '整根管子都要换' };
  expect(await steps.act(property, ticketId, 'extension', asked)).toMatchObject({ extension: asked });
  expect(refusal(await property.post(`/tickets/${ticketId}/extension`, asked))).toBe(
    '409 ticket.asked-already',
  );
  expect(await steps.told(zhao, ticketId)).toContain('单位想多要几天');
  const qian = await steps.member('R02');
  const notOwner = await qian.post(`/tickets/${ticketId}/extension-answer`, { isGranted: true });
  expect(refusal(notOwner)).toBe('403 ticket.not-yours');

  const granted = await steps.act(zhao, ticketId, 'extension-answer', { isGranted: true });
  expect(granted).toMatchObject({ extension: null, custody: { until: asked.until } });
  expect(await steps.told(li, ticketId)).toContain('要多等几天');
  const { timeline } = await steps.view(li, ticketId);
  expect(timeline.at(-1)).toMatchObject({ title: '同意延期' });
  expect(timeline.at(-1)!.words).toMatch(/整根管子都要换$/);
});

test('more time refused: the party hears so, and what was promised stays', async () => {
  const ticketId = await atWork();
  const { custody } = await steps.view(li, ticketId);
  const unasked = await zhao.post(`/tickets/${ticketId}/extension-answer`, { isGranted: false });
  expect(refusal(unasked)).toBe('409 ticket.nothing-asked');
  await steps.act(property, ticketId, 'extension', { until: inDays(5), reason: '排不开' });
  const refused = await steps.act(zhao, ticketId, 'extension-answer', {
    isGranted: false,
    reason: '家里有老人，等不了',
  });
  expect(refused).toMatchObject({ extension: null, custody: { until: custody.until } });
  expect(await steps.told(property, ticketId)).toContain('延期没有同意');
  expect(await steps.told(li, ticketId)).not.toContain('要多等几天');
});

test('somebody else of the party takes it over: the resident reads who comes', async () => {
  const ticketId = await atWork();
  const moved = await steps.act(property, ticketId, 'transfer', { workerName: '马师傅', note: '' });
  expect(moved).toMatchObject({ status: 'in_progress' });
  expect((await steps.view(li, ticketId)).custody.name).toMatch(/马师傅$/);
  expect(await steps.told(li, ticketId)).toContain('换了一位师傅');
  expect(refusal(await property.post(`/tickets/${ticketId}/transfer`, { workerName: ' ' }))).toBe(
    '422 input.invalid',
  );
  expect(refusal(await zhao.post(`/tickets/${ticketId}/transfer`, { workerName: '马师傅' }))).toBe(
    '403 role.not-allowed',
  );
});

test('not signed for in time: back in the hands of the station, on record as a reminder, and whoever sent it is told to ring', async () => {
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  await here.quiet();
  await here.pass(31 * 60_000);
  await here.quiet();
  await signIn();
  const silent = await eventually(
    () => steps.view(zhao, ticketId),
    ({ supervision }) => supervision === 1,
  );
  expect(silent).toMatchObject({ status: 'dispatched', custody: { holder: 'station' } });
  expect(silent.timeline.at(-1)).toMatchObject({ title: '单位没有按时签收', who: '系统提醒' });
  expect(await steps.told(zhao, ticketId)).toContain('单位还没签收');
  await here.pass(2 * HOUR);
  await here.quiet();
  await signIn();
  const later = await steps.view(zhao, ticketId);
  expect(later.timeline.filter(({ type }) => type === 'ticket.unsigned')).toHaveLength(1);
  expect(await steps.sign(property, ticketId)).toMatchObject({
    status: 'in_progress',
    custody: { holder: 'party' },
  });
});

test('who gave their word on the telephone is not silent before that hour', async () => {
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId, 'heating');
  const promisedBy = new Date(Date.now() + here.aheadMs + 2 * HOUR).toISOString();
  await steps.act(zhao, ticketId, 'calls', { spokeWith: '马调度', words: '在路上', promisedBy });
  await here.quiet();
  await here.pass(HOUR + 60_000);
  await here.quiet();
  await signIn();
  expect(await steps.view(zhao, ticketId)).toMatchObject({ supervision: 0, custody: { holder: 'party' } });
  await here.pass(HOUR);
  await here.quiet();
  await signIn();
  expect(await steps.view(zhao, ticketId)).toMatchObject({ supervision: 1, custody: { holder: 'station' } });
});

/** Whole days later a house has all its duties to catch up with: last, and patiently. */
const MANY_DUTIES_LATER = { ms: 120_000 };

test('held up for the resident it lies with them; at its cap it goes on by itself, and all days together are counted', async () => {
  const ticketId = await atWork();
  expect(await suspend(property, ticketId, 'wait_resident')).toMatchObject({
    custody: { holder: 'resident' },
  });
  for (const cause of ['weather', 'weather', 'weather']) {
    await here.pass(5 * DAY + 60_000);
    await signIn();
    const resumed = await eventually(
      () => steps.view(zhao, ticketId),
      ({ status }) => status === 'in_progress',
      MANY_DUTIES_LATER,
    );
    expect(resumed.timeline.at(-1)).toMatchObject({ title: '接着办', who: '系统提醒' });
    const more = await property.post<TicketView>(`/tickets/${ticketId}/suspension`, { cause });
    if (more.status !== 200) {
      expect(refusal(more)).toBe('409 ticket.suspended-enough');
      expect(resumed.time?.split).toMatch(/居民5天/);
      return;
    }
  }
  throw new Error('it was held up for more than its days');
}, 240_000);
