import type { listTellings, OutputOf } from '@doorstep/contracts';
import { resultWords } from '@doorstep/domain';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { right, Steps } from './support/steps';

type Tellings = OutputOf<typeof listTellings>;

describe('a resident’s last consent is kept for the question', () => {
  let here: Neighbourhood;
  let steps: Steps;
  let li: Person;
  let zhao: Person;

  beforeAll(async () => {
    here = await Neighbourhood.open({ isAlone: true });
    steps = new Steps(here);
    li = await here.resident();
    zhao = await steps.member('R01');
  }, 240_000);
  beforeEach(() =>
    here.hands.run(`update wechat_credits set credits = 0 where person_id = $1`, [li.personId]),
  );
  afterAll(() => here?.close());

  /** What WeChat came to for her about one ticket, oldest first. */
  async function tried(ticketId: string): Promise<string[]> {
    const { items } = right(await li.get<Tellings>(`/alerts/tellings?ticketId=${ticketId}`));
    const sends = [...items].reverse().flatMap((telling) => telling.sends);
    return sends.filter(({ way }) => way === 'wechat').map(({ result }) => result);
  }

  const saidTo = async (number: string): Promise<string[]> =>
    (await here.rings(li, number)).map(({ fields }) => fields.map(({ value }) => value).join(' '));

  test('she tapped once: that it was taken and sent on she reads on the page, “is it fixed?” comes to her WeChat', async () => {
    const { ticketId, number } = await steps.report(li);
    await here.subscribe(li, 'ticket-progress');
    await steps.accept(zhao, ticketId);
    await here.quiet();
    await steps.dispatch(zhao, ticketId);
    await here.quiet();
    expect(await saidTo(number)).toEqual([]);
    expect(await here.credits(li, 'ticket-progress')).toBe(1);
    await steps.sign(await steps.property(), ticketId);
    await steps.claim(await steps.property(), ticketId);
    await steps.verify(zhao, ticketId);
    await here.quiet();
    expect(await saidTo(number)).toEqual([expect.stringContaining('点一下告诉我们')]);
    expect(await here.credits(li, 'ticket-progress')).toBe(0);
    expect(await tried(ticketId)).toEqual(['last-credit', 'last-credit', 'last-credit', 'accepted']);
    expect((await steps.told(li, ticketId)).reverse()).toEqual([
      '您反映的问题有人接了',
      '已派给办理单位',
      '师傅已经接单',
      '办好了，请您看一看',
    ]);
  });

  test('she tapped twice: the first news comes too, and then the question', async () => {
    const { ticketId, number } = await steps.report(li);
    await here.subscribe(li, 'ticket-progress', 2);
    await steps.accept(zhao, ticketId);
    await here.quiet();
    await steps.solve(zhao, ticketId);
    await here.quiet();
    expect(await tried(ticketId)).toEqual(['accepted', 'accepted']);
    expect(await saidTo(number)).toHaveLength(2);
  });

  test('while news waits for tomorrow’s quota the last but one is spent elsewhere: looked at again before it is said', async () => {
    const [first, second] = [await steps.report(li), await steps.report(li)];
    await here.subscribe(li, 'ticket-progress', 2);
    await here.quiet();
    await here.wechat.fault({ mode: 'errcode', errcode: 45009, count: 1 });
    await steps.accept(zhao, first.ticketId);
    await eventually(
      () => tried(first.ticketId),
      (all) => all.join() === 'later',
    );
    await steps.accept(zhao, second.ticketId);
    await here.quiet();
    expect(await tried(second.ticketId)).toEqual(['accepted']);
    await here.pass(25 * 60 * 60_000);
    [li, zhao] = await Promise.all([here.resident(), steps.member('R01')]);
    await eventually(
      () => tried(first.ticketId),
      (all) => all.length === 2,
    );
    expect(await tried(first.ticketId)).toEqual(['later', 'last-credit']);
    expect(await saidTo(first.number)).toEqual([]);
    expect(await here.credits(li, 'ticket-progress')).toBe(1);
  });

  test('the secretary who looks up why she was not told reads that it is kept for a question', async () => {
    [li, zhao] = await Promise.all([here.resident(), steps.member('R01')]);
    const { ticketId } = await steps.report(li);
    await here.subscribe(li, 'ticket-progress');
    await steps.accept(zhao, ticketId);
    await here.quiet();
    const zhou = await here.secretary();
    const { items } = right(await zhou.get<Tellings>(`/alerts/tellings?personId=${li.personId}`));
    const about = items.find(({ page }) => page.includes(ticketId));
    const wechat = about?.sends.filter(({ way }) => way === 'wechat').map(({ result }) => result);
    expect(wechat).toEqual(['last-credit']);
    expect(resultWords('wechat', wechat![0]!)).toBe('只剩一次微信提醒，留着有事要问时用');
  });
});
