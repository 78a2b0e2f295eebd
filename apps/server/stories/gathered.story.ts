import { eventually } from './support/eventually';
import { Neighbourhood, type Reported } from './support/neighbourhood';
import type { Person } from './support/person';
import { TEMPLATE_IDS } from './support/pretend-wechat';

const REPORTS = 24;

interface Came {
  personId: string;
  subjectId: string;
  result: string;
}

/** Held by hand, as an outage holds them, so that it is known what waits together. */
describe('many calls wait for the same phones', () => {
  let here: Neighbourhood;
  let pair: Person[];
  let reported: Reported[];

  beforeAll(async () => {
    here = await Neighbourhood.open({ web: 1, workers: 1 });
    const li = await here.resident();
    pair = await here.onDuty();
    for (const member of pair) {
      await here.wechat.grant(member.openid, { [TEMPLATE_IDS['duty-alert']]: 100 });
      await here.hands.run(
        `insert into wechat_credits (person_id, template_key, credits, changed_at) values ($1, 'duty-alert', 100, now())
         on conflict (person_id, template_key) do update set credits = 100`,
        [member.personId],
      );
    }
    await hold(true);
    reported = [];
    for (let n = 0; n < REPORTS; n += 1) reported.push(await here.report(li));
    await eventually(
      () => here.hands.run(`select 1 from due_work where name = 'ring'`),
      (waiting) => waiting.length === 2 * REPORTS,
    );
    await hold(false);
    await here.quiet();
  }, 240_000);
  afterAll(() => here?.close());

  const hold = (isHeld: boolean) =>
    here.hands.run(
      `insert into outlets (name, is_open, opened_at, probe_at) values ('wechat', $1, now(), now() + interval '1 day')
       on conflict (name) do update set is_open = $1, opened_at = now(), probe_at = now() + interval '1 day'`,
      [isHeld],
    );
  const cameTo = () =>
    here.hands.run<Came>(
      `select person_id as "personId", subject_id as "subjectId", result from notice_attempts where channel = 'wechat'`,
    );
  const shownTo = async (member: Person) =>
    (await here.wechat.inbox(member.openid)).filter(
      ({ templateId }) => templateId === TEMPLATE_IDS['duty-alert'],
    );

  test('each matter rings one phone for itself; what the other phone still has to hear comes in one message', async () => {
    const all = await cameTo();
    for (const { ticketId } of reported) {
      const results = all.filter(({ subjectId }) => subjectId === ticketId).map(({ result }) => result);
      expect(results).toHaveLength(2);
      expect(results).toContain('accepted');
    }
    for (const member of pair) {
      const own = all.filter(({ personId }) => personId === member.personId);
      const gathered = own.filter(({ result }) => result === 'gathered');
      const shown = await shownTo(member);
      const many = shown.filter(({ page }) => page?.startsWith('pages/inbox/index'));
      expect(own).toHaveLength(REPORTS);
      expect(gathered.length).toBeGreaterThanOrEqual(3);
      expect(shown).toHaveLength(REPORTS - gathered.length);
      expect(
        many.map(({ fields }) => fields.some(({ value }) => value === `有${gathered.length + 1}件事等着您`)),
      ).toEqual([true]);
      expect(await here.credits(member, 'duty-alert')).toBe(100 - shown.length);
    }
  });

  test('an emergency always speaks for itself', async () => {
    const li = await here.resident();
    await hold(true);
    const leaks: Reported[] = [];
    for (let n = 0; n < 6; n += 1)
      leaks.push(await here.report(li, { category: 'gas_leak', text: '楼道里煤气味很大' }));
    const before = (await cameTo()).length;
    await eventually(
      () => here.hands.run(`select 1 from due_work where name = 'ring'`),
      (waiting) => waiting.length === 2 * leaks.length,
    );
    await hold(false);
    await eventually(cameTo, (all) => all.length === before + 2 * leaks.length);
    const about = new Set(leaks.map(({ ticketId }) => ticketId));
    const results = (await cameTo()).filter(({ subjectId }) => about.has(subjectId));
    expect(results.map(({ result }) => result)).toEqual(Array<string>(12).fill('accepted'));
  });

  test('of what somebody has taken nothing is said any more, not by the message of another matter either', async () => {
    const li = await here.resident();
    await hold(true);
    const all: Reported[] = [];
    const before = (await cameTo()).filter(({ result }) => result === 'gathered').length;
    for (let n = 0; n < 16; n += 1) all.push(await here.report(li));
    const taken = all.at(-1);
    const waiting = (ticketId: string | null) =>
      here.hands.run(`select 1 from due_work where name = 'ring' and about = coalesce($1, about)`, [
        ticketId,
      ]);
    await eventually(
      () => waiting(null),
      (rows) => rows.length === 2 * all.length,
    );
    // As when the calls are written a moment after the yes that would have called them off.
    await here.hands.run('create table written_late as select * from due_work where about = $1', [
      taken!.ticketId,
    ]);
    expect((await pair[0]!.post(`/tickets/${taken!.ticketId}/acceptance`)).status).toBe(200);
    expect(await waiting(taken!.ticketId)).toEqual([]);
    await here.hands.run(
      `insert into due_work select * from written_late where kind = 'send' and name = 'ring'`,
    );
    await hold(false);
    await here.quiet();
    const desk = pair.map(({ personId }) => personId);
    const about = (await cameTo()).filter(({ subjectId }) => subjectId === taken!.ticketId);
    expect(about.filter(({ personId }) => desk.includes(personId))).toEqual([]);
    const gathered = (await cameTo()).filter(({ result }) => result === 'gathered').length;
    expect(gathered).toBeGreaterThan(before);
  });
});
