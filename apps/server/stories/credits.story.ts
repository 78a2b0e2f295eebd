import type { OutputOf, readSubscriptions } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { TEMPLATE_IDS } from './support/pretend-wechat';
import { triedFor } from './support/tried-for';

type Subscriptions = OutputOf<typeof readSubscriptions>;

describe('one yes is one message', () => {
  let here: Neighbourhood;
  let li: Person;
  let member: Person;

  beforeAll(async () => {
    here = await Neighbourhood.open({ isAlone: true });
    li = await here.resident();
    member = (await here.onDuty())[0]!;
  }, 240_000);
  afterAll(() => here?.close());

  const left = async (): Promise<number> => {
    const { body } = await member.get<Subscriptions>('/subscriptions');
    return body.items.find(({ key }) => key === 'duty-alert')!.credits;
  };
  const sayYes = (): Promise<unknown> =>
    member.post('/subscriptions/consents', {
      answers: [{ templateId: TEMPLATE_IDS['duty-alert'], answer: 'accept' }],
    });

  test('each hat is asked only for what it may be sent', async () => {
    const keys = async (person: Person) =>
      (await person.get<Subscriptions>('/subscriptions')).body.items.map(({ key }) => key);
    expect(await keys(li)).toEqual(['ticket-progress']);
    expect(await keys(member)).toEqual(['duty-alert', 'ticket-progress']);
    expect(await keys(await here.person('demo-P-PROP-1', 'party'))).toEqual(['party-task']);
  });

  test('the page and WeChat report the same tap: it counts once, in either order', async () => {
    expect(await left()).toBe(0);
    await here.wechat.popup(member.openid, TEMPLATE_IDS['duty-alert']);
    await sayYes();
    await here.quiet();
    expect(await left()).toBe(1);
    await sayYes();
    await here.wechat.popup(member.openid, TEMPLATE_IDS['duty-alert']);
    await here.quiet();
    expect(await left()).toBe(2);
  });

  test('the same answer sent again by a bad network counts once', async () => {
    const before = await left();
    const body = { answers: [{ templateId: TEMPLATE_IDS['duty-alert'], answer: 'accept' }] };
    for (let time = 0; time < 3; time += 1)
      await member.post('/subscriptions/consents', body, { key: 'one-tap-of-zhao-1' });
    expect(await left()).toBe(before + 1);
  });

  test('a no in the popup adds nothing, and a template that is not ours is ignored', async () => {
    const before = await left();
    await here.wechat.popup(member.openid, TEMPLATE_IDS['duty-alert'], 'reject');
    const answers = [
      { templateId: TEMPLATE_IDS['duty-alert'], answer: 'reject' },
      { templateId: 'somebody-elses', answer: 'accept' },
    ];
    expect((await member.post('/subscriptions/consents', { answers })).status).toBe(200);
    await here.quiet();
    expect(await left()).toBe(before);
  });

  test('a message spends one; without any, the inbox still has it and the attempt says why', async () => {
    await here.hands.run(`update wechat_credits set credits = 1 where person_id = $1`, [member.personId]);
    await here.wechat.grant(member.openid, { [TEMPLATE_IDS['duty-alert']]: 5 });
    const first = await here.report(li);
    await eventually(
      () => here.rings(member, first.number),
      (rings) => rings.length === 1,
    );
    await eventually(left, (credits) => credits === 0);
    const second = await here.report(li);
    await here.quiet();
    expect(await here.rings(member, second.number)).toEqual([]);
    const tried = await triedFor(member, second.ticketId);
    expect(tried.map(({ way, result }) => `${way} ${result}`).sort()).toEqual([
      'inbox accepted',
      'wechat no-credit',
    ]);
  });

  test('WeChat says there is none left (43101): the ledger believes it and nothing is sent again', async () => {
    await here.hands.run(`update wechat_credits set credits = 4 where person_id = $1`, [member.personId]);
    await here.wechat.grant(member.openid, { [TEMPLATE_IDS['duty-alert']]: 0 });
    await here.report(li);
    await eventually(left, (credits) => credits === 0);
    await here.quiet();
    const calls = await here.wechat.calls('/cgi-bin/message/subscribe/send');
    expect(calls.filter(({ answer }) => answer.errcode === 43101)).toHaveLength(1);
  });

  test('switched off in WeChat’s menu: nothing is left', async () => {
    await here.pass(2 * 60_000);
    await here.subscribe(member, 'duty-alert', 2);
    await here.wechat.reject(member.openid, TEMPLATE_IDS['duty-alert']);
    await eventually(left, (credits) => credits === 0);
  });
});
