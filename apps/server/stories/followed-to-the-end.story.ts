import type { FollowedMatter } from '@doorstep/contracts';
import { days } from '@doorstep/domain';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;
let zhang: Person;
let wang: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
}, 240_000);
beforeEach(async () => {
  li = await here.resident();
  zhao = await steps.member('R01');
  [zhang, wang] = await Promise.all([here.person('follows-zhang'), here.person('follows-wang')]);
});
afterAll(() => here?.close());

const LAMP = { category: 'lighting', text: '二楼的灯不亮', place: { building: 5, unit: 2 } };

/** Li reports it, and her neighbours say “me too”. */
async function shared(): Promise<{ ticketId: string; number: string }> {
  const reported = await steps.report(li, LAMP);
  for (const neighbour of [zhang, wang])
    right(await neighbour.post(`/tickets/${reported.ticketId}/followers`));
  return reported;
}

const followed = async (ticketId: string) =>
  right(await zhang.get<FollowedMatter>(`/tickets/${ticketId}/followed`));

test('the reporter says it is fixed: those who follow hear that it is done, the reporter nothing of her own word', async () => {
  const { ticketId } = await shared();
  await steps.accept(zhao, ticketId);
  await steps.solve(zhao, ticketId, '换了灯泡');
  await steps.confirm(li, ticketId);
  expect(await steps.told(zhang, ticketId)).toEqual([
    '这件事办好了',
    '办好了，请您看一看',
    '您反映的问题有人接了',
  ]);
  expect(await steps.told(li, ticketId)).toEqual(['办好了，请您看一看', '您反映的问题有人接了']);
  expect(await steps.told(zhao, ticketId)).toContain('居民确认解决');
});

test('it needs another way: each of those who follow hears so once, and where to go', async () => {
  const { ticketId } = await shared();
  await steps.act(zhao, ticketId, 'diversion', { reason: 'court', note: '' });
  for (const person of [li, zhang, wang])
    expect(await steps.told(person, ticketId)).toEqual(['这件事要走别的渠道']);
});

test('it stands still and goes on, and in the end cannot be solved: they hear of each', async () => {
  const { ticketId, number } = await shared();
  await here.subscribe(zhang, 'ticket-progress');
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  await steps.sign(await steps.property(), ticketId);
  await steps.act(zhao, ticketId, 'suspension', { cause: 'wait_part', note: '' });
  await steps.act(zhao, ticketId, 'resumption', { note: '' });
  await here.quiet();
  expect(await here.rings(zhang, number)).toEqual([]);
  const reviewAt = new Date(Date.now() + here.aheadMs + days(20)).toISOString();
  const unsolvable = { reason: '产权不清', explanation: '当面说过', reviewAt };
  await steps.act(zhao, ticketId, 'unsolvable', unsolvable);
  await steps.act(await here.secretary(), ticketId, 'unsolvable-decision', {
    isUnsolvable: true,
    reason: '',
  });
  expect((await steps.told(zhang, ticketId)).slice(0, 3)).toEqual(['暂时解决不了', '接着办了', '先停一停']);
  const rings = await here.rings(zhang, number);
  expect(rings.map(({ fields }) => fields.map(({ value }) => value).join(' '))).toEqual([
    expect.stringContaining('暂时解决不了，到日子再看'),
  ]);
});

test('the reporter takes back what others follow: the station keeps it, and nobody else is told of her change of mind', async () => {
  const { ticketId } = await shared();
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  const before = await steps.told(zhang, ticketId);
  right(await li.post(`/tickets/${ticketId}/withdrawal`, { reason: '我搬走了' }));
  const kept = await steps.view(zhao, ticketId);
  expect(kept).toMatchObject({ status: 'accepted', reporter: { name: '驿站' } });
  expect(kept.timeline.at(-1)).toMatchObject({
    title: '驿站接着管',
    words: '还有2位邻居在等这件事，接着办',
  });
  expect(await steps.told(zhang, ticketId)).toEqual(before);
  expect(await followed(ticketId)).toMatchObject({ status: 'accepted', followers: 2 });
  await steps.solve(zhao, ticketId, '换了灯泡');
  right(await zhang.post(`/tickets/${ticketId}/followers/answer`, { isFixed: true }));
  right(await wang.post(`/tickets/${ticketId}/followers/answer`, { isFixed: true }));
  expect(await steps.view(zhao, ticketId)).toMatchObject({ status: 'resolved' });
  expect((await steps.told(zhang, ticketId))[0]).toBe('这件事办好了');
});

test('nobody has it in hand yet when it is taken back: those on duty are called for the neighbours who wait', async () => {
  const { ticketId } = await shared();
  await here.quiet();
  right(await li.post(`/tickets/${ticketId}/withdrawal`, { reason: '我搬走了' }));
  expect(await steps.view(zhao, ticketId)).toMatchObject({ status: 'submitted' });
  await here.quiet();
  const [onDuty] = await here.onDuty();
  const calls = (await steps.told(onDuty!, ticketId)).filter((title) => title === '有居民反映问题');
  expect(calls).toHaveLength(2);
});

test('nobody follows it any more: taken back is taken back', async () => {
  const { ticketId } = await steps.report(li, LAMP);
  right(await li.post(`/tickets/${ticketId}/withdrawal`, {}));
  expect(await steps.view(zhao, ticketId)).toMatchObject({ status: 'withdrawn' });
  expect(refusal(await zhang.post(`/tickets/${ticketId}/followers`))).toBe('409 ticket.wrong-state');
});
