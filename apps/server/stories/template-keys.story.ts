import type { Telling } from '@doorstep/contracts';
import { eventually } from './support/eventually';
import { takePhoto } from './support/files';
import { Neighbourhood, type Reported } from './support/neighbourhood';
import type { Person } from './support/person';
import { TEMPLATE_IDS } from './support/pretend-wechat';
import { ServerProcess } from './support/server-process';

interface Template {
  priTmplId: string;
  content: string;
}

describe('every message fits the templates of the account', () => {
  let here: Neighbourhood;
  let li: Person;
  let zhao: Person;
  let qian: Person;
  let worker: Person;

  beforeAll(async () => {
    here = await Neighbourhood.open({ isAlone: true });
    li = await here.resident();
    const pair = await here.onDuty();
    [zhao, qian] = pair as [Person, Person];
    worker = await here.person('demo-P-PROP-1', 'party');
    for (const member of [...pair, ...(await here.nextOnDuty())]) {
      await here.subscribe(member, 'duty-alert', 4);
      await here.subscribe(member, 'ticket-progress', 12);
    }
    await here.subscribe(li, 'ticket-progress', 30);
    await here.subscribe(worker, 'party-task', 12);
    await here.subscribe(await here.person('demo-P-PROP-2', 'party'), 'party-task', 12);
  }, 240_000);
  afterAll(() => here?.close());

  async function does(person: Person, ticketId: string, act: string, body: object = {}): Promise<void> {
    const answer = await person.post(`/tickets/${ticketId}/${act}`, body);
    if (answer.status !== 200) throw new Error(`${act}: ${answer.status} ${JSON.stringify(answer.body)}`);
    await here.quiet();
  }

  async function dispatched(): Promise<Reported> {
    const reported = await here.report(li);
    await here.quiet();
    await does(zhao, reported.ticketId, 'acceptance');
    await does(zhao, reported.ticketId, 'dispatches', { partyId: worker.me.active.partyId });
    return reported;
  }

  test('a whole life with every turn in it: WeChat refuses not one message', async () => {
    const first = await dispatched();
    await does(li, first.ticketId, 'notes', { text: '还有点滑' });
    await does(worker, first.ticketId, 'return', { reason: '不归我们管' });
    await does(await here.secretary(), first.ticketId, 'dispute-review', {
      isUpheld: true,
      reason: '归施工队',
    });
    await does(zhao, first.ticketId, 'dispatches', { partyId: worker.me.active.partyId });
    const second = await dispatched();
    await does(worker, second.ticketId, 'receipt', { workerName: '段师傅' });
    const claim = async () =>
      does(worker, second.ticketId, 'completion', {
        outcome: '铲净撒盐',
        workerName: '段师傅',
        mediaIds: [await takePhoto(worker)],
      });
    await claim();
    await does(zhao, second.ticketId, 'verification', { isDone: false, note: '背阴处还有冰' });
    await claim();
    await does(zhao, second.ticketId, 'verification', { isDone: true });
    await does(li, second.ticketId, 'confirmation', { isFixed: false, words: '又冻上了' });
    await claim();
    await does(zhao, second.ticketId, 'verification', { isDone: true });
    await does(li, second.ticketId, 'confirmation', { isFixed: true });
    const third = await dispatched();
    await does(li, third.ticketId, 'withdrawal', { reason: '化了' });
    const fourth = await here.report(li);
    await here.quiet();
    await does(zhao, fourth.ticketId, 'acceptance');
    await does(zhao, fourth.ticketId, 'solution', { outcome: '撒了盐' });

    const seen = new Set<string>();
    for (const person of [zhao, qian, li, worker]) {
      const templates = new Map(
        (await person.notices()).map(({ noticeId, template }) => [noticeId, template]),
      );
      for (const { noticeId, sends } of await person.all<Telling>('/alerts/tellings')) {
        const results = sends.filter(({ way }) => way === 'wechat').map(({ result }) => result);
        expect(results.filter((result) => result !== 'accepted' && result !== 'no-credit')).toEqual([]);
        if (results.includes('accepted')) seen.add(templates.get(noticeId)!);
      }
    }
    expect([...seen].sort()).toEqual(
      [
        'new-ticket',
        'not-fixed',
        'party-task',
        'please-confirm',
        'please-verify',
        'ticket-accepted',
        'ticket-closed',
        'ticket-noted',
        'ticket-progress',
        'ticket-returned',
        'ticket-withdrawn',
      ].sort(),
    );
  });

  test('a template whose keys changed, or that is gone, is said loudly at start and nobody is kept from working', async () => {
    const templates = await here.wechat.templates<Template>();
    const changed = templates
      .filter(({ priTmplId }) => priTmplId !== TEMPLATE_IDS['party-task'])
      .map((template) => ({ ...template, content: template.content.replace('thing1', 'thing9') }));
    await here.wechat.templatesAre(changed);
    const env = { ...here.web[0]!.environment, LOG_LEVEL: 'warn' };
    const server = await ServerProcess.start({ name: 'degraded', env });
    try {
      await eventually(
        () => Promise.resolve(server.log),
        (log) => log.includes('DEGRADED') && log.includes('thing9') && log.includes('not in the account'),
      );
      const ready = await fetch(`${server.url}/api/health/ready`);
      expect(ready.status).toBe(200);
      expect(await ready.json()).toMatchObject({ status: 'up', checks: { 'wechat-templates': 'down' } });
    } finally {
      await server.stop();
      await here.wechat.templatesAre(templates);
    }
  });

  test('with the right templates nothing is said', async () => {
    await eventually(
      async () => (await fetch(`${here.url}/api/health/ready`)).json() as Promise<{ checks: object }>,
      ({ checks }) => 'wechat-templates' in checks,
    );
    expect(here.web[0]!.log).not.toContain('DEGRADED');
  });
});
