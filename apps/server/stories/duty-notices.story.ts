import type { NoticeView, SlotView } from '@doorstep/contracts';
import { clockWords, hours, minutes, stationDay } from '@doorstep/domain';
import type { Notice } from '@doorstep/wechat-sandbox';
import { DutySteps } from './support/duty-steps';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { TEMPLATE_IDS } from './support/pretend-wechat';
import { right } from './support/steps';

const ALERT = TEMPLATE_IDS['duty-alert'];

describe('who must come to duty hears of it, in the inbox and, where it cannot wait, in WeChat', () => {
  let here: Neighbourhood;
  let duty: DutySteps;
  let zhou: Person;
  /** Every test looks at a slot of its own. */
  let lookFrom: Date;

  beforeAll(async () => {
    here = await Neighbourhood.open({ web: 1, workers: 2 });
    duty = new DutySteps(here);
    zhou = await here.secretary();
    lookFrom = new Date((await duty.now()).getTime() + hours(25));
  }, 240_000);
  beforeEach(() => everybodySaysYes());
  afterEach(() => here.wechat.heal());
  afterAll(() => here?.close());

  /** Every member with an account has five consents left, with us and with WeChat. */
  async function everybodySaysYes(): Promise<void> {
    const accounts = await here.hands.run<{ openid: string }>(
      `with yes as (
         insert into wechat_credits (person_id, template_key, credits, changed_at)
         select distinct person_id, 'duty-alert', 5, clock_now() from role_grants
         where role in ('member', 'secretary')
         on conflict (person_id, template_key) do update set credits = 5 returning person_id)
       select openid from wechat_accounts where person_id in (select person_id from yes)`,
    );
    for (const { openid } of accounts) await here.wechat.grant(openid, { [ALERT]: 50 });
  }

  async function inboxOf(person: Person, template: string): Promise<NoticeView[]> {
    return (await person.notices()).filter((notice) => notice.template === template);
  }

  async function ringsOf(person: Person, { startsAt }: Pick<SlotView, 'startsAt'>): Promise<Notice[]> {
    const start = new Date(startsAt);
    return here.rings(
      person,
      `${stationDay(start).replaceAll('-', '')}-${clockWords(start).replace(':', '')}`,
    );
  }

  /** Everybody who has this notice about that page, signed in. */
  async function told(template: string, page: string): Promise<Person[]> {
    const rows = await here.hands.run<{ person_id: string }>(
      'select person_id from notices where template = $1 and page = $2 order by id',
      [template, page],
    );
    const people: Person[] = [];
    for (const { person_id } of rows) people.push(await here.byId(person_id));
    return people;
  }

  async function creditsOf(people: readonly Person[]): Promise<number[]> {
    const left: number[] = [];
    for (const person of people) left.push(await here.credits(person, 'duty-alert'));
    return left;
  }

  /** A slot some days ahead with its pair in it and others who could take it. */
  async function slotAhead(): Promise<SlotView> {
    const slot = await duty.slotFitting(lookFrom.getTime() - (await duty.now()).getTime(), 3);
    lookFrom = new Date(new Date(slot.startsAt).getTime() + 1);
    return slot;
  }

  const firstOf = async (slot: SlotView): Promise<Person> => (await duty.pairOf(slot))[0];

  /** Somebody cannot come: answers the call that opened. */
  async function givesUp(person: Person, { slotId }: SlotView): Promise<string> {
    const path = `/duty/slots/${slotId}/giving-up`;
    const { callId } = right(await person.post<SlotView>(path, { reason: '' }));
    expect(callId).not.toBeNull();
    return callId!;
  }

  const takes = async (person: Person, callId: string): Promise<SlotView> =>
    right(await person.post<SlotView>(`/duty/calls/${callId}/taking`));

  /** Messages that wait to be sent. */
  const waiting = (state: string) =>
    here.hands.run(`select 1 from due_work where name = 'ring' and ${state}`);

  /** A message’s page without the notice it carries along, which must be there. */
  const leadsTo = (page: string | null): string | undefined =>
    /^(.*)[?&]n=[0-9a-f-]{36}$/.exec(page ?? '')?.[1];

  const marketOf = (callId: string): string => `pages/market/index?call=${callId}`;

  test('somebody cannot come: the secretary reads it, whoever is asked is rung, the first tap is told upwards', async () => {
    const slot = await slotAhead();
    const zhao = await firstOf(slot);
    const callId = await givesUp(zhao, slot);
    await here.quiet();
    const [short] = await inboxOf(zhou, 'duty-short');
    const day = stationDay(new Date(slot.startsAt));
    expect(short).toMatchObject({ title: '班次还差1人', page: `pages/roster/index?day=${day}` });
    expect(short!.body).toContain(slot.label);
    const asked = await told('cover-asked', marketOf(callId));
    expect(asked).toHaveLength(3);
    for (const person of asked) {
      const rings = await eventually(
        () => ringsOf(person, slot),
        (all) => all.length > 0,
      );
      expect(rings.map(({ title, page }) => [title, leadsTo(page)])).toEqual([
        ['值班提醒', marketOf(callId)],
      ]);
    }
    await takes(asked[0]!, callId);
    await here.quiet();
    expect((await inboxOf(zhou, 'cover-taken')).map(({ title }) => title)).toEqual(['有人来顶班了']);
    expect(await inboxOf(asked[0]!, 'duty-seated')).toEqual([]);
    expect(await inboxOf(zhao, 'duty-given-up')).toEqual([]);
    const asTicket = await zhou.get<{ code: string }>(`/tickets/${callId}/tellings`);
    expect(asTicket).toMatchObject({ status: 404, body: { code: 'ticket.unknown' } });
  });

  test('a listener that runs twice tells nobody twice', async () => {
    const slot = await slotAhead();
    const callId = await givesUp(await firstOf(slot), slot);
    await here.quiet();
    const about = [callId, slot.slotId];
    const count = () =>
      here.hands.run<{ notices: number }>(
        'select count(*)::int as notices from notices where subject_id in ($1, $2)',
        about,
      );
    const before = await count();
    await here.hands.run(
      `insert into due_work (station_id, id, kind, name, key, fact_id, due_at)
       select station_id, gen_random_uuid(), 'delivery', 'write-notices', id::text, id, clock_now() from facts
       where subject_id in ($1, $2) and type in ('cover.called', 'duty.short')`,
      about,
    );
    await here.hands.run('notify doorstep_clock');
    await here.quiet();
    expect(before[0]!.notices).toBeGreaterThan(1);
    expect(await count()).toEqual(before);
    const [asked] = await told('cover-asked', marketOf(callId));
    expect(await ringsOf(asked!, slot)).toHaveLength(1);
  });

  test('the slot is full before the message goes out: nobody is rung any more, and keeps the consent', async () => {
    await here.wechat.fault({ mode: 'errcode', errcode: -1 });
    const slot = await slotAhead();
    const callId = await givesUp(await firstOf(slot), slot);
    await eventually(
      () => waiting('attempts > 0'),
      (rows) => rows.length > 0,
    );
    const asked = await told('cover-asked', marketOf(callId));
    const before = await creditsOf(asked);
    await takes(asked[0]!, callId);
    await here.wechat.heal();
    await eventually(
      () => waiting('true'),
      (rows) => rows.length === 0,
    );
    for (const person of asked) expect(await ringsOf(person, slot)).toEqual([]);
    expect(await creditsOf(asked)).toEqual(before);
  });

  test('the secretary takes somebody out and puts somebody else in: both read of it, the secretary does not', async () => {
    const slot = await slotAhead();
    const zhao = await firstOf(slot);
    const sun = await duty.member((await duty.fitting(slot))[0]!);
    const out = { personId: zhao.personId, reason: '住院' };
    right(await zhou.post(`/duty/slots/${slot.slotId}/unseating`, out));
    right(await zhou.post(`/duty/slots/${slot.slotId}/seats`, { personId: sun.personId }));
    await here.quiet();
    const [gone] = await inboxOf(zhao, 'duty-given-up');
    expect(gone).toMatchObject({ title: '您的一个班取消了', page: 'pages/duties/index' });
    expect(gone!.body).toContain('原因：住院');
    expect(await inboxOf(sun, 'duty-seated')).toMatchObject([
      { title: '给您排了一个班', page: `pages/duties/index?slot=${slot.slotId}` },
    ]);
    expect(await inboxOf(zhou, 'duty-given-up')).toEqual([]);
    expect(await ringsOf(zhao, slot)).toEqual([]);
  });

  test('asked by name to take a turn: one phone rings; the answer is read by whoever asked', async () => {
    const slot = await slotAhead();
    const zhao = await firstOf(slot);
    const sun = await duty.member((await duty.fitting(slot))[0]!);
    const wish = { kind: 'cover', slotId: slot.slotId, toPersonId: sun.personId, note: '去医院' };
    const { offerId } = right(await zhao.post<{ offerId: string }>('/duty/swaps', wish));
    const [ring] = await eventually(
      () => ringsOf(sun, slot),
      (rings) => rings.length > 0,
    );
    expect(leadsTo(ring!.page)).toBe(`pages/market/index?offer=${offerId}`);
    right(await sun.post(`/duty/swaps/${offerId}/answer`, { accept: true, reason: '', despite: true }));
    await here.quiet();
    expect(await inboxOf(zhao, 'swap-accepted')).toMatchObject([{ title: '替班定下来了' }]);
    expect(await inboxOf(zhou, 'swap-settled')).toMatchObject([{ title: '有人替班了' }]);
    expect(await inboxOf(sun, 'swap-accepted')).toEqual([]);
  });

  test('the shift begins: whoever is not there at ten past is rung, the secretary at twenty past', async () => {
    const slot = await duty.slotOnSite(hours(1));
    await duty.code(); // a screen hangs there: who has come can be seen
    await duty.passTo(slot.startsAt, minutes(9));
    const [zhao, qian] = await duty.pairOf(slot);
    await here.quiet();
    await everybodySaysYes();
    await here.wechat.fault({ mode: 'errcode', errcode: -1 });
    await duty.passTo(slot.startsAt, minutes(10) + 1_000);
    await eventually(
      () => waiting(`attempts > 0 and payload ->> 'template' = 'duty-late'`),
      (rows) => rows.length === 2,
    );
    await duty.checkIn(zhao, slot.slotId);
    await here.wechat.heal();
    const [ring] = await eventually(
      () => ringsOf(qian, slot).then((all) => all.filter(isAbout('您的班已开始，请报到'))),
      (rings) => rings.length > 0,
    );
    expect(leadsTo(ring!.page)).toBe(`pages/check-in/index?slot=${slot.slotId}`);
    await eventually(
      () => waiting('true'),
      (rows) => rows.length === 0,
    );
    expect((await ringsOf(zhao, slot)).filter(isAbout('您的班已开始，请报到'))).toEqual([]);
    await duty.passTo(slot.startsAt, minutes(20) + 1_000);
    await eventually(
      () => ringsOf(zhou, slot),
      (rings) => rings.some(isAbout('在岗还差1人，请安排')),
    );
  });
});

const isAbout =
  (words: string) =>
  ({ fields }: Notice): boolean =>
    fields.some(({ value }) => value === words);
