import type { OutputOf, readTellings, TicketView } from '@doorstep/contracts';
import { DEFAULT_ESCALATION, minutes, seconds } from '@doorstep/domain';
import { allChannels, CALLBACK_SECRET } from './support/all-channels';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import { OwnNumbers, PLENTY } from './support/own-numbers';
import type { Person } from './support/person';
import { right, Steps } from './support/steps';

type Tellings = OutputOf<typeof readTellings>;

const GAS = { category: 'gas_leak', text: '楼道里煤气味很大' };

describe('a telephone that nobody picks up, and a text that does not arrive', () => {
  let here: Neighbourhood;
  let steps: Steps;
  let li: Person;
  let zhao: Person;
  let qian: Person;
  let zhou: Person;

  beforeAll(async () => {
    here = await Neighbourhood.open({ isAlone: true, env: (url) => ({ ...allChannels(url), ...PLENTY }) });
    steps = new Steps(here);
    const { url } = here.web[0]!;
    await here.wechat.telephonesAre({
      voiceCallbackUrl: `${url}/api/voice/callback/${CALLBACK_SECRET}`,
      smsCallbackUrl: `${url}/api/sms/callback/${CALLBACK_SECRET}`,
      ...{ smsPerDay: 50, voicePerDay: 50, voicePerNight: 50 },
    });
  }, 240_000);
  afterAll(() => here?.close());
  beforeEach(async () => {
    await signIn();
    for (const person of [zhao, qian]) await numbers.give(person);
  });
  /** Nobody is left ringing, and no number was called a moment ago. */
  afterEach(async () => {
    const open = await here.hands.run<{ id: string }>(`select id from tickets where status = 'submitted'`);
    for (const { id } of open) right(await zhao.post(`/tickets/${id}/acceptance`));
    await pass(minutes(11));
    await here.quiet();
  });

  async function signIn(): Promise<void> {
    li = await here.resident();
    [zhao, qian] = (await here.onDuty()) as [Person, Person];
    zhou = await here.secretary();
  }
  /** After a while a phone signs in again. */
  async function pass(ms: number): Promise<void> {
    await here.quiet();
    await here.pass(ms);
    await signIn();
  }
  const numbers = new OwnNumbers();
  /** The calls or texts of somebody's number, once there are so many. */
  async function rung(person: Person, kind: 'call' | 'sms', count = 1) {
    const rings = await eventually(
      async () => (await here.wechat.telephone(numbers.of(person))).filter((one) => one.kind === kind),
      (found) => found.length >= count,
    );
    return rings.map(({ id }) => id);
  }
  const texts = async (person: Person) =>
    (await here.wechat.telephone(numbers.of(person))).filter(({ kind }) => kind === 'sms').length;
  const endCall = (person: Person, callId: string, how: string) =>
    here.wechat.endCall(numbers.of(person), callId, how);
  const tellings = async (ticketId: string): Promise<Tellings> =>
    right(await zhou.get<Tellings>(`/tickets/${ticketId}/tellings`));
  /** What was tried by telephone for somebody on the first step, in words. */
  async function triedFor(person: Person, ticketId: string): Promise<string[]> {
    const [first] = (await tellings(ticketId)).steps;
    const told = first!.people.find(({ personId }) => personId === person.personId);
    const byPhone = told!.sends.filter(({ way }) => way === 'voice' || way === 'sms');
    return byPhone.map(({ way, result, detail }) => `${way} ${result} ${detail}`.trim());
  }
  const tried = (person: Person, ticketId: string, count: number): Promise<string[]> =>
    eventually(
      () => triedFor(person, ticketId),
      (all) => all.length >= count,
    );

  test('is on record as such, and the next way is taken at once, however often the company says so', async () => {
    const { ticketId } = await here.report(li, GAS);
    const [callId] = await rung(zhao, 'call');
    expect(await tried(zhao, ticketId, 1)).toEqual(['voice accepted']);
    await Promise.all([1, 2, 3, 4].map(() => endCall(zhao, callId!, 'no-answer')));
    await rung(zhao, 'sms');
    expect(await endCall(zhao, callId!, 'no-answer')).toBe(200);
    await here.quiet();
    expect(await tried(zhao, ticketId, 3)).toEqual([
      'voice accepted',
      'voice refused 没人接',
      'sms accepted',
    ]);
    expect([await texts(zhao), await texts(qian)]).toEqual([1, 0]);
  });

  test('told before our own note of the call: busy is busy', async () => {
    await here.wechat.mannerOf(numbers.of(zhao), { calls: 'busy' });
    await here.wechat.fault({ pattern: '/tencent/vms/', mode: 'slow', delayMs: 1_500 });
    const { ticketId } = await here.report(li, GAS);
    await eventually(
      async () => {
        await here.pass(seconds(1));
        return texts(zhao);
      },
      (count) => count === 1,
    );
    await here.wechat.heal();
    await here.quiet();
    const [, second, third] = await tried(zhao, ticketId, 3);
    expect([second, third]).toEqual([
      expect.stringMatching(/^voice refused (?:占线|打不通)/),
      'sms accepted',
    ]);
  });

  test('nobody of a step was reached by any way: the next rung comes at once', async () => {
    for (const person of [zhao, qian]) await here.wechat.mannerOf(numbers.of(person), { areTextsLost: true });
    const { ticketId } = await here.report(li, GAS);
    for (const person of [zhao, qian]) {
      const [callId] = await rung(person, 'call');
      await tried(person, ticketId, 1);
      await endCall(person, callId!, 'unreachable');
    }
    const climbed = await eventually(
      async () => {
        await here.pass(seconds(1));
        return (await tellings(ticketId)).steps;
      },
      (all) => all.length > 1,
    );
    expect(climbed[1]).toMatchObject({ rung: 1, wake: 'next-pair' });
    expect(climbed[1]!.words).toContain('一个也没叫到');
    expect((await tried(zhao, ticketId, 4)).at(-1)).toBe('sms refused 短信没有送到（用户关机）');
    expect(Date.parse(climbed[1]!.at) - Date.parse(climbed[0]!.at)).toBeLessThan(minutes(1));
  });

  test('one of the two has a text that arrived: nothing is hastened', async () => {
    await here.wechat.mannerOf(numbers.of(zhao), { areTextsLost: true });
    const { ticketId } = await here.report(li, GAS);
    for (const person of [zhao, qian]) {
      const [callId] = await rung(person, 'call');
      await tried(person, ticketId, 1);
      await endCall(person, callId!, 'rejected');
      await rung(person, 'sms');
    }
    await tried(zhao, ticketId, 4);
    await here.quiet();
    expect((await tellings(ticketId)).steps).toHaveLength(1);
    expect(await tried(qian, ticketId, 3)).toEqual([
      'voice accepted',
      expect.stringMatching(/^voice refused /),
      'sms accepted',
    ]);
  });

  test('after somebody has taken it nothing follows', async () => {
    const { ticketId } = await here.report(li, GAS);
    const [callId] = await rung(zhao, 'call');
    await tried(zhao, ticketId, 1);
    await steps.accept(qian, ticketId);
    await endCall(zhao, callId!, 'no-answer');
    expect(await tried(zhao, ticketId, 2)).toEqual(['voice accepted', 'voice refused 没人接']);
    await here.quiet();
    expect(await texts(zhao)).toBe(0);
  });

  test('a key and a contradiction: the key counts, whichever is told first', async () => {
    const [first, second] = [await here.report(li, GAS), await here.report(li, GAS)];
    const [one] = await rung(zhao, 'call');
    const press = (callId: string) => here.wechat.pressKey(numbers.of(zhao), callId, '1');
    const isTaken = async () => {
      const views = await Promise.all([first, second].map(({ ticketId }) => steps.view(zhou, ticketId)));
      return views.filter(({ status }) => status === 'accepted').map(({ ticketId }) => ticketId);
    };
    await here.quiet();
    await press(one!);
    const [taken] = await eventually(isTaken, ({ length }) => length === 1);
    await endCall(zhao, one!, 'no-answer');
    await here.quiet();
    expect(await tried(zhao, taken!, 1)).toEqual(['voice accepted']);
    await pass(seconds(31));
    const [, two] = await rung(zhao, 'call', 2);
    await here.quiet();
    await endCall(zhao, two!, 'no-answer');
    await press(two!);
    await eventually(isTaken, ({ length }) => length === 2);
  });

  test('told when the same person has been called again: nothing follows from the old call', async () => {
    const { ticketId } = await here.report(li, GAS);
    const [callId] = await rung(zhao, 'call');
    for (const rungs of [1, 2, 3, 4]) {
      await pass(minutes(2) + seconds(1));
      await eventually(
        () => tellings(ticketId),
        ({ steps: all }) => all.length > rungs,
      );
    }
    await rung(zhao, 'call', 2);
    await here.quiet();
    await endCall(zhao, callId!, 'no-answer');
    expect(await tried(zhao, ticketId, 2)).toEqual(['voice accepted', 'voice refused 没人接']);
    await here.quiet();
    expect(await texts(zhao)).toBe(0);
  });

  test('a stranger who claims to be the company, and calls and texts nobody here made, change nothing', async () => {
    const { ticketId } = await here.report(li, GAS);
    const [callId] = await rung(zhao, 'call');
    await tried(zhao, ticketId, 1);
    const tell = (way: 'voice' | 'sms', secret: string, body: string) =>
      fetch(`${here.url}/api/${way}/callback/${secret}`, { method: 'POST', body });
    const ended = (callid: string) => JSON.stringify({ voiceprompt_callback: { callid, result: '1' } });
    const lost = (sid: string) => JSON.stringify([{ sid, report_status: 'FAIL' }]);
    expect((await tell('voice', 'not-the-secret-of-the-stories', ended(callId!))).status).toBe(403);
    expect((await tell('voice', CALLBACK_SECRET, ended('a call nobody made'))).status).toBe(200);
    expect((await tell('sms', CALLBACK_SECRET, lost('a text nobody sent'))).status).toBe(200);
    expect((await tell('sms', CALLBACK_SECRET, '{}')).status).toBe(400);
    await here.quiet();
    expect(await tried(zhao, ticketId, 1)).toEqual(['voice accepted']);
    expect(await texts(zhao)).toBe(0);
  });

  test('key 1 on a call that asks to look means seen: nobody calls them again', async () => {
    const { emergency } = DEFAULT_ESCALATION.escalations;
    const escalations = { ...DEFAULT_ESCALATION.escalations, emergency: { ...emergency, need: 'all' } };
    right(await zhou.put('/escalation-policy', { ...DEFAULT_ESCALATION, escalations }));
    await here.hands.run('select pg_sleep(1.1)');
    const { ticketId } = await here.report(li, GAS);
    await here.quiet();
    await steps.accept(zhao, ticketId);
    await pass(minutes(2) + seconds(1));
    const [, callId] = await rung(qian, 'call', 2);
    await here.quiet();
    await here.wechat.pressKey(numbers.of(qian), callId!, '1');
    const seen = await eventually(
      () => tellings(ticketId),
      ({ seenBy }) => seenBy.length > 0,
    );
    expect(seen.seenBy.map(({ personName }) => personName)).toEqual([qian.me.displayName]);
    expect(seen.nextAt).toBeNull();
    expect(right(await qian.get<TicketView>(`/tickets/${ticketId}`)).mustSee).toBe(false);
  });
});
