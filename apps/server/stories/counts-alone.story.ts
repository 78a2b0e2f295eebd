import type { PaperView, TicketView } from '@doorstep/contracts';
import { dayAfter, stationDay } from '@doorstep/domain';
import { randomUUID } from 'node:crypto';
import { ask } from './support/bare-phone';
import { eventually } from './support/eventually';
import { openFile, printedPages } from './support/files';
import { DOOR, Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { right, Steps } from './support/steps';

/** Words planted in every place of a matter where people write: no view that counts may carry any of them. */
const PLANTED = {
  reporter: '覃桂兰花',
  room: '3027',
  phone: '010-8765 4321',
  text: '帕金森综合征的老人摔在楼道',
  voice: '夜里起夜看不见',
  note: '她儿子在外地打工',
  dispatch: '别按门铃孩子睡觉',
  worker: '武师傅阿彪',
  claim: '换了三零二七门口的灯泡',
  rejected: '灯还是一闪一闪',
  answer: '谢谢小武师傅',
  callBack: '老太太说腿好多了',
  reason: '老头子自己修好了',
  paper: '查理家糖尿病要胰岛素',
  paperWho: '查理他妈',
};

let here: Neighbourhood;
let steps: Steps;
let zhao: Person;
let qian: Person;
let property: Person;
let li: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
  [zhao, qian, property, li] = await Promise.all([
    steps.member('R01'),
    steps.member('R02'),
    steps.property(),
    here.resident(),
  ]);
  await plant();
  await here.quiet();
}, 240_000);
afterAll(() => here?.close());

const today = (): string => stationDay(new Date(Date.now() + here.aheadMs));
const month = (): string => today().slice(0, 7);

/** Whole lives with something private written at each step. */
async function plant(): Promise<void> {
  const { reporter: name, phone, text, room } = PLANTED;
  const { ticketId } = await steps.report(zhao, {
    ...{ category: 'lighting', text: `${text}，${PLANTED.voice}`, room },
    onBehalf: { name, phone, via: 'call' },
  });
  await steps.act(qian, ticketId, 'notes', { text: PLANTED.note, mediaIds: [] });
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId, 'property', PLANTED.dispatch);
  await steps.act(property, ticketId, 'receipt', { workerName: PLANTED.worker });
  await steps.claim(property, ticketId, PLANTED.claim);
  await steps.verify(qian, ticketId, false, PLANTED.rejected);
  await steps.claim(property, ticketId, PLANTED.claim);
  await steps.verify(qian, ticketId);
  const other = await steps.member('R03');
  await steps.confirm(other, ticketId, true, PLANTED.answer);
  await steps.act(other, ticketId, 'call-back', {
    ...{ answer: { rating: 5, isSolved: true }, channel: 'phone', words: PLANTED.callBack },
  });
  const own = await steps.report(li, { category: 'medical_rescue', text, room });
  right(await li.post<TicketView>(`/tickets/${own.ticketId}/withdrawal`, { reason: PLANTED.reason }));
  right(
    await zhao.post<TicketView>('/paper-lines', {
      ...{ writtenAt: new Date(Date.now() + here.aheadMs - 60_000).toISOString(), room },
      ...{ place: { building: 5, unit: 2 }, resident: PLANTED.paperWho, text: PLANTED.paper },
      ...{ stage: 'done', outcome: PLANTED.claim },
    }),
  );
}

/** Who stands in the house's own list of people: nobody's name belongs into a count, members' neither. */
async function everybody(): Promise<string[]> {
  const people = await here.hands.run<{ display_name: string; phone: string | null }>(
    `select display_name, phone from people where length(display_name) > 1 and display_name <> '居民'`,
  );
  return people.flatMap(({ display_name, phone }) => [display_name, ...(phone === null ? [] : [phone])]);
}

/** What of all that stands in a text; a flat is looked for as people write it, alone. */
async function foundIn(text: string): Promise<string[]> {
  const { room, ...words } = PLANTED;
  const names = [...Object.values(words), li.me.displayName, ...(await everybody())];
  const found = names.filter((word) => text.includes(word));
  return new RegExp(`(?<!\\d)${room}(?!\\d)`).test(text) ? [...found, room] : found;
}

const saidBy = async (by: Person, path: string): Promise<string> =>
  JSON.stringify(right(await by.get<object>(path)));

test('what was planted is there for those who handle it: the story could find it', async () => {
  const register = await saidBy(zhao, `/register?limit=50&words=${encodeURIComponent(PLANTED.paper)}`);
  expect(await foundIn(register)).toEqual(expect.arrayContaining([PLANTED.paper, PLANTED.paperWho]));
  const lamp = await saidBy(zhao, `/register?limit=50&words=${encodeURIComponent(PLANTED.text)}`);
  expect(await foundIn(lamp)).toEqual(expect.arrayContaining([PLANTED.text, PLANTED.reporter, PLANTED.room]));
});

test('the month of the station, of the district and of the party count, and name nobody', async () => {
  const secretary = await here.secretary();
  const district = await here.person('demo-district', 'district');
  const views = {
    member: await saidBy(zhao, `/months/${month()}/rates`),
    secretary: await saidBy(secretary, `/months/${month()}/rates`),
    stationByDistrict: await saidBy(district, `/months/${month()}/rates`),
    district: await saidBy(district, `/district/months/${month()}`),
    party: await saidBy(property, `/months/${month()}/scorecard`),
  };
  for (const [view, said] of Object.entries(views)) {
    expect(said.length).toBeGreaterThan(80);
    expect({ view, found: await foundIn(said) }).toEqual({ view, found: [] });
  }
});

test('the public board, as its answer and as every header around it', async () => {
  const { status, body } = await ask<object>(here.url, `GET /doors/${DOOR}/board`);
  expect(status).toBe(200);
  const said = JSON.stringify(body);
  expect(said).toContain('"reported"');
  expect(await foundIn(said)).toEqual([]);
  const answer = await fetch(`${here.url}/api/doors/${DOOR}/board`);
  expect(await foundIn(JSON.stringify([...answer.headers]))).toEqual([]);
});

test('the month printed for the wall', async () => {
  const secretary = await here.secretary();
  const span = { from: dayAfter(today(), -20), to: today() };
  const asked = right(await secretary.post<PaperView>('/papers', { kind: 'wall-report', ...span }));
  const paper = await eventually(
    async () => right(await secretary.get<PaperView>(`/papers/${asked.paperId}`)),
    ({ state }) => state !== 'waiting' && state !== 'writing',
    { ms: 60_000 },
  );
  const pages = await printedPages((await openFile(here.url, paper.link ?? '')).bytes);
  expect(pages.join('').length).toBeGreaterThan(80);
  expect(await foundIn(pages.join(''))).toEqual([]);
});

test('a stranger’s code, a party’s question about the station, a resident’s about anybody: nothing but a no', async () => {
  for (const path of [`/months/${month()}/rates`, `/district/months/${month()}`]) {
    const answers = [await property.get<object>(path), await li.get<object>(path)];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    expect(await foundIn(JSON.stringify(answers))).toEqual([]);
  }
  const unknown = await fetch(`${here.url}/api/doors/${randomUUID().slice(0, 10)}/board`);
  expect([404, 422]).toContain(unknown.status);
});
