import type { AlertWays, OutputOf, readTellings, readTestAlert, TicketView } from '@doorstep/contracts';
import { allChannels, CALLBACK_SECRET } from './support/all-channels';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import { PLENTY } from './support/own-numbers';
import type { Person } from './support/person';
import { refusal, right } from './support/steps';

type Tellings = OutputOf<typeof readTellings>;
type Test = OutputOf<typeof readTestAlert>;

const GAS = { category: 'gas_leak', text: '楼道里煤气味很大' };

describe('more ways than one to reach a phone', () => {
  let here: Neighbourhood;
  let li: Person;
  let zhao: Person;
  let phones = 0;

  beforeAll(async () => {
    const env = (url: string) => ({ ...allChannels(url), ...PLENTY });
    here = await Neighbourhood.open({ isAlone: true, env });
    const { url } = here.web[0]!;
    await here.wechat.telephonesAre({
      voiceCallbackUrl: `${url}/api/voice/callback/${CALLBACK_SECRET}`,
      smsPerDay: 50,
      voicePerDay: 50,
      voicePerNight: 50,
    });
  }, 240_000);
  afterAll(() => here?.close());
  beforeEach(async () => {
    li = await here.resident();
    zhao = (await here.onDuty())[0]!;
  });
  /** What was reported is taken, and long enough passes that no number was called a moment ago. */
  afterEach(async () => {
    await here.wechat.heal();
    const open = await here.hands.run<{ id: string }>(`select id from tickets where status = 'submitted'`);
    for (const { id } of open) right(await zhao.post(`/tickets/${id}/acceptance`));
    await here.pass(11 * 60_000);
    await here.quiet();
    await here.hands.run('update wechat_credits set credits = 0');
    for (const { openid } of await here.onDuty()) await here.wechat.grant(openid, { 'duty-alert': 0 });
  });

  const ways = (over: Partial<Pick<AlertWays, 'phone' | 'wecomUserId' | 'order'>>) =>
    zhao.put<AlertWays>('/alerts/ways', { phone: null, wecomUserId: null, order: null, ...over });
  /** A number nobody has called yet: the limits are per number. */
  const newPhone = (): string => `139${String((phones += 1)).padStart(8, '0')}`;
  const mine = async (ticketId: string): Promise<string[]> => {
    const { steps } = right(await zhao.get<Tellings>(`/tickets/${ticketId}/tellings`));
    const people = steps.flatMap((step) => step.people).filter(({ personId }) => personId === zhao.personId);
    return people
      .flatMap(({ sends }) => sends)
      .filter(({ way }) => way !== 'inbox')
      .map(({ way, result }) => `${way} ${result}`);
  };
  const settled = async (ticketId: string, count: number): Promise<string[]> =>
    eventually(
      () => mine(ticketId),
      (all) => all.length >= count,
    );

  test('each way says whether it leads to me, and what to do where it does not', async () => {
    const before = right(await zhao.get<AlertWays>('/alerts/ways'));
    expect(before.ways.map(({ channel, isOffered, isReady }) => [channel, isOffered, isReady])).toEqual([
      ['work', true, false],
      ['wechat', true, false],
      ['wecom', true, false],
      ['sms', true, before.phone?.startsWith('1') === true],
      ['voice', true, before.phone !== null],
    ]);
    expect(before.callsLeft).toBe(0);
    const phone = newPhone();
    const after = right(await ways({ phone }));
    expect(after.ways.find(({ channel }) => channel === 'sms')).toMatchObject({ isReady: true, left: 50 });
    const ordered = right(await ways({ phone, order: ['sms', 'wecom', 'voice', 'wechat'] }));
    expect(ordered.order).toEqual(['wecom', 'wechat']);
    expect(right(await ways({ phone, order: ['voice', 'sms'] })).order).toBeNull();
    expect(refusal(await ways({ phone: '12345' }))).toBe('422 input.invalid');
    expect(right(await zhao.get<AlertWays>('/alerts/ways')).phone).toBe(phone);
  });

  test('an emergency telephones at once; key 1 takes it, once, however often the company tells us', async () => {
    const phone = newPhone();
    right(await ways({ phone }));
    const { ticketId } = await here.report(li, GAS);
    const [call] = await eventually(
      () => here.wechat.telephone(phone),
      (rings) => rings.length === 1,
    );
    expect(call).toMatchObject({ kind: 'call' });
    expect(call!.text).toContain('燃气泄漏');
    expect(await here.wechat.pressKey(phone, call!.id, '1')).toBe(200);
    expect(await here.wechat.pressKey(phone, call!.id, '1')).toBe(200);
    const taken = await eventually(
      async () => right(await zhao.get<TicketView>(`/tickets/${ticketId}`)),
      ({ status }) => status === 'accepted',
    );
    expect(taken.timeline.filter(({ type }) => type === 'ticket.accepted')).toHaveLength(1);
    const { takenBy } = right(await zhao.get<Tellings>(`/tickets/${ticketId}/tellings`));
    expect(takenBy?.personName).toBe(zhao.me.displayName);
  });

  test('a key that nobody was asked for, and a stranger who claims to be the company, change nothing', async () => {
    const phone = newPhone();
    right(await ways({ phone }));
    const { ticketId } = await here.report(li, GAS);
    const [call] = await eventually(
      () => here.wechat.telephone(phone),
      (rings) => rings.length === 1,
    );
    await here.wechat.pressKey(phone, call!.id, '9');
    const forged = (secret: string, body: string) =>
      fetch(`${here.url}/api/voice/callback/${secret}`, { method: 'POST', body });
    const pressed = (callid: string) => JSON.stringify({ voicekey_callback: { callid, keypress: '1' } });
    expect((await forged('not-the-secret-of-the-stories', pressed(call!.id))).status).toBe(403);
    expect((await forged(CALLBACK_SECRET, pressed('a call nobody made'))).status).toBe(200);
    expect((await forged(CALLBACK_SECRET, '<xml>')).status).toBe(400);
    await here.quiet();
    expect(right(await zhao.get<TicketView>(`/tickets/${ticketId}`)).status).toBe('submitted');
  });

  test('WeChat refuses: the next way rings at once, and it is on record which did', async () => {
    const phone = newPhone();
    right(await ways({ phone }));
    await here.subscribe(zhao, 'duty-alert', 2);
    await here.wechat.fault({ mode: 'errcode', errcode: 43101, count: 1 });
    const { ticketId } = await here.report(li);
    expect(await settled(ticketId, 2)).toEqual(['wechat refused', 'sms accepted']);
    expect((await here.wechat.telephone(phone)).map(({ kind }) => kind)).toEqual(['sms']);
  });

  test('WeChat leaves us in the dark: half a minute later the next way, and never WeChat again for this step', async () => {
    const phone = newPhone();
    right(await ways({ phone }));
    await here.subscribe(zhao, 'duty-alert', 2);
    await here.wechat.fault({ mode: 'reset', count: 1 });
    const { ticketId, number } = await here.report(li);
    expect(await settled(ticketId, 1)).toEqual(['wechat unknown']);
    expect(await here.wechat.telephone(phone)).toEqual([]);
    await here.pass(31_000);
    await eventually(
      () => here.wechat.telephone(phone),
      (rings) => rings.length === 1,
    );
    expect(await here.rings(zhao, number)).toHaveLength(1);
  });

  test('bound to work messages, and with an account in WeCom: those go first, in the person’s own order', async () => {
    await here.wechat.bindWork(zhao.openid, ['work-duty-alert']);
    right(await zhao.post<AlertWays>('/alerts/work-binding', { isBound: true }));
    await here.wechat.wecomUsersAre(['zhao']);
    right(await ways({ wecomUserId: 'zhao', order: ['wecom', 'work', 'wechat'] }));
    const first = await here.report(li);
    expect(await settled(first.ticketId, 2)).toEqual(['wechat no-credit', 'wecom accepted']);
    right(await ways({ wecomUserId: 'zhao' }));
    const second = await here.report(li);
    expect(await settled(second.ticketId, 2)).toEqual(['wechat no-credit', 'work accepted']);
    expect((await here.wechat.telephone('zhao')).map(({ kind }) => kind)).toEqual(['wecom']);
    await here.wechat.bindWork(zhao.openid, []);
    const third = await here.report(li);
    expect(await settled(third.ticketId, 3)).toEqual(['wechat no-credit', 'work refused', 'wecom accepted']);
    const now = right(await zhao.get<AlertWays>('/alerts/ways'));
    expect(now.ways.find(({ channel }) => channel === 'work')?.isReady).toBe(false);
  });

  test('what the company takes for one number is not exceeded: the second text of a minute waits its half', async () => {
    const phone = newPhone();
    right(await ways({ phone }));
    const tickets = [await here.report(li), await here.report(li)];
    const tried = async () =>
      (await Promise.all(tickets.map(({ ticketId }) => mine(ticketId)))).flat().sort();
    // What the company took counts from when we wrote it down: turning the clock before that would move it along.
    const texts = (count: number) =>
      eventually(tried, (ways) => ways.filter((way) => way === 'sms accepted').length === count);
    await texts(1);
    await here.quiet();
    expect(await here.wechat.telephone(phone)).toHaveLength(1);
    await here.pass(31_000);
    expect(await texts(2)).toEqual([
      ...Array<string>(2).fill('sms accepted'),
      ...Array<string>(2).fill('wechat no-credit'),
    ]);
  });

  const tryMe = async (loudness: 'message' | 'text' | 'call'): Promise<{ testId: string; test: Test }> => {
    const { testId } = right(await zhao.post<{ testId: string }>('/alerts/tests', { loudness }));
    return {
      testId,
      test: await eventually(
        () => tested(testId),
        ({ isOver }) => isOver,
      ),
    };
  };
  const tested = async (testId: string): Promise<Test> =>
    right(await zhao.get<Test>(`/alerts/tests/${testId}`));
  const sendsOf = ({ sends }: Test): string[] => sends.map(({ way, result }) => `${way} ${result}`).sort();
  const inboxPage = async (testId: string): Promise<string> =>
    (await zhao.notices()).find(({ page }) => page.includes(testId))!.page;
  const receive = (testId: string, noticeId: string) =>
    zhao.post<{ receivedAt: string | null }>(`/alerts/tests/${testId}/receipt`, { noticeId });

  test('“try whether you reach me” walks the real way to this phone and back', async () => {
    right(await ways({}));
    await here.subscribe(zhao, 'duty-alert', 1);
    const { testId, test } = await tryMe('message');
    expect(sendsOf(test)).toEqual(['inbox accepted', 'wechat accepted']);
    const rung = (await zhao.rings()).find(({ page }) => page?.includes(testId));
    const noticeId = /&n=([\w-]+)$/.exec(rung?.page ?? '')?.[1];
    expect(rung?.page).toBe(`pages/alerts/index?test=${testId}&n=${noticeId}`);
    expect(await inboxPage(testId)).toBe(`pages/alerts/index?test=${testId}`);
    const { receivedAt } = right(await receive(testId, noticeId!));
    expect(receivedAt).not.toBeNull();
    expect(right(await receive(testId, noticeId!)).receivedAt).toBe(receivedAt);
    expect(await tested(testId)).toMatchObject({ receivedAt, answeredAt: null });
    expect(refusal(await (await here.onDuty())[1]!.get(`/alerts/tests/${testId}`))).toBe(
      '404 alert-test.unknown',
    );
  });

  test('with nothing that leads outside, a test seen in the inbox proves nothing', async () => {
    right(await ways({}));
    await here.hands.run('update people set phone = null where person_id = $1', [zhao.personId]);
    const { testId, test } = await tryMe('message');
    expect(sendsOf(test)).toEqual(['inbox accepted', 'wechat no-credit']);
    const { noticeId } = (await zhao.notices()).find(({ page }) => page.includes(testId))!;
    expect(refusal(await zhao.post(`/alerts/tests/${testId}/receipt`))).toBe('422 input.invalid');
    expect(right(await receive(testId, noticeId)).receivedAt).toBeNull();
    expect((await tested(testId)).receivedAt).toBeNull();
  });

  test('key 1 on the call of a test proves the call, and the call alone', async () => {
    const phone = newPhone();
    right(await ways({ phone }));
    const { testId, test } = await tryMe('call');
    expect(sendsOf(test)).toEqual(['inbox accepted', 'voice accepted', 'wechat no-credit']);
    const { noticeId } = (await zhao.notices()).find(({ page }) => page.includes(testId))!;
    expect(right(await receive(testId, noticeId)).receivedAt).toBeNull();
    const [call] = await here.wechat.telephone(phone);
    await here.wechat.pressKey(phone, call!.id, '9');
    await here.quiet();
    expect((await tested(testId)).answeredAt).toBeNull();
    await here.wechat.pressKey(phone, call!.id, '1');
    const { answeredAt } = await eventually(
      () => tested(testId),
      (now) => now.answeredAt !== null,
    );
    await here.wechat.pressKey(phone, call!.id, '1');
    await here.quiet();
    expect(await tested(testId)).toMatchObject({ answeredAt, receivedAt: null });
  });

  test('trying again and again empties nobody’s account', async () => {
    const tries = [];
    for (let time = 0; time < 7; time += 1)
      tries.push(await zhao.post('/alerts/tests', { loudness: 'message' }));
    expect(tries[0]!.status).toBe(200);
    expect(refusal(tries.at(-1)!)).toBe('429 alert-test.too-many');
  });
});
