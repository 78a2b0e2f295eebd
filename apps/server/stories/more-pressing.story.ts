import type { OutputOf, readTellings, TicketView } from '@doorstep/contracts';
import { minutes, seconds } from '@doorstep/domain';
import { allChannels } from './support/all-channels';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import { OwnNumbers, PLENTY } from './support/own-numbers';
import type { Person } from './support/person';
import { runCommand } from './support/run-command';
import { right, Steps } from './support/steps';

type Tellings = OutputOf<typeof readTellings>;

/** Nobody would call anybody out of bed for it. */
const SMELL = { category: 'cleaning', text: '楼道里有味儿', place: { building: 5, unit: 2 } };

describe('a matter that turns out to be more pressing', () => {
  let here: Neighbourhood;
  let steps: Steps;
  let li: Person;
  let zhao: Person;
  let qian: Person;
  let zhou: Person;

  beforeAll(async () => {
    here = await Neighbourhood.open({ isAlone: true, env: (url) => ({ ...allChannels(url), ...PLENTY }) });
    await here.wechat.telephonesAre({ smsPerDay: 50, voicePerDay: 50, voicePerNight: 50 });
    steps = new Steps(here);
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
  const calls = async (person: Person): Promise<string[]> => {
    const rings = await here.wechat.telephone(numbers.of(person));
    return rings.filter(({ kind }) => kind === 'call').map(({ text }) => text);
  };
  const called = (person: Person, count = 1): Promise<string[]> =>
    eventually(
      () => calls(person),
      (all) => all.length >= count,
    );
  const correct = async (by: Person, ticketId: string, category = 'gas_leak'): Promise<TicketView> =>
    right(await by.put<TicketView>(`/tickets/${ticketId}/category`, { category }));
  const unmerge = async (by: Person, ticketId: string): Promise<TicketView> =>
    right(await by.remove<TicketView>(`/tickets/${ticketId}/merge`));
  const tellings = async (ticketId: string): Promise<Tellings> =>
    right(await zhou.get<Tellings>(`/tickets/${ticketId}/tellings`));
  const climbed = async (ticketId: string, rungs: number): Promise<Tellings> =>
    eventually(
      () => tellings(ticketId),
      ({ steps: all }) => all.filter(({ wake }) => wake !== null).length >= rungs,
    );

  test('put right before anybody took it: both phones ring at once, and in two minutes the next', async () => {
    const { ticketId } = await steps.report(li, SMELL);
    await pass(minutes(1));
    expect([await calls(zhao), await calls(qian)]).toEqual([[], []]);
    await correct(zhou, ticketId);
    for (const person of [zhao, qian]) {
      const [said] = await called(person);
      expect(said).toContain('更急了：燃气泄漏');
    }
    const [, raised] = (await tellings(ticketId)).steps;
    expect(raised).toMatchObject({
      rung: 0,
      loudness: 'call',
      words: expect.stringContaining('更急') as string,
    });
    expect(raised!.people.map(({ personId }) => personId).sort()).toEqual(
      [zhao.personId, qian.personId].sort(),
    );
    await pass(minutes(2) + seconds(1));
    const { steps: all } = await climbed(ticketId, 1);
    expect(all.at(-1)).toMatchObject({ rung: 1, wake: 'next-pair', loudness: 'call' });
    expect(Date.parse(all.at(-1)!.at) - Date.parse(raised!.at)).toBeLessThan(minutes(2) + seconds(2));
    expect([await calls(zhao), await calls(qian)].map(({ length }) => length)).toEqual([1, 1]);
  });

  test('put right a moment before the next pair was to be called: they are called no later for it', async () => {
    const { ticketId } = await steps.report(li, SMELL);
    await pass(minutes(5) - seconds(30));
    await correct(zhou, ticketId);
    await called(zhao);
    await pass(seconds(31));
    expect((await climbed(ticketId, 1)).steps.at(-1)).toMatchObject({
      rung: 1,
      wake: 'next-pair',
      loudness: 'call',
    });
  });

  test('put right when the ladder stood higher: it begins anew with the pair on duty', async () => {
    const { ticketId } = await steps.report(li, SMELL);
    for (const rung of [1, 2]) {
      await pass(minutes(5) + seconds(1));
      await climbed(ticketId, rung);
    }
    await correct(zhou, ticketId);
    await called(zhao);
    await pass(minutes(2) + seconds(1));
    expect((await climbed(ticketId, 3)).steps.at(-1)).toMatchObject({
      rung: 1,
      wake: 'next-pair',
      loudness: 'call',
    });
  });

  test('put right to something calmer, or twice, it rings nobody and waits no longer', async () => {
    const { ticketId } = await steps.report(li, { ...SMELL, category: 'gas_leak' });
    await called(zhao);
    await correct(zhou, ticketId, 'cleaning');
    await correct(zhou, ticketId, 'gas_leak');
    await here.quiet();
    expect((await tellings(ticketId)).steps).toHaveLength(1);
    expect([await calls(zhao), await calls(qian)].map(({ length }) => length)).toEqual([1, 1]);
    await pass(minutes(2) + seconds(1));
    expect((await climbed(ticketId, 1)).steps.at(-1)).toMatchObject({ rung: 1, loudness: 'call' });
  });

  test('somebody has it already: they are called, and nobody else', async () => {
    const { ticketId } = await steps.report(li, SMELL);
    await steps.accept(zhao, ticketId);
    await correct(zhou, ticketId);
    expect((await called(zhao))[0]).toContain('更急了：燃气泄漏');
    await here.quiet();
    expect(await calls(qian)).toEqual([]);
    expect(await steps.told(zhao, ticketId)).toContain('您接的事更急了');
    await pass(minutes(3));
    await here.quiet();
    const { steps: all } = await tellings(ticketId);
    expect(all.filter(({ wake }) => wake !== null)).toEqual([]);
  });

  test('an emergency goes on in a calmer report that nobody has taken: that one is an emergency now', async () => {
    const calm = await steps.report(li, SMELL);
    const gas = await steps.report(li, { ...SMELL, category: 'gas_leak', text: '煤气味很大' });
    await called(zhao);
    await pass(seconds(31));
    right(await zhou.post(`/tickets/${gas.ticketId}/merge`, { into: calm.ticketId }));
    expect((await called(zhao, 2))[1]).toContain('更急了');
    expect(await steps.view(zhou, calm.ticketId)).toMatchObject({
      urgency: 'emergency',
      status: 'submitted',
    });
    await pass(minutes(2) + seconds(1));
    expect((await climbed(calm.ticketId, 1)).steps.at(-1)).toMatchObject({ rung: 1, loudness: 'call' });
  });

  test('an emergency goes on in a calmer one that somebody has: they are called to it, and nobody else', async () => {
    const calm = await steps.report(li, SMELL);
    await steps.accept(zhao, calm.ticketId);
    const gas = await steps.report(li, { ...SMELL, category: 'gas_leak', text: '煤气味很大' });
    for (const person of [zhao, qian]) await called(person);
    await pass(seconds(31));
    right(await zhou.post(`/tickets/${gas.ticketId}/merge`, { into: calm.ticketId }));
    expect((await called(zhao, 2))[1]).toContain('更急了');
    await here.quiet();
    expect(await calls(qian)).toHaveLength(1);
    expect(await steps.view(zhou, calm.ticketId)).toMatchObject({ urgency: 'emergency', status: 'accepted' });
  });

  test('what leaves a merge after its ladder had climbed is called about from the ground up', async () => {
    const first = await steps.report(li, SMELL);
    await pass(minutes(5) + seconds(1));
    await climbed(first.ticketId, 1);
    const second = await steps.report(li, SMELL);
    right(await zhou.post(`/tickets/${first.ticketId}/merge`, { into: second.ticketId }));
    await unmerge(zhou, first.ticketId);
    await pass(minutes(5) + seconds(1));
    expect((await climbed(first.ticketId, 2)).steps.at(-1)).toMatchObject({ rung: 1, wake: 'next-pair' });
  });

  test('every one of these is what its facts say', async () => {
    const { code, said } = await runCommand(here.web[0]!.environment, 'rebuild-tickets', '--check');
    expect(said).toMatch(/: \d+ tickets, 0 differences/);
    expect(code).toBe(0);
  });
});
