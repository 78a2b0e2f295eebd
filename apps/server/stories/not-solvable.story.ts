import type { TicketCard } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

const DAY = 24 * 3_600_000;

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;
let sun: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
});
afterAll(() => here?.close());

/** After a while a phone signs in again. */
async function signIn(): Promise<void> {
  [li, zhao, sun] = await Promise.all([here.resident(), steps.member('R01'), here.secretary()]);
}
beforeEach(signIn);

const inDays = (count: number): string => new Date(Date.now() + here.aheadMs + count * DAY).toISOString();
const post = (by: Person, ticketId: string, noun: string, body: object = {}) =>
  by.post(`/tickets/${ticketId}/${noun}`, body);

async function accepted(): Promise<string> {
  const { ticketId } = await steps.report(li);
  await steps.accept(zhao, ticketId);
  return ticketId;
}
async function resolved(): Promise<string> {
  const ticketId = await accepted();
  await steps.solve(zhao, ticketId);
  await steps.confirm(li, ticketId);
  return ticketId;
}

test('the law names another way: the resident is told whom to ask, objects once, and it rings anew', async () => {
  const { ticketId } = await steps.report(li);
  const diverted = await steps.act(zhao, ticketId, 'diversion', { reason: 'court', note: '合同纠纷' });
  expect(diverted).toMatchObject({ status: 'diverted', custody: { holder: 'nobody' } });
  expect(diverted.timeline.at(-1)!.words).toMatch(/诉讼、仲裁.+法院.+合同纠纷/);
  expect(await steps.told(li, ticketId)).toContain('这件事要走别的渠道');

  const again = await steps.act(li, ticketId, 'objection', { words: '不是打官司，就是路滑' });
  expect(again).toMatchObject({ status: 'submitted', custody: { holder: 'station' } });
  const [duty] = await here.onDuty();
  expect((await steps.told(duty!, ticketId)).filter((title) => title === '有居民反映问题')).toHaveLength(2);
  expect(refusal(await post(zhao, ticketId, 'diversion', { reason: 'court' }))).toBe('409 ticket.objected');
  await steps.act(sun, ticketId, 'diversion', { reason: 'court' });
  expect(refusal(await post(li, ticketId, 'objection'))).toBe('409 ticket.objected');
});

test('objected to and nobody accepts: silence climbs as it did for the report', async () => {
  const { ticketId } = await steps.report(li);
  await steps.act(zhao, ticketId, 'diversion', { reason: 'review' });
  await here.quiet();
  await here.pass(10 * 60_000);
  await here.quiet();
  await signIn();
  const quiet = await steps.view(zhao, ticketId);
  expect(quiet.timeline.filter(({ type }) => type === 'ticket.escalated')).toEqual([]);
  await steps.act(li, ticketId, 'objection', {});
  await here.quiet();
  await here.pass(10 * 60_000);
  await here.quiet();
  await signIn();
  const climbed = await eventually(
    () => steps.view(zhao, ticketId),
    ({ timeline }) => timeline.some(({ type }) => type === 'ticket.escalated'),
  );
  expect(climbed.status).toBe('submitted');
});

test('only reasons from the list, only before it is accepted, and nobody objects for somebody else', async () => {
  const { ticketId } = await steps.report(li);
  expect(refusal(await post(zhao, ticketId, 'diversion', { reason: '太麻烦' }))).toBe('422 input.invalid');
  expect(refusal(await post(li, ticketId, 'diversion', { reason: 'court' }))).toBe('403 role.not-allowed');
  await steps.act(zhao, ticketId, 'diversion', { reason: 'petition' });
  expect(refusal(await post(zhao, ticketId, 'objection'))).toBe('403 ticket.not-yours');
  const later = await accepted();
  expect(refusal(await post(zhao, later, 'diversion', { reason: 'court' }))).toBe('409 ticket.wrong-state');
});

const NO_PARTS = { reason: '产权不清，没有单位肯接', explanation: '当面说明了，先放警示牌' };

test('it cannot be solved for now: the owner says why and until when, the secretary agrees, on the day it is open again', async () => {
  const ticketId = await accepted();
  const reviewAt = inDays(1);
  const qian = await steps.member('R02');
  expect(refusal(await post(qian, ticketId, 'unsolvable', { ...NO_PARTS, reviewAt }))).toBe(
    '403 ticket.not-yours',
  );
  expect(refusal(await post(zhao, ticketId, 'unsolvable', { ...NO_PARTS, reviewAt: inDays(200) }))).toBe(
    '422 ticket.date-invalid',
  );
  const proposed = await steps.act(zhao, ticketId, 'unsolvable', { ...NO_PARTS, reviewAt });
  expect(proposed).toMatchObject({ status: 'accepted', unsolvable: { ...NO_PARTS, reviewAt } });
  expect(await steps.told(sun, ticketId)).toContain('请您定一定');
  expect(refusal(await post(zhao, ticketId, 'unsolvable-decision', { isUnsolvable: true }))).toBe(
    '403 role.not-allowed',
  );
  const conceded = await steps.act(sun, ticketId, 'unsolvable-decision', { isUnsolvable: true });
  expect(conceded).toMatchObject({ status: 'unresolved', reviewAt, custody: { holder: 'nobody' } });
  expect(await steps.told(li, ticketId)).toContain('暂时解决不了');
  const { timeline } = await steps.view(li, ticketId);
  expect(timeline.at(-1)!.words).toMatch(/产权不清.+先放警示牌.+再看一次/);

  await here.quiet();
  await here.pass(DAY + 60_000);
  await here.quiet();
  await signIn();
  const recalled = await eventually(
    () => steps.view(zhao, ticketId),
    ({ status }) => status === 'accepted',
  );
  expect(recalled).toMatchObject({ reviewAt: null, ownerName: '沈玉林' });
  expect(await steps.told(li, ticketId)).toContain('到日子了，再看一次');
}, 120_000);

test('the secretary says go on trying; whoever proposed it does not decide it', async () => {
  const ticketId = await accepted();
  const said = { ...NO_PARTS, reviewAt: inDays(10) };
  await steps.act(zhao, ticketId, 'unsolvable', said);
  const on = await steps.act(sun, ticketId, 'unsolvable-decision', {
    isUnsolvable: false,
    reason: '我去找街道',
  });
  expect(on).toMatchObject({ status: 'accepted', unsolvable: null });
  expect(await steps.told(zhao, ticketId)).toContain('接着想办法');
  await steps.act(sun, ticketId, 'unsolvable', said);
  expect(refusal(await post(sun, ticketId, 'unsolvable-decision', { isUnsolvable: true }))).toBe(
    '403 ticket.own-review',
  );
  const district = await here.person('demo-district', 'district');
  const decided = await steps.act(district, ticketId, 'unsolvable-decision', { isUnsolvable: true });
  expect(decided).toMatchObject({ status: 'unresolved' });
});

test('taken back by the resident, but the danger is everybody’s: the station keeps it', async () => {
  const ticketId = await accepted();
  await steps.act(li, ticketId, 'withdrawal', { reason: '算了' });
  expect(refusal(await post(zhao, ticketId, 'keeping', {}))).toBe('422 input.invalid');
  const kept = await steps.act(zhao, ticketId, 'keeping', { reason: '结冰人人会摔' });
  expect(kept).toMatchObject({
    status: 'accepted',
    custody: { holder: 'station' },
    reporter: { name: '驿站' },
  });
  expect(kept.timeline.at(-1)).toMatchObject({ title: '驿站接着管', words: '结冰人人会摔' });
  expect(refusal(await li.get(`/tickets/${ticketId}`))).toBe('404 ticket.unknown');
});

test('broken again within thirty days: opened again where it was done, and counted', async () => {
  const { li: mei, zhao: owner, ticketId } = await steps.claimedTicket();
  await steps.verify(owner, ticketId);
  await steps.confirm(mei, ticketId);
  await here.pass(29 * DAY);
  await signIn();
  const reopened = await steps.act(li, ticketId, 'reopening', { words: '又冻上了' });
  expect(reopened).toMatchObject({
    status: 'in_progress',
    redoCount: 1,
    outcome: null,
    custody: { holder: 'party' },
  });
  expect(reopened.timeline.at(-1)).toMatchObject({ title: '居民说没解决，重新打开' });
  const again = await steps.property();
  const doing = right(await again.get<{ items: TicketCard[] }>('/work?tab=doing&limit=50'));
  expect(doing.items.map((card) => card.ticketId)).toContain(ticketId);
}, 120_000);

test('after thirty days it is a new matter', async () => {
  const ticketId = await resolved();
  await here.pass(31 * DAY);
  await signIn();
  expect(refusal(await post(li, ticketId, 'reopening', { words: '又来了' }))).toBe('409 ticket.too-late');
  expect(await steps.view(li, ticketId)).toMatchObject({ status: 'resolved', redoCount: 0 });
}, 120_000);
