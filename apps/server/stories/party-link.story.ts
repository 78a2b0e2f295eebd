import type { TicketView } from '@doorstep/contracts';
import { days, minutes } from '@doorstep/domain';
import { randomBytes, randomUUID } from 'node:crypto';
import { ErrandPhone, type ErrandReply, type Links } from './support/errand-phone';
import { ICE, Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

let here: Neighbourhood;
let steps: Steps;
let li: Person;
let zhao: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({
    web: 2,
    workers: 1,
    env: { RATE_LIMIT_ADDRESS: '190', LOG_LEVEL: 'trace' },
  });
  steps = new Steps(here);
  li = await here.resident();
  zhao = await steps.member('R01');
});
afterAll(() => here?.close());

const COLD = {
  category: 'heating_cold',
  text: '暖气不热，老人冻着了',
  place: { building: 5, unit: 2 },
  room: '601',
};

/** A ticket sent to the heating company, which has only a telephone. */
async function sent(note = '请先打门铃'): Promise<string> {
  const { ticketId } = await steps.report(li, COLD);
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId, 'heating', note);
  return ticketId;
}

/** What every closed link answers, word for word; the id of the request aside. */
const NO = {
  status: 404,
  code: 'link.closed',
  message: '这个链接打不开了：可能已经办完、过了期，或者换了新的。请打电话问发链接给您的驿站。',
};
const closed = ({ status, body }: ErrandReply) => {
  const { requestId, ...said } = body;
  expect(requestId).toBeTruthy();
  return { status, said };
};
const NOTHING_ELSE = {
  status: 404,
  said: { ...NO, type: 'urn:doorstep:refusal:link.closed', title: 'link.closed' },
};

test('a worker without an account signs for it, shows it done with a photo and a name, and the resident confirms', async () => {
  const ticketId = await sent();
  const { phone, url } = await ErrandPhone.sentBy(zhao, ticketId, { at: here.web[1]!.url });
  expect(url).toMatch(/\/#\/pages\/errand\/index\?key=[\w-]{43}$/);
  const seen = await phone.open();
  expect(seen.status).toBe(200);
  expect(seen.body).toMatchObject({
    place: '5号楼2单元601',
    category: 'heating_cold',
    text: COLD.text,
    partyName: '供热单位',
    note: '请先打门铃',
    notYet: '',
    contact: null,
    status: 'dispatched',
  });
  expect(seen.body.until).not.toBeNull();
  expect((await phone.sign()).body).toMatchObject({ status: 'in_progress' });
  expect((await phone.note('缺一个阀门，下午再来')).status).toBe(200);
  expect((await phone.claim('马师傅')).body).toMatchObject({ status: 'claimed' });

  const view = await steps.verify(zhao, ticketId);
  expect(view).toMatchObject({ status: 'awaiting_confirmation', outcome: '已排气，暖气热了' });
  const claimed = view.timeline.find(({ type }) => type === 'ticket.claimed')!;
  expect(claimed).toMatchObject({ who: '供热单位 马师傅', role: 'party' });
  expect(claimed.media).toHaveLength(1);
  expect(await steps.confirm(li, ticketId)).toMatchObject({ status: 'resolved' });
});

/** A time to come, by the clock of the story. */
const inHours = (from: number, until: number) => ({
  from: new Date(Date.now() + here.aheadMs + from * 3_600_000).toISOString(),
  until: new Date(Date.now() + here.aheadMs + until * 3_600_000).toISOString(),
});

test('by the link a visit is proposed, moved, agreed on; the promise stays, and eight yeses are one', async () => {
  const ticketId = await sent();
  const { phone } = await ErrandPhone.sentBy(zhao, ticketId);
  const early = await phone.propose(inHours(1, 2));
  expect([early.status, early.body.code]).toEqual([409, 'ticket.wrong-state']);
  const { until } = (await phone.sign()).body;
  expect((await phone.propose(inHours(-2, -1))).body.code).toBe('ticket.window-invalid');
  expect((await phone.propose({ from: '明天', until: '后天' })).body.code).toBe('input.invalid');
  expect((await phone.agree()).body.code).toBe('ticket.no-window');
  const first = inHours(1, 2);
  expect((await phone.propose(first)).body).toMatchObject({
    window: { ...first, by: 'party', isAgreed: false },
  });
  expect((await phone.agree()).body.code).toBe('ticket.not-yours');
  expect(await steps.act(li, ticketId, 'visit-agreement', {})).toMatchObject({ status: 'scheduled' });
  expect((await phone.findNobody()).body.code).toBe('ticket.visit-ahead');
  const moved = inHours(5, 6);
  await steps.act(li, ticketId, 'visit-window', { ...moved, note: '要去医院' });
  expect((await phone.open()).body.window).toEqual({ ...moved, by: 'resident', isAgreed: false });
  const answers = await Promise.all(Array.from({ length: 8 }, () => phone.agree()));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(409)]);
  expect((await phone.open()).body).toMatchObject({
    status: 'scheduled',
    window: { ...moved, isAgreed: true },
    until,
  });
  const { timeline } = await steps.view(zhao, ticketId);
  expect(timeline.filter(({ type }) => type === 'ticket.visit-agreed').map(({ who }) => who)).toHaveLength(2);
});

test('done without a photo, or without a name, is not done', async () => {
  const { phone } = await ErrandPhone.sentBy(zhao, await sent());
  await phone.sign();
  expect((await phone.claimWith([])).body.code).toBe('input.invalid');
  expect((await phone.claimWith([randomUUID()])).body.code).toBe('media.unknown');
  const { body } = await phone.photo();
  expect((await phone.claimWith([body.mediaId!], { workerName: '' })).body.code).toBe('input.invalid');
});

test('a claim whose answer was lost is told again, not done again', async () => {
  const { phone } = await ErrandPhone.sentBy(zhao, await sent());
  await phone.sign();
  const photo = (await phone.photo()).body.mediaId!;
  const key = randomUUID();
  const first = await phone.claimWith([photo], { key });
  const again = await phone.claimWith([photo], { key });
  expect([first, again].map(({ status, body }) => [status, body.status])).toEqual([
    [200, 'claimed'],
    [200, 'claimed'],
  ]);
});

test('eight who open one link at once: one fact says that it was opened', async () => {
  const ticketId = await sent();
  const { phone } = await ErrandPhone.sentBy(zhao, ticketId);
  const answers = await Promise.all(Array.from({ length: 8 }, () => phone.open()));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  const { timeline } = await steps.view(zhao, ticketId);
  expect(timeline.filter(({ type }) => type === 'ticket.link-opened')).toHaveLength(1);
});

test('the desk sees what became of each link, never the secret; the fifth is the last that lives at once', async () => {
  const ticketId = await sent();
  const links = async () => right(await zhao.get<Links>(`/tickets/${ticketId}/links`)).items;
  const { phone, linkId } = await ErrandPhone.sentBy(zhao, ticketId);
  expect((await links())[0]).toMatchObject({
    isOpen: true,
    openedAt: null,
    usedAt: null,
    partyName: '供热单位',
  });
  await phone.open();
  expect((await links())[0]).toMatchObject({ openedAt: expect.any(String), usedAt: null });
  await phone.sign();
  expect((await links())[0]).toMatchObject({ usedAt: expect.any(String), isOpen: true });
  for (let more = 0; more < 4; more += 1) await ErrandPhone.sentBy(zhao, ticketId);
  expect(refusal(await zhao.post(`/tickets/${ticketId}/links`, {}))).toBe('409 link.too-many');
  const left = right(await deleteLink(zhao, ticketId, linkId)).items;
  expect(left.find((link) => link.linkId === linkId)).toMatchObject({ isOpen: false });
  await ErrandPhone.sentBy(zhao, ticketId);
  expect(JSON.stringify(await links())).not.toContain(phone.secret);
});

test('whatever is wrong with a link is answered alike, and nothing leaks', async () => {
  const ticketId = await sent();
  const { phone: revoked, linkId } = await ErrandPhone.sentBy(zhao, ticketId);
  expect((await revoked.open()).status).toBe(200);
  right(await deleteLink(zhao, ticketId, linkId));

  const returned = (await ErrandPhone.sentBy(zhao, await sent())).phone;
  expect((await returned.giveBack()).status).toBe(200);

  const { phone: elsewhere, ticketId: moved } = await withLink();
  await steps.dispatch(zhao, moved, 'property');

  const claimed = (await withLink()).phone;
  await claimed.sign();
  await claimed.claim();

  const { phone: solved, ticketId: own } = await withLink();
  await steps.solve(zhao, own);

  const { phone: withdrawn, ticketId: gone } = await withLink();
  right(await li.post(`/tickets/${gone}/withdrawal`, {}));

  const address = (secret: string) => `${here.url}/#/pages/errand/index?key=${secret}`;
  const guessed = new ErrandPhone(here.url, address(randomBytes(32).toString('base64url')));
  const linkIds = new ErrandPhone(here.url, address(linkId));
  const empty = new ErrandPhone(here.url, address(''));
  const oneOff = new ErrandPhone(here.url, address(`${(await withLink()).phone.secret.slice(0, -1)}!`));
  for (const phone of [
    revoked,
    returned,
    elsewhere,
    claimed,
    solved,
    withdrawn,
    guessed,
    linkIds,
    empty,
    oneOff,
  ]) {
    expect(closed(await phone.open())).toEqual(NOTHING_ELSE);
    expect(closed(await phone.sign())).toEqual(NOTHING_ELSE);
    expect(closed(await phone.giveBack())).toEqual(NOTHING_ELSE);
    expect(closed(await phone.claimWith([randomUUID()]))).toEqual(NOTHING_ELSE);
    expect(closed(await phone.photo())).toEqual(NOTHING_ELSE);
    expect(closed(await phone.propose(inHours(1, 2)))).toEqual(NOTHING_ELSE);
    expect(closed(await phone.agree())).toEqual(NOTHING_ELSE);
    expect(closed(await phone.findNobody())).toEqual(NOTHING_ELSE);
  }
});

test('sent back as not done, the same link opens it again and says what is missing', async () => {
  const { phone, ticketId } = await withLink();
  await phone.sign();
  await phone.claim();
  await steps.verify(zhao, ticketId, false, '只有一间屋热');
  expect((await phone.open()).body).toMatchObject({ status: 'in_progress', notYet: '只有一间屋热' });
});

test('a link of one ticket is no way to another, nor to anything behind a session', async () => {
  const one = await withLink();
  const other = await withLink();
  const photo = (await one.phone.photo()).body.mediaId!;
  await other.phone.sign();
  expect((await other.phone.claimWith([photo])).body.code).toBe('media.unknown');
  for (const path of [`/tickets/${one.ticketId}`, '/work', '/board', '/tickets/mine', '/register']) {
    for (const scheme of ['Pass', 'Bearer']) {
      const answer = await fetch(`${here.url}/api${path}`, {
        headers: { authorization: `${scheme} ${one.phone.secret}` },
      });
      expect({ path, status: answer.status }).toEqual({ path, status: 401 });
    }
  }
});

test('what stood in the paper book says since when it is with us, and not who wrote or typed it', async () => {
  const { partyId } = await steps.party(zhao, 'heating');
  const writtenAt = new Date(Date.now() + here.aheadMs - days(3)).toISOString();
  const { ticketId, paper } = right(
    await zhao.post<TicketView>('/paper-lines', {
      ...{ ...COLD, room: '602', writtenAt, writtenBy: '来帮忙的小周', resident: '王奶奶' },
      ...{ stage: 'in_hand', partyId },
    }),
  );
  const { phone } = await ErrandPhone.sentBy(zhao, ticketId);
  const { body } = await phone.open();
  expect(body).toMatchObject({ reportedAt: writtenAt, typedAt: paper!.typedAt, isOverdue: false });
  expect(JSON.stringify(body)).not.toMatch(/小周|王奶奶|沈玉林/);
  expect((await (await withLink()).phone.open()).body.typedAt).toBeNull();
});

test('the resident’s number goes along only where they agreed, and only while the work lies there', async () => {
  const quiet = await withLink();
  expect(JSON.stringify((await quiet.phone.open()).body)).not.toMatch(/0272|李阿姨/);
  const ticketId = await sent();
  const { phone } = await ErrandPhone.sentBy(zhao, ticketId, { sharesContact: true });
  expect((await phone.open()).body.contact).toEqual({ name: '李阿姨', phone: '010-5550 0272' });
  await phone.sign();
  expect((await phone.claim()).body.contact).toBeNull();
});

test('eight signatures and a revocation at once: whoever signed did so before, and afterwards nobody gets in', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { phone, ticketId, linkId } = await withLink();
    const [gone, ...signed] = await Promise.all([
      deleteLink(zhao, ticketId, linkId),
      ...Array.from({ length: 8 }, (_, nth) => phone.sign(`${nth}号师傅`)),
    ]);
    expect(gone.status).toBe(200);
    const { timeline } = await steps.view(zhao, ticketId);
    const types = timeline.map(({ type }) => type);
    expect(types.filter((type) => type === 'ticket.signed').length).toBe(
      signed.filter(({ status }) => status === 200).length,
    );
    expect(types.filter((type) => type === 'ticket.signed').length).toBeLessThanOrEqual(1);
    if (types.includes('ticket.signed'))
      expect(types.indexOf('ticket.signed')).toBeLessThan(types.indexOf('ticket.link-revoked'));
    expect(closed(await phone.open())).toEqual(NOTHING_ELSE);
  }
});

test('only the desk gives links, only for what lies with a party, and only of its own station', async () => {
  const ticketId = await sent();
  const property = await steps.property();
  for (const who of [li, property])
    expect((await who.post(`/tickets/${ticketId}/links`, {})).status).toBe(403);
  const { ticketId: fresh } = await steps.report(li, ICE);
  expect(refusal(await zhao.post(`/tickets/${fresh}/links`, {}))).toBe('409 ticket.wrong-state');
  expect(refusal(await zhao.post(`/tickets/${randomUUID()}/links`, {}))).toBe('404 ticket.unknown');
  expect(refusal(await deleteLink(zhao, ticketId, randomUUID()))).toBe('404 link.unknown');
});

test('no log and no row of the database knows a secret', async () => {
  const { phone } = await withLink();
  await phone.open();
  await phone.sign();
  await here.quiet();
  const said = [...here.web, ...here.workers].map(({ log }) => log).join('\n');
  expect(said).toContain('/api/errand');
  expect(said).not.toContain(phone.secret);
  const rows = await here.hands.run<{ line: string }>(`
    select l::text as line from party_links l union all select f::text from facts f
    union all select k::text from idempotency_keys k union all select d::text from due_work d`);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.some(({ line }) => line.includes(phone.secret))).toBe(false);
});

test('after seven days it is over', async () => {
  const { phone } = await withLink();
  await here.pass(days(7) - minutes(5));
  expect((await phone.open()).status).toBe(200);
  await here.pass(minutes(10));
  expect(closed(await phone.open())).toEqual(NOTHING_ELSE);
});

test('whoever tries again and again is told to wait', async () => {
  const guess = () =>
    new ErrandPhone(here.url, `http://x/#/?key=${randomBytes(32).toString('base64url')}`).open();
  const answers: number[] = [];
  for (let tried = 0; tried < 240 && !answers.includes(429); tried += 1) answers.push((await guess()).status);
  expect(answers.at(-1)).toBe(429);
  expect(new Set(answers)).toEqual(new Set([404, 429]));
});

async function withLink() {
  const ticketId = await sent();
  return { ticketId, ...(await ErrandPhone.sentBy(zhao, ticketId)) };
}

async function deleteLink(by: Person, ticketId: string, linkId: string) {
  const answer = await fetch(`${by.url}/api/tickets/${ticketId}/links/${linkId}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${by.accessToken}`, 'idempotency-key': randomUUID() },
  });
  return { status: answer.status, body: (await answer.json()) as Links };
}
