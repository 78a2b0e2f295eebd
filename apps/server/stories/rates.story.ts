import type {
  OutputOf,
  readDistrictMonth,
  readMyScorecard,
  readPublicBoard,
  readStationMonth,
} from '@doorstep/contracts';
import { ask } from './support/bare-phone';
import { DOOR, Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

type Month = OutputOf<typeof readStationMonth>;
type Mine = OutputOf<typeof readMyScorecard>;
type Board = OutputOf<typeof readPublicBoard>;

let here: Neighbourhood;
let steps: Steps;
let zhao: Person;
let property: Person;
let month: string;
const SECRET = '楼上老周家的秘密';

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
}, 240_000);
beforeEach(async () => {
  [zhao, property] = await Promise.all([steps.member('R01'), steps.property()]);
});
afterAll(() => here?.close());

const rates = async (): Promise<Month> => right(await zhao.get<Month>(`/months/${month}/rates`));
const board = async (): Promise<Board> => {
  const { status, body } = await ask<Board>(here.url, `GET /doors/${DOOR}/board`);
  expect(status).toBe(200);
  return body;
};

/** Solved once, after one false claim; the resident said yes, nobody has called back yet. */
async function solved(): Promise<string> {
  const li = await here.resident();
  const { ticketId, number } = await steps.report(li, { category: 'lighting', text: SECRET, room: '601' });
  month = `${number.slice(0, 4)}-${number.slice(4, 6)}`;
  await steps.accept(zhao, ticketId);
  await steps.dispatch(zhao, ticketId);
  await steps.sign(property, ticketId);
  await steps.claim(property, ticketId, SECRET);
  await steps.verify(await steps.member('R02'), ticketId, false, SECRET);
  await steps.claim(property, ticketId, SECRET);
  await steps.verify(await steps.member('R02'), ticketId);
  await steps.confirm(li, ticketId, true, SECRET);
  return ticketId;
}

test('the three rates say of how many, who never answered, and why something is not counted', async () => {
  await solved();
  const before = await rates();
  await solved();
  const { ticketId } = await steps.report(await here.resident(), { text: SECRET });
  await steps.accept(zhao, ticketId);
  const after = await rates();
  const grown = (
    of: 'response' | 'resolution' | 'satisfaction',
    what: 'numerator' | 'denominator' | 'unreached',
  ) => after.rates[of][what] - before.rates[of][what];
  expect([grown('response', 'numerator'), grown('response', 'denominator')]).toEqual([2, 2]);
  expect([grown('resolution', 'numerator'), grown('resolution', 'denominator')]).toEqual([1, 1]);
  expect([grown('satisfaction', 'denominator'), grown('satisfaction', 'unreached')]).toEqual([0, 1]);
  expect(after.rates.resolution.excluded).toContainEqual({ reason: 'still-open', count: expect.any(Number) });
  expect(after.rates.resolution.interval!.high).toBeGreaterThan(after.rates.resolution.interval!.low);
});

test('a party sees its own card and no other, and what it says stands beside it for everybody who sees it', async () => {
  await solved();
  const before = right(await property.get<Mine>(`/months/${month}/scorecard`)).card!;
  await solved();
  const { card } = right(await property.get<Mine>(`/months/${month}/scorecard`));
  expect(card).toMatchObject({ reply: null, name: '槐安物业服务中心（虚构）' });
  expect([card!.sent, card!.falseDone]).toEqual([before.sent + 1, before.falseDone + 1]);
  expect(card!.signedOnTime).toEqual({
    count: before.signedOnTime.count + 1,
    of: before.signedOnTime.of + 1,
  });
  right(await property.put(`/months/${month}/scorecard/reply`, { words: '那次是灯具缺货' }));
  right(await property.put(`/months/${month}/scorecard/reply`, { words: '灯具缺货三天，已补齐' }));
  const shown = (await rates()).parties.find(({ partyId }) => partyId === card!.partyId);
  expect(shown?.reply?.words).toBe('灯具缺货三天，已补齐');
  const crew = await here.person('demo-P-CREW-1', 'party');
  const theirs = await steps.report(await here.resident(), { category: 'reno_quality', text: SECRET });
  await steps.accept(zhao, theirs.ticketId);
  await steps.dispatch(zhao, theirs.ticketId, 'construction');
  const other = right(await crew.get<Mine>(`/months/${month}/scorecard`)).card;
  expect(other).toMatchObject({ name: '改造工程项目部（虚构）', falseDone: 0, reply: null });
  expect(refusal(await property.get(`/months/${month}/rates`))).toBe('403 role.not-allowed');
  expect(refusal(await zhao.put(`/months/${month}/scorecard/reply`, { words: '替他们说' }))).toBe(
    '403 role.not-allowed',
  );
});

test('the public board needs no login and tells no name, no flat, no word that anybody wrote', async () => {
  await solved();
  const shown = await board();
  expect(shown).toMatchObject({
    month,
    lately: expect.arrayContaining([expect.objectContaining({ label: '楼道院内照明' })]),
  });
  expect(shown.solved).toBeGreaterThanOrEqual(1);
  expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${SECRET}|601|沈玉林|武师傅|物业服务中心`));
  expect((await ask(here.url, 'GET /doors/nobody-knows-it/board')).body).toMatchObject({
    code: 'door.unknown',
  });
});

test('the district sees all of its stations, nobody else does', async () => {
  const district = await here.person('demo-district', 'district');
  const { stations } = right(
    await district.get<OutputOf<typeof readDistrictMonth>>(`/district/months/${month}`),
  );
  expect(stations.length).toBeGreaterThanOrEqual(2);
  expect(stations.map(({ rates: { response } }) => response.denominator)).toContainEqual(expect.any(Number));
  expect(JSON.stringify(stations)).not.toContain(SECRET);
  expect(refusal(await zhao.get(`/district/months/${month}`))).toBe('403 role.not-allowed');
  expect(refusal(await district.get('/district/months/2026-13'))).toBe('422 input.invalid');
});
