import type { OutputOf, PartyView, readTellings, SlotView, Telling, TicketView } from '@doorstep/contracts';
import { minutes } from '@doorstep/domain';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import { TEMPLATE_IDS } from './support/pretend-wechat';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

type Tellings = OutputOf<typeof readTellings>;

const DRAIN = { category: 'drain_blocked', text: '下水堵了', place: { building: 5, unit: 2 } };

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;
let zhou: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
});
afterAll(() => here?.close());

/** After a while a phone signs in again. */
async function signIn(): Promise<void> {
  [li, zhao, zhou] = await Promise.all([here.resident(), steps.member('R01'), here.secretary()]);
}
beforeEach(signIn);
afterEach(() => here.wechat.heal());

/** What the page says once everything that is due has been said. */
async function tellings(who: Person, ticketId: string): Promise<Tellings> {
  await here.quiet();
  return right(await who.get<Tellings>(`/tickets/${ticketId}/tellings`));
}
const calls = ({ steps: all }: Tellings) =>
  all.map(({ rung, people }) => [rung, people.map(({ personName }) => personName).sort()]);
const names = (people: readonly Person[]): string[] => people.map(({ me }) => me.displayName).sort();

async function untilTheNextSlot(): Promise<void> {
  const { now } = right(await zhou.get<{ now: SlotView }>('/duty/now'));
  await here.pass(Date.parse(now.endsAt) - Date.now() - here.aheadMs + minutes(30));
  await here.quiet();
  await signIn();
}

describe('whatever rings is a step on the page', () => {
  test('shown another way by day, objected to in the next slot: the pair that was called then reads why', async () => {
    const day = await here.onDuty();
    const night = await here.nextOnDuty();
    const { ticketId } = await steps.report(li);
    await here.quiet();
    await steps.act(zhao, ticketId, 'diversion', { reason: 'court' });
    await untilTheNextSlot();
    const shown = await tellings(zhou, ticketId);
    expect([shown.isWaiting, shown.steps.length]).toEqual([false, 1]);
    await steps.act(li, ticketId, 'objection', { words: '不是打官司，就是路滑' });

    const sits = await here.byId(night[0]!.personId);
    const view = await tellings(sits, ticketId);
    expect(calls(view)).toEqual([
      [0, names(day)],
      [0, names(night)],
    ]);
    expect(view.steps[1]!.words).toBe('居民有异议，重新受理，先叫当班的人（发消息）');
    expect(view.steps[1]!.people[0]!.sends.map(({ way }) => way)).toContain('inbox');
    expect(view.why).toMatch(/居民提出异议、重新受理时您当班，所以先叫您。$/);
    expect(view.isWaiting).toBe(true);
    expect((await tellings(await here.byId(day[0]!.personId), ticketId)).why).toContain('报上来时您当班');
  });

  test('nobody is surely reached when it rings anew: the next step comes at once', async () => {
    const pair = await here.onDuty();
    for (const member of pair) await here.subscribe(member, 'duty-alert', 2);
    const { ticketId } = await steps.report(li);
    await here.quiet();
    await steps.act(zhao, ticketId, 'diversion', { reason: 'court' });
    await here.quiet();
    await here.wechat.fault({ mode: 'errcode', errcode: 40003, count: 2 });
    await steps.act(li, ticketId, 'objection', {});
    const view = await eventually(
      () => tellings(zhou, ticketId),
      ({ steps: all }) => all.length === 3,
    );
    expect(view.steps[2]).toMatchObject({ rung: 1, wake: 'next-pair' });
    expect(view.steps[2]!.words).toMatch(/^一个也没叫到，再叫/);
  });

  test('parted from another matter: the pair is called, the resident only told, and silence climbs from the bottom', async () => {
    const first = await steps.report(li, DRAIN);
    const zhang = await here.person('neighbour-zhang', 'resident');
    const { ticketId } = await steps.report(zhang, DRAIN);
    await here.quiet();
    await here.pass(minutes(5) + 1_000);
    expect(calls(await tellings(zhou, ticketId)).map(([rung]) => rung)).toEqual([0, 1]);
    await steps.act(zhao, ticketId, 'merge', { into: first.ticketId });
    right(await zhou.remove<TicketView>(`/tickets/${ticketId}/merge`));

    const parted = await tellings(zhou, ticketId);
    expect(calls(parted).at(-1)).toEqual([0, names(await here.onDuty())]);
    expect(parted.steps.at(-1)!.words).toBe('和别的事分开单独办，还没人接，先叫当班的人（发消息）');
    expect(parted.others!.map(({ as, title }) => [as, title])).toContainEqual(['resident', '这件事单独办']);
    await here.pass(minutes(5) + 1_000);
    await signIn();
    const climbed = await eventually(
      () => tellings(zhou, ticketId),
      ({ steps: all }) => all.length === 4,
    );
    expect(climbed.steps.at(-1)).toMatchObject({ rung: 1, wake: 'next-pair' });
  });
});

test('that the resident read the news of it calls nobody: where the whole pair was refused, silence is not waited for', async () => {
  const first = await steps.report(li, DRAIN);
  const zhang = await here.person('neighbour-zhang', 'resident');
  await here.subscribe(zhang, 'ticket-progress', 3);
  const { ticketId } = await steps.report(zhang, DRAIN);
  await here.quiet();
  await steps.act(zhao, ticketId, 'merge', { into: first.ticketId });
  await here.quiet();
  for (const member of await here.onDuty()) {
    await here.subscribe(member, 'duty-alert', 1);
    await here.wechat.grant(member.openid, { [TEMPLATE_IDS['duty-alert']]: 0 });
  }
  right(await zhou.remove<TicketView>(`/tickets/${ticketId}/merge`));
  const view = await eventually(
    () => tellings(zhou, ticketId),
    ({ steps: all }) => all.length === 3,
  );
  expect(view.steps[2]).toMatchObject({ rung: 1, wake: 'next-pair' });
  expect(view.others![0]!.sends.map(({ way, result }) => `${way} ${result}`)).toContain('wechat accepted');
});

describe('everything else that was told stands there too', () => {
  async function sentToProperty() {
    const property = await steps.property();
    await here.subscribe(property, 'party-task', 1);
    const { ticketId } = await steps.report(li);
    await here.quiet();
    await steps.accept(zhao, ticketId);
    const zhang = await here.person('neighbour-zhang', 'resident');
    right(await zhang.post(`/tickets/${ticketId}/followers`));
    await steps.dispatch(zhao, ticketId);
    await here.quiet();
    return { property, ticketId, zhang };
  }

  test('“nobody told us”: who of the party was told, when, by which way, with which answer, and when they saw it', async () => {
    const { property, ticketId } = await sentToProperty();
    const { others, steps: all } = await tellings(zhou, ticketId);
    expect(all).toHaveLength(1);
    const errand = others!.find(({ personName }) => personName === property.me.displayName)!;
    const { name } = (await steps.party(zhao, 'property')) as PartyView;
    expect(errand).toMatchObject({ as: 'party', partyName: name, shownAt: null });
    expect(errand.sends.map(({ way, result }) => `${way} ${result}`)).toEqual([
      'inbox accepted',
      'wechat accepted',
    ]);
    const [notice] = await property.notices();
    expect(errand.title).toBe(notice!.title);
    const seen = (await tellings(zhou, ticketId)).others!.find(
      ({ noticeId }) => noticeId === errand.noticeId,
    )!;
    expect(seen.shownAt).not.toBeNull();
  });

  test('the resident is named to those who may know them; neighbours are a number', async () => {
    const { ticketId, zhang } = await sentToProperty();
    const atStation = await tellings(zhou, ticketId);
    const above = await tellings(await here.person('demo-district', 'district'), ticketId);
    const residents = ({ others }: Tellings) =>
      others!.filter(({ as }) => as === 'resident').map(({ personName }) => personName);
    expect([...new Set(residents(atStation))]).toEqual([li.me.displayName]);
    expect([...new Set(residents(above))]).toEqual(['居民']);
    expect(JSON.stringify(above)).not.toContain(li.personId);
    for (const view of [atStation, above]) {
      expect(view.neighbours).toBe(1);
      expect(JSON.stringify(view)).not.toContain(zhang.personId);
    }
    for (const who of [li, zhang, await steps.property()])
      expect(refusal(await who.get(`/tickets/${ticketId}/tellings`))).toBe('403 role.not-allowed');
  });

  test('what began in somebody’s hands called nobody, and says so', async () => {
    const { ticketId } = await sentToProperty();
    const { partyId } = await steps.party(zhao, 'construction');
    const whole = await steps.act(zhao, ticketId, 'helpers', { partyIds: [partyId], note: '一起看看' });
    const part = await tellings(zhou, whole.children![0]!.ticketId);
    expect([part.steps, part.takenBy, part.isWaiting]).toEqual([[], null, false]);
    expect(part.why).toBe('这件事一开始就有人管，没有叫过人。');
  });
});

test('a resident reads how they were told of their matter, step by step, and nothing of anybody else', async () => {
  await here.subscribe(li, 'ticket-progress', 1);
  const other = await steps.report(li);
  const { ticketId } = await steps.report(li);
  await here.quiet();
  await steps.accept(zhao, ticketId);
  await here.quiet();
  await steps.solve(zhao, ticketId);
  await steps.accept(zhao, other.ticketId);
  await here.quiet();
  const mine = async (who: Person) =>
    right(await who.get<{ items: Telling[] }>(`/alerts/tellings?ticketId=${ticketId}`)).items;
  const ways = (await mine(li)).map(({ title, sends }) => [
    title,
    ...sends.filter(({ way }) => way === 'wechat').map(({ result }) => result),
  ]);
  expect(ways).toEqual([
    ['办好了，请您看一看', 'accepted'],
    ['您反映的问题有人接了', 'last-credit'],
  ]);
  expect(await mine(await here.person('neighbour-zhang', 'resident'))).toEqual([]);
  const others = `/alerts/tellings?ticketId=${ticketId}&personId=${zhao.personId}`;
  expect(refusal(await li.get(others))).toBe('403 role.not-allowed');
});
