import type { TicketView } from '@doorstep/contracts';
import { randomUUID } from 'node:crypto';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { right, Steps } from './support/steps';
import { runCommand } from './support/run-command';

const HOUR = 3_600_000;

/** The lines that name a ticket and what differs in it, among whatever else the process says. */
const differingIn = (said: string): string[] =>
  said.split('\n').filter((line) => /^ {2}[0-9a-f-]{36} /.test(line));

describe('the facts of a ticket are the truth', () => {
  let here: Neighbourhood;
  let steps: Steps;
  let li: Person;
  let zhang: Person;
  let zhao: Person;
  let zhou: Person;
  let property: Person;

  beforeAll(async () => {
    here = await Neighbourhood.open({ web: 1, workers: 1 });
    steps = new Steps(here);
    await signIn();
  }, 240_000);
  afterAll(() => here?.close());

  async function signIn(): Promise<void> {
    [li, zhang, zhao, zhou, property] = await Promise.all([
      here.resident(),
      here.person('neighbour-zhang', 'resident'),
      steps.member('R01'),
      here.secretary(),
      steps.property(),
    ]);
  }

  const rows = () =>
    here.hands.run<{ row: object }>('select to_jsonb(t) as row from tickets t order by station_id, id');
  const rebuild = (...args: string[]) => runCommand(here.web[0]!.environment, 'rebuild-tickets', ...args);
  const inHours = (hours: number): string => new Date(Date.now() + here.aheadMs + hours * HOUR).toISOString();

  async function atWork(): Promise<string> {
    const { ticketId } = await steps.report(li);
    await steps.accept(zhao, ticketId);
    await steps.dispatch(zhao, ticketId);
    await steps.sign(property, ticketId);
    return ticketId;
  }

  /** Lives of every kind, as phones lead them; each ends somewhere else. */
  const LIVES: Record<string, () => Promise<unknown>> = {
    'left alone': () => steps.report(li, { text: '没人管' }),
    'solved at the desk and confirmed': async () => {
      const { ticketId } = await steps.report(li);
      await steps.accept(zhao, ticketId);
      right(await zhao.put(`/tickets/${ticketId}/category`, { category: 'cleaning' }));
      await steps.solve(zhao, ticketId);
      await steps.confirm(li, ticketId);
    },
    'claimed, looked at, not fixed, claimed again': async () => {
      const { ticketId } = await steps.claimedTicket();
      await steps.verify(zhao, ticketId);
      await steps.confirm(li, ticketId, false, '还在滴');
      await steps.claim(property, ticketId, '又修了一回');
    },
    'half fixed': async () => {
      const { ticketId } = await steps.claimedTicket();
      await steps.verify(zhao, ticketId);
      await steps.act(li, ticketId, 'confirmation', { answer: 'half', words: '只扫了一半' });
    },
    'sent back and reviewed by somebody else': async () => {
      const { ticketId } = await steps.report(li);
      await steps.accept(zhao, ticketId);
      await steps.dispatch(zhao, ticketId);
      await steps.act(property, ticketId, 'return', { reason: '不归我们管' });
      await steps.act(zhou, ticketId, 'dispute-review', { isUpheld: false, reason: '合同里写着' });
    },
    'a visit agreed': async () => {
      const ticketId = await atWork();
      await steps.act(property, ticketId, 'visit-window', { from: inHours(1), until: inHours(2), note: '' });
      await steps.act(li, ticketId, 'visit-agreement', {});
    },
    'held up and going on': async () => {
      const ticketId = await atWork();
      await steps.act(property, ticketId, 'suspension', { cause: 'wait_part', note: '' });
      await steps.act(property, ticketId, 'resumption', { note: '' });
    },
    'more time asked for': async () => {
      const ticketId = await atWork();
      await steps.act(property, ticketId, 'extension', { until: inHours(100), reason: '整根管子都要换' });
    },
    'two reports of one trouble, put together and taken apart': async () => {
      const first = await steps.report(li, { category: 'drain_blocked', text: '下水堵了' });
      const second = await steps.report(zhang, { category: 'drain_blocked', text: '下水堵了' });
      right(await zhao.post(`/tickets/${second.ticketId}/merge`, { into: first.ticketId }));
      const third = await steps.report(zhang, { category: 'drain_blocked', text: '厨房下水也堵了' });
      right(await zhao.post(`/tickets/${third.ticketId}/merge`, { into: first.ticketId }));
      const answer = await fetch(`${zhao.url}/api/tickets/${third.ticketId}/merge`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${zhao.accessToken}`, 'idempotency-key': randomUUID() },
      });
      expect(answer.status).toBe(200);
    },
    'typed in from the paper book, done, in hand, sent on and taken by nobody': async () => {
      const { partyId } = await steps.party(zhao, 'property');
      const wishes = [
        { stage: 'done', outcome: '请人来通开了', partyId },
        { stage: 'in_hand' },
        { stage: 'in_hand', partyId },
        { stage: 'untaken' },
      ];
      const said = { place: { building: 5, unit: 2 }, resident: '王奶奶', text: '厨房下水堵了' };
      for (const [nth, wish] of wishes.entries())
        right(
          await zhao.post('/paper-lines', {
            ...{ ...said, ...wish, room: `${nth + 1}01`, writtenAt: inHours(-50) },
          }),
        );
    },
    withdrawn: async () => {
      const { ticketId } = await steps.report(li);
      right(await li.post<TicketView>(`/tickets/${ticketId}/withdrawal`, { reason: '自己好了' }));
    },
  };

  test('every ticket of the house, after lives of every kind and a silence that climbed, is what its facts say', async () => {
    for (const [life, live] of Object.entries(LIVES))
      await live().catch((error: unknown) => {
        throw new Error(`${life}: ${String(error)}`);
      });
    await here.pass(6 * 60_000);
    await eventually(
      () => here.hands.run(`select 1 from facts where type = 'ticket.escalated'`),
      (climbs) => climbs.length > 0,
    );
    await here.quiet();
    const { code, said } = await rebuild('--check');
    expect(said).toMatch(/: \d+ tickets, 0 differences/);
    expect({ code, differing: differingIn(said) }).toEqual({
      code: 0,
      differing: [],
    });
  });

  test('rows that are lost or wrong are made anew, to the last column; a second time there is nothing to do', async () => {
    const before = await rows();
    expect(before.length).toBeGreaterThan(30);
    await here.hands.run(`set session_replication_role = replica`);
    await here.hands.run(`delete from tickets where number like '%1'`);
    await here.hands.run(
      `update tickets set outcome = 'x', redo_count = 7, handled_by = '{}', due_at = null
       where number like '%2'`,
    );
    await here.hands.run(`set session_replication_role = origin`);
    const broken = await rebuild('--check');
    expect(broken.code).toBe(1);
    expect(broken.said).toContain(' missing');
    expect((await rebuild()).code).toBe(0);
    expect(await rows()).toEqual(before);
    expect((await rebuild('--check')).code).toBe(0);
  });
});
