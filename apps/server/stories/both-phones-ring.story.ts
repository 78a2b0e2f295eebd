import type { OutputOf, readInbox, readTellings } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { listen } from './support/listening-phone';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';

type Inbox = OutputOf<typeof readInbox>;
type Tellings = OutputOf<typeof readTellings>;

describe('a resident says what is wrong, and both phones of the pair on duty ring', () => {
  let here: Neighbourhood;
  let li: Person;
  let pair: Person[];

  beforeAll(async () => {
    here = await Neighbourhood.open();
    li = await here.resident();
    pair = await here.onDuty();
    expect(pair).toHaveLength(2);
    for (const member of pair) await here.subscribe(member, 'duty-alert', 3);
    await here.subscribe(li, 'ticket-progress', 3);
  }, 240_000);
  afterAll(() => here?.close());

  test('in WeChat, in the inbox and on the open screen, each exactly once', async () => {
    const screens = await Promise.all(pair.map((member) => listen(here.web[1]!.url, member)));
    const saidAt = performance.now();
    const { ticketId, number } = await here.report(li);
    const heard = await Promise.all(
      screens.map((screen) => screen.hears((hint) => hint['topic'] === 'inbox')),
    );
    expect(heard).toHaveLength(2);
    for (const member of pair) {
      const [ring, ...more] = await eventually(
        () => here.rings(member, number),
        (rings) => rings.length > 0,
      );
      expect(performance.now() - saidAt).toBeLessThan(2_500);
      expect(more).toEqual([]);
      expect(ring!.title).toBe('值班提醒');
      expect(ring!.page).toMatch(new RegExp(`^pages/ticket/index\\?id=${ticketId}&n=[0-9a-f-]{36}$`));
      expect(ring!.fields.map(({ value }) => value)).toEqual(
        expect.arrayContaining(['结冰积雪', '5号楼2单元', '加急', number]),
      );
      const { body } = await member.get<Inbox>('/inbox');
      const mine = body.items.filter(({ page }) => page.endsWith(ticketId));
      expect(mine).toMatchObject([{ template: 'new-ticket', title: '有居民反映问题', readAt: null }]);
    }
    await here.quiet();
    for (const member of pair) expect(await here.rings(member, number)).toHaveLength(1);
    await Promise.all(screens.map((screen) => screen.close()));
  });

  test('the message holds nothing of what only neighbours may know', async () => {
    const { number } = await here.report(li, { room: '601', text: '我家601，电话13800001111，老李' });
    const [ring] = await eventually(
      () => here.rings(pair[0]!, number),
      (rings) => rings.length > 0,
    );
    const said = JSON.stringify(ring);
    for (const secret of ['601', '13800001111', '老李', '李阿姨']) expect(said).not.toContain(secret);
  });

  test('the resident hears that somebody took it, and who tried to reach whom can be read', async () => {
    const { ticketId, number } = await here.report(li);
    await eventually(
      () => here.rings(pair[1]!, number),
      (rings) => rings.length > 0,
    );
    expect((await pair[0]!.post(`/tickets/${ticketId}/acceptance`)).status).toBe(200);
    const [news] = await eventually(
      () => here.rings(li, number),
      (rings) => rings.length > 0,
    );
    expect(news).toMatchObject({ title: '办理进度提醒' });
    expect(news!.fields.map(({ value }) => value)).toContain('已受理');
    const secretary = await here.secretary();
    const { body } = await secretary.get<Tellings>(`/tickets/${ticketId}/tellings`);
    const told = [...body.steps.flatMap(({ people }) => people), ...body.others!]
      .flatMap(({ personName, sends }) => sends.map(({ way, result }) => `${personName} ${way} ${result}`))
      .sort();
    const names = [...pair, li].map(({ me }) => me.displayName);
    expect(told).toEqual(
      names.flatMap((name) => [`${name} inbox accepted`, `${name} wechat accepted`]).sort(),
    );
  });

  test('nobody accepts: the next pair is woken when the promise runs out, and it says so', async () => {
    const next = await here.nextOnDuty();
    for (const member of next) await here.subscribe(member, 'duty-alert', 4);
    const { number } = await here.report(li);
    await here.quiet();
    for (const member of next) expect(await here.rings(member, number)).toEqual([]);
    await here.pass(5 * 60_000 + 1_000);
    for (const member of next) {
      const [nudge] = await eventually(
        () => here.rings(member, number),
        (rings) => rings.length > 0,
      );
      expect(nudge!.fields.map(({ value }) => value)).toContain('无人受理：结冰积雪');
    }
  });
});
