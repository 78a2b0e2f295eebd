import type { RegisterRow, TicketView } from '@doorstep/contracts';
import { stationDay } from '@doorstep/domain';
import { randomUUID } from 'node:crypto';
import { eventually } from './support/eventually';
import { download, takePhoto } from './support/files';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { runCommand } from './support/run-command';
import { refusal, right, Steps } from './support/steps';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let here: Neighbourhood;
let steps: Steps;
let zhao: Person;
let qian: Person;
let property: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ workers: 1 });
  steps = new Steps(here);
  [zhao, qian, property] = await Promise.all([steps.member('R01'), steps.member('R02'), steps.property()]);
}, 240_000);
afterAll(() => here?.close());

const ago = (ms: number): Date => new Date(Math.floor((Date.now() + here.aheadMs - ms) / MINUTE) * MINUTE);
const ZHAO = '沈玉林';

let floor = 0;
/** A line of the book; each at another flat, so that none looks like another. */
const line = (over: object = {}) => ({
  writtenAt: ago(2 * DAY).toISOString(),
  place: { building: 5, unit: 2 },
  room: `${(floor += 1)}01`,
  resident: '王奶奶',
  text: '厨房下水堵了，水漫出来了',
  stage: 'done',
  outcome: '请人来通开了',
  ...over,
});
const type = async (by: Person, over: object = {}): Promise<TicketView> =>
  right(await by.post<TicketView>('/paper-lines', line(over)));
const refused = async (over: object, by = zhao): Promise<string> =>
  refusal(await by.post('/paper-lines', line(over)));

/** The line as the register has it; it is written from the fact, a moment later. */
async function inRegister(number: string): Promise<RegisterRow> {
  const [row] = await eventually(
    async () => right(await zhao.get<{ items: RegisterRow[] }>(`/register?words=${number}`)).items,
    (items) => items.length === 1,
  );
  return row!;
}
const notices = (ticketId: string) =>
  here.hands.run<{ person_id: string; template: string }>(
    `select n.person_id, n.template from notices n join facts f on f.station_id = n.station_id and f.id = n.fact_id
      where f.subject_id = $1`,
    [ticketId],
  );

test('what was done long ago stands on its day on paper, says who typed it when, and rings nobody', async () => {
  const writtenAt = ago(9 * DAY);
  const typed = await type(zhao, { writtenAt: writtenAt.toISOString(), room: '601' });
  const day = stationDay(writtenAt);
  expect(typed).toMatchObject({
    status: 'awaiting_confirmation',
    reportedAt: writtenAt.toISOString(),
    startedAt: writtenAt.toISOString(),
    outcome: '请人来通开了',
    ownerName: ZHAO,
    custody: { holder: 'resident', isOverdue: false },
    paper: { writtenBy: ZHAO, typedBy: ZHAO },
    reporter: { name: '王奶奶', via: 'desk' },
  });
  expect(typed.number.startsWith(day.replaceAll('-', ''))).toBe(true);
  expect(typed.timeline).toHaveLength(1);
  expect(typed.timeline[0]).toMatchObject({ title: '纸上登记，后来补录', who: ZHAO });
  expect(typed.timeline[0]!.words).toContain('沈玉林写在登记本上：厨房下水堵了');
  const row = await inRegister(typed.number);
  expect(row).toMatchObject({
    reportedAt: writtenAt.toISOString(),
    ...{ owner: ZHAO, outcome: '请人来通开了', place: '5号楼2单元601', reporter: '王奶奶' },
    paper: { writtenBy: ZHAO, typedBy: ZHAO, hasPhoto: false },
  });
  const ofDay = right(await zhao.get<{ items: RegisterRow[] }>(`/register?from=${day}&to=${day}&limit=50`));
  expect(ofDay.items.map(({ number }) => number)).toContain(typed.number);
  await here.quiet();
  expect(await notices(typed.ticketId)).toEqual([]);
});

test('it is asked of the resident like everything else: by another hand than the one that wrote it', async () => {
  const { ticketId } = await type(zhao);
  expect(refusal(await zhao.post(`/tickets/${ticketId}/confirmation`, { isFixed: true }))).toBe(
    '403 ticket.own-work',
  );
  expect(await steps.confirm(qian, ticketId)).toMatchObject({ status: 'resolved', resolution: 'confirmed' });
});

test('what nobody had taken rings the pair on duty now, and silence is counted from the typing, not from the page', async () => {
  const typed = await type(qian, { stage: 'untaken', outcome: '' });
  expect(typed).toMatchObject({ status: 'submitted', ownerName: null, custody: { isOverdue: false } });
  const pair = await here.onDuty();
  await eventually(
    () => notices(typed.ticketId),
    (told) => pair.every(({ personId }) => told.some(({ person_id }) => person_id === personId)),
  );
  await here.quiet();
  expect((await steps.view(qian, typed.ticketId)).timeline.map(({ type: step }) => step)).toEqual([
    'ticket.transcribed',
  ]);
  await here.pass(6 * MINUTE);
  await eventually(
    () =>
      here.hands.run(`select 1 from facts where subject_id = $1 and type = 'ticket.escalated'`, [
        typed.ticketId,
      ]),
    (climbs) => climbs.length > 0,
  );
  expect(await steps.accept(zhao, typed.ticketId)).toMatchObject({ status: 'accepted', ownerName: ZHAO });
});

test('what is still open lies with whoever wrote it down, who hears of it, and is late for nothing', async () => {
  const typed = await type(qian, { stage: 'in_hand', outcome: '打过电话', writtenBy: ZHAO });
  expect(typed).toMatchObject({
    ...{ status: 'accepted', ownerName: ZHAO },
    custody: { holder: 'station', name: ZHAO, isOverdue: false },
    paper: { writtenBy: ZHAO, typedBy: qian.me.displayName },
  });
  expect(typed.time?.clocks.filter(({ isOverdue }) => isOverdue)).toEqual([]);
  expect(Date.parse(typed.custody.until!)).toBeGreaterThan(Date.now() + here.aheadMs);
  await eventually(
    () => notices(typed.ticketId),
    (told) => told.length === 1 && told[0]!.person_id === zhao.personId,
  );
  expect(await inRegister(typed.number)).toMatchObject({
    owner: ZHAO,
    outcome: '打过电话',
    status: 'accepted',
  });
});

test('a name that is no member’s stays on the page, and whoever typed it in answers for it', async () => {
  const typed = await type(qian, { stage: 'in_hand', writtenBy: '来帮忙的小周' });
  expect(typed).toMatchObject({
    ownerName: qian.me.displayName,
    paper: { writtenBy: '来帮忙的小周', typedBy: qian.me.displayName },
  });
});

test('sent to the property on paper and still open: its people are called now, and its promise runs from now', async () => {
  const { partyId, name } = await steps.party(zhao, 'property');
  const typed = await type(zhao, { stage: 'in_hand', partyId });
  expect(typed).toMatchObject({ status: 'dispatched', custody: { holder: 'party', isOverdue: false } });
  await eventually(
    () => notices(typed.ticketId),
    (told) =>
      told.some(({ template, person_id }) => template === 'party-task' && person_id === property.personId),
  );
  await steps.sign(property, typed.ticketId);
  const done = await type(zhao, { partyId });
  expect(done).toMatchObject({ status: 'awaiting_confirmation', partyName: name });
  await here.quiet();
  expect(await notices(done.ticketId)).toEqual([]);
  expect(await inRegister(done.number)).toMatchObject({ party: name });
});

test('tomorrow’s page, a page of years ago, a place that is not there, and done without a word how are refused', async () => {
  expect(await refused({ writtenAt: ago(-2 * HOUR).toISOString() })).toBe('422 paper.in-future');
  expect(await refused({ writtenAt: ago(400 * DAY).toISOString() })).toBe('422 paper.too-old');
  expect(await refused({ place: { building: 77, unit: 1 } })).toBe('422 place.unknown');
  expect(await refused({ outcome: '' })).toBe('422 input.invalid');
  expect(await refused({ partyId: randomUUID() })).toMatch(/ party\.unknown$/);
  expect(await refused({ pageId: randomUUID() })).toBe('404 media.unknown');
  expect(await refused({}, await here.resident())).toBe('403 role.not-allowed');
  expect(await refused({}, property)).toBe('403 role.not-allowed');
});

test('the same line twice is seen, by eight who type it at once too; another one all the same is taken', async () => {
  const twice = line({ room: '901', text: '楼道灯不亮了', writtenAt: ago(3 * DAY).toISOString() });
  const answers = await Promise.all(Array.from({ length: 8 }, () => zhao.post('/paper-lines', twice)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(answers.filter(({ status }) => status !== 200).map(refusal))).toEqual(
    new Set(['409 paper.typed-already']),
  );
  expect(refusal(await qian.post('/paper-lines', { ...twice, text: '楼道的灯不亮了。' }))).toBe(
    '409 paper.typed-already',
  );
  expect((await qian.post('/paper-lines', { ...twice, isAnother: true })).status).toBe(200);
  const nextDay = { ...twice, writtenAt: ago(2 * DAY).toISOString() };
  expect((await qian.post('/paper-lines', nextDay)).status).toBe(200);
});

test('sent twice by a bad network it is one line', async () => {
  const [key, once] = [randomUUID(), line()];
  const first = right(await zhao.post<TicketView>('/paper-lines', once, { key }));
  const again = right(await zhao.post<TicketView>('/paper-lines', once, { key }));
  expect(again.ticketId).toBe(first.ticketId);
});

test('one photo serves every line of its page; the desk sees it, the party and anybody else’s photo do not go', async () => {
  const pageId = await takePhoto(zhao);
  const { partyId } = await steps.party(zhao, 'property');
  const one = await type(zhao, { pageId, stage: 'in_hand', partyId });
  const two = await type(zhao, { pageId });
  for (const { ticketId } of [one, two])
    expect(await steps.view(qian, ticketId)).toMatchObject({ paperPage: { mediaId: pageId }, media: [] });
  const theirs = right(await property.get<object>(`/tickets/${one.ticketId}`));
  expect(JSON.stringify(theirs)).not.toContain(pageId);
  expect(await refused({ pageId }, qian)).toBe('404 media.unknown');
  await here.quiet();
  expect(await inRegister(two.number)).toMatchObject({ paper: { hasPhoto: true } });
});

test('the sheet says of each line that it was typed later; and every row is what its facts say', async () => {
  const { number } = await type(zhao, { writtenBy: '老白' });
  await inRegister(number);
  await here.quiet();
  const secretary = await here.secretary();
  const sheet = await download(secretary, '/register.csv');
  const [, typed] = sheet.text.split('\n').filter((row, n) => n === 0 || row.includes(number));
  expect(typed).toMatch(/纸上登记，\d+月\d+日补录（老白写，沈玉林录）/);
  const { code, said } = await runCommand(here.web[0]!.environment, 'rebuild-tickets', '--check');
  expect(said).toMatch(/ 0 differences/);
  expect(code).toBe(0);
});
