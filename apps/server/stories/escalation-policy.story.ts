import type { EscalationPolicyView, Guidance, OutputOf, readTellings, TicketView } from '@doorstep/contracts';
import { DEFAULT_ESCALATION } from '@doorstep/domain';
import { ask } from './support/bare-phone';
import { eventually } from './support/eventually';
import { DOOR, Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right } from './support/steps';

type Tellings = OutputOf<typeof readTellings>;

let here: Neighbourhood;
let li: Person;
let zhou: Person;
beforeAll(async () => {
  here = await Neighbourhood.open({ web: 1, workers: 2 });
  li = await here.resident();
  zhou = await here.secretary();
}, 240_000);
afterAll(() => here?.close());

const policy = (over: Partial<EscalationPolicyView['escalations']> = {}) => ({
  ...DEFAULT_ESCALATION,
  escalations: { ...DEFAULT_ESCALATION.escalations, ...over },
});
const quick = (...waits: number[]) => ({
  rungs: [
    { wake: 'duty' as const, loudness: 'message' as const, waitSeconds: waits[0] ?? 60 },
    { wake: 'secretary' as const, loudness: 'message' as const, waitSeconds: waits[1] ?? 60 },
  ],
  need: 'any' as const,
});
const change = (wanted: object) => zhou.put<EscalationPolicyView>('/escalation-policy', wanted);
const tellings = async (who: Person, ticketId: string): Promise<Tellings> =>
  right(await who.get<Tellings>(`/tickets/${ticketId}/tellings`));
/** Longer than a rule is remembered in another process. */
const aRuleIsKnown = () => here.hands.run('select pg_sleep(1.1)');

test('rules under which a matter could lie are refused, with every reason in words', async () => {
  const wrong = { ...quick(), rungs: [{ wake: 'next-pair', loudness: 'message', waitSeconds: 60 }] };
  const answer = await change(policy({ normal: wrong as never }));
  expect(refusal(answer)).toBe('422 escalation.invalid');
  expect(JSON.stringify(answer.body)).toContain('第一步先叫当班的人');
  expect(JSON.stringify(answer.body)).toContain('总要叫到站长或街道');
  expect(refusal(await li.put('/escalation-policy', policy()))).toBe('403 role.not-allowed');
});

test('a ticket keeps the rules it started under; the next one starts under the new', async () => {
  const before = await here.report(li, { category: 'lighting' });
  const changed = right(
    await change(policy({ normal: quick(20, 40), urgent: quick(20, 40), emergency: quick(20, 40) })),
  );
  expect(changed.name).toBe('default-2');
  await aRuleIsKnown();
  const asked = { body: { words: '楼道灯不亮', doorCode: DOOR } };
  const { body: told } = await ask<Guidance>(here.url, 'POST /guidance', asked);
  expect(told.matters[0]).toMatchObject({ category: 'lighting', withinMinutes: 1 });
  const after = await here.report(li, { category: 'lighting' });
  await here.pass(21_000);
  const climbed = await eventually(
    () => tellings(zhou, after.ticketId),
    ({ steps }) => steps.length === 2,
  );
  expect(climbed.steps.map(({ wake, rung }) => [rung, wake])).toEqual([
    [0, null],
    [1, 'secretary'],
  ]);
  expect((await tellings(zhou, before.ticketId)).steps).toHaveLength(1);
  const [, second] = climbed.steps;
  const waited = Date.parse(second!.at) - Date.parse(climbed.steps[0]!.at);
  expect(Math.abs(waited - 20_000)).toBeLessThan(2_000);
});

test('why I was told, and why not', async () => {
  const { ticketId } = await here.report(li, { category: 'lighting' });
  await here.quiet();
  const [zhao] = await here.onDuty();
  const [sun] = await here.nextOnDuty();
  expect((await tellings(zhao!, ticketId)).why).toContain('报上来时您当班，所以先叫您');
  expect((await tellings(sun!, ticketId)).why).toBe('按规矩还没有轮到叫您：没人应，会一步一步往上叫。');
  right(await zhao!.post<TicketView>(`/tickets/${ticketId}/acceptance`));
  const view = await tellings(sun!, ticketId);
  expect(view.why).toBe('当班的人及时受理了，没有惊动备班和下一班。');
  expect(view.takenBy?.personName).toBe(zhao!.me.displayName);
  expect(view.nextAt).toBeNull();
  expect(refusal(await li.get(`/tickets/${ticketId}/tellings`))).toBe('403 role.not-allowed');
});

test('where everybody on duty has to see it, one yes is not enough: the other is called until they have', async () => {
  right(
    await change(
      policy({ normal: { ...quick(20, 40), need: 'all' }, urgent: quick(20, 40), emergency: quick(20, 40) }),
    ),
  );
  await aRuleIsKnown();
  const { ticketId } = await here.report(li, { category: 'lighting' });
  const [zhao, qian] = await here.onDuty();
  right(await zhao!.post<TicketView>(`/tickets/${ticketId}/acceptance`));
  expect(right(await qian!.get<TicketView>(`/tickets/${ticketId}`)).mustSee).toBe(true);
  expect(right(await zhao!.get<TicketView>(`/tickets/${ticketId}`)).mustSee).toBe(false);
  await here.pass(21_000);
  const reminded = await eventually(
    () => tellings(zhao!, ticketId),
    ({ steps }) => steps.length === 2 && steps[1]!.people.length > 0,
  );
  expect(reminded.steps[1]!.people.map(({ personName }) => personName)).toEqual([qian!.me.displayName]);
  right(await qian!.post<TicketView>(`/tickets/${ticketId}/sightings`));
  right(await qian!.post<TicketView>(`/tickets/${ticketId}/sightings`));
  const seen = await tellings(zhao!, ticketId);
  expect(seen.seenBy.map(({ personName }) => personName)).toEqual([qian!.me.displayName]);
  expect(seen.nextAt).toBeNull();
});
