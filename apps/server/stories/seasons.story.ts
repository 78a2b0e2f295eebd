import type { RoundView, SeasonView, RoundCard, TicketView } from '@doorstep/contracts';
import {
  dayAfter,
  dayOf,
  daysBetween,
  type FactPayloads,
  isRestDay,
  stationDay,
  stationInstant,
} from '@doorstep/domain';
import { ask } from './support/bare-phone';
import { DutySteps } from './support/duty-steps';
import { eventually } from './support/eventually';
import { takePhoto } from './support/files';
import { DOOR, Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right, Steps } from './support/steps';

interface Calendar {
  items: SeasonView[];
}
interface Rounds {
  open: RoundCard[];
  closed: RoundCard[];
}

let here: Neighbourhood;
let steps: Steps;
let duty: DutySteps;
let zhou: Person;
let zhao: Person;
let qian: Person;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  steps = new Steps(here);
  duty = new DutySteps(here);
}, 120_000);
afterAll(() => here?.close());

/** After a while a phone signs in again. */
async function signIn(): Promise<void> {
  [zhou, zhao, qian] = await Promise.all([here.secretary(), steps.member('R01'), steps.member('R02')]);
}
beforeEach(signIn);

const EGGS = {
  name: '柳絮防火',
  isOn: true,
  lastsDays: 10,
  watchDays: 60,
  by: 'unit',
  looks: ['门口的絮扫了没有'],
  yardLooks: ['草坪喷水没有'],
  categories: ['ice_snow'],
};

/** So long before its hour the story looks that nothing has happened; a slow machine must not come too late. */
const BEFORE_MS = 5 * 60_000;

/** Two within as many days of the year before, one later in that season, one from the year the register began. */
const OLD_TICKETS = `
  insert into tickets (station_id, id, number, reported_at, status, category, urgency, text, place, via, reporter_id,
    owner_id, held_since, policy, escalation, closed_at)
  select station_id, gen_random_uuid(), to_char(old.day, 'YYYYMMDD') || '-90' || old.n, old.day, 'resolved', category,
    urgency, '旧的', place, via, reporter_id, reporter_id, old.day, policy, escalation, old.day
  from tickets, (values ($2::date, 1), ($2::date, 2), ($2::date + 55, 3), ($2::date - 300, 4)) as old (day, n)
 where id = $1::uuid`;

const calendar = async (by: Person = zhou): Promise<Calendar> => right(await by.get<Calendar>('/seasons'));
const rounds = async (by: Person = zhao): Promise<Rounds> => right(await by.get<Rounds>('/season-rounds'));
const read = async (roundId: string, by: Person = zhao): Promise<RoundView> =>
  right(await by.get<RoundView>(`/season-rounds/${roundId}`));
const add = async (over: object): Promise<SeasonView> => {
  const { items } = right(await zhou.post<Calendar>('/seasons', { ...EGGS, ...over }));
  return items.at(-1)!;
};
const openOf = async (season: string): Promise<RoundCard | undefined> =>
  (await rounds()).open.find((round) => round.season === season);
const opened = (season: string): Promise<{ at: Date; payload: FactPayloads['season.opened'] }[]> =>
  here.hands.run(`select at, payload from facts where type = 'season.opened' and payload->>'season' = $1`, [
    season,
  ]);
const drop = (season: string) =>
  ask<Calendar>(here.url, `DELETE /seasons/${season}`, { token: zhou.accessToken });
const titles = async (person: Person): Promise<string[]> =>
  (await person.notices()).map(({ title }) => title);

/** The next working day that is at least so many days away: on it a season opens on the very day it names. */
async function workdayIn(count: number): Promise<string> {
  const first = dayAfter(stationDay(await duty.now()), count);
  return daysBetween(first, dayAfter(first, 14)).find((day) => !isRestDay(dayOf(day).kind))!;
}

/** A round of its own that opens at once: its day is the last working day up to today. */
async function roundNow(over: object = {}): Promise<{ season: string; roundId: string }> {
  const { season } = await add({ opensOn: stationDay(await duty.now()).slice(5), lastsDays: 30, ...over });
  const { roundId } = (await eventually(
    () => openOf(season),
    (round) => round !== undefined,
  ))!;
  return { season, roundId };
}

test('at eight on its day a season opens, once, quietly, and those on duty and the secretary read of it', async () => {
  const day = await workdayIn(1);
  const { season, nextDay } = await add({ opensOn: day.slice(5) });
  expect(nextDay).toBe(day);
  await here.quiet();
  await duty.passTo(stationInstant(day, 8), -BEFORE_MS);
  await here.quiet();
  expect(await opened(season)).toEqual([]);
  await duty.passTo(stationInstant(day, 8));
  const [fact] = await eventually(
    () => opened(season),
    (facts) => facts.length === 1,
  );
  await here.quiet();
  await signIn();
  expect(fact!.payload).toMatchObject({ name: '柳絮防火', isNews: true });
  const [seat] = fact!.payload.personIds;
  const pair = await here.byId(seat!);
  expect(await titles(pair)).toContain('该看看了：柳絮防火');
  expect(await titles(zhou)).toContain('该看看了：柳絮防火');
  const rings = await pair.rings();
  expect(rings.filter(({ fields }) => fields.some(({ value }) => value.includes('柳絮')))).toEqual([]);
  // Written again, moved and switched on again: this year it does not open a second time.
  const plan = { ...EGGS, season, opensOn: stationDay(await duty.now()).slice(5) };
  right(await zhou.put(`/seasons/${season}`, { ...plan, isOn: false }));
  right(await zhou.put(`/seasons/${season}`, plan));
  await here.quiet();
  expect(await opened(season)).toHaveLength(1);
  const next = (await calendar()).items.find((one) => one.season === season)?.nextDay ?? '';
  expect(next > day).toBe(true);
});

test('the places from which most was heard come first, with what is to be looked at there', async () => {
  const li = await here.resident();
  await steps.report(li, { place: { building: 3, unit: 2 } });
  await steps.report(li, { place: { building: 3, unit: 2 } });
  await steps.report(li, { place: { building: 4, unit: 1 } });
  const { roundId } = await roundNow({ name: '先看哪里' });
  const { walk, places, categories } = await read(roundId);
  expect(categories).toEqual(['ice_snow']);
  expect(places).toBe(walk.length);
  const of = (place: string) => walk.findIndex((one) => one.place === place);
  expect(walk[of('3号楼2单元')]?.heard).toMatch(/^以前这里反映过[2-9]件$/);
  expect(of('3号楼2单元')).toBeLessThan(of('4号楼1单元'));
  expect(of('4号楼1单元')).toBeLessThan(of('4号楼2单元'));
  expect(walk.at(-1)).toMatchObject({ place: '院内', heard: '', looks: ['草坪喷水没有'] });
});

test('members walk it together: ticked, taken back, with a word and a photo; what is found becomes a matter', async () => {
  const { season, roundId } = await roundNow({ name: '一起去看' });
  const { walk } = await read(roundId);
  const [first, second, third] = walk.map(({ placeId }) => placeId);
  const look = (by: Person, placeId: string, over: object = {}) =>
    by.put<RoundView>(`/season-rounds/${roundId}/places/${placeId}`, { isLooked: true, ...over });
  const photo = await takePhoto(zhao);
  const seen = right(await look(zhao, first!, { note: '撒了盐', mediaIds: [photo] }));
  expect(seen).toMatchObject({ looked: 1, found: 0, isMine: true });
  expect(seen.walk[0]).toMatchObject({ state: 'fine', note: '撒了盐', by: zhao.me.displayName });
  expect(seen.walk[0]?.photos).toHaveLength(1);
  expect(right(await look(qian, second!))).toMatchObject({ looked: 2, isMine: false });
  expect(right(await look(qian, second!, { isLooked: false }))).toMatchObject({ looked: 1 });
  expect(refusal(await qian.put(`/season-rounds/${roundId}/leader`, { isMine: true }))).toBe(
    '409 round.taken',
  );
  expect(refusal(await qian.put(`/season-rounds/${roundId}/leader`, { isMine: false }))).toBe(
    '403 round.not-yours',
  );

  const finding = { category: 'ice_snow', text: '台阶上一层冰', mediaIds: [await takePhoto(qian)] };
  const key = '0190b5a0-0000-7000-8000-000000000001';
  const report = (placeId: string) =>
    qian.post<{ ticketId: string; round: RoundView }>(
      `/season-rounds/${roundId}/places/${placeId}/finding`,
      finding,
      { key },
    );
  const { ticketId, round } = right(await report(third!));
  expect(right(await report(third!)).ticketId).toBe(ticketId);
  expect(round).toMatchObject({ looked: 2, found: 1 });
  const ticket = right(await zhou.get<TicketView>(`/tickets/${ticketId}`));
  expect(ticket).toMatchObject({ status: 'submitted', category: 'ice_snow', place: walk[2]?.place });
  expect(refusal(await look(zhao, third!, { isLooked: false }))).toBe('409 round.place-found');
  const again = await zhao.post(`/season-rounds/${roundId}/places/${third}/finding`, { text: '还是冰' });
  expect(refusal(again)).toBe('409 round.place-found');

  // What the whole compound reads: counts, and nobody's name.
  const door = await here.resident();
  const lines = async () => right(await door.get<{ lines: string[] }>(`/doors/${DOOR}/ahead`)).lines;
  expect(await lines()).toContain(`“一起去看”已查2处地方，一共${walk.length}处`);
  expect(JSON.stringify(await lines())).not.toContain(zhao.me.displayName);

  const left = `看了2处，还有${walk.length - 2}处没看，发现1处有问题，已登记`;
  const closed = right(await zhao.post<RoundView>(`/season-rounds/${roundId}/closing`));
  expect(closed).toMatchObject({ state: 'closed', sum: left, actions: ['reopen'] });
  expect(refusal(await look(qian, second!))).toBe('409 round.closed');
  expect((await rounds()).closed[0]).toMatchObject({ season, sum: left });
  const back = right(await qian.post<RoundView>(`/season-rounds/${roundId}/reopening`));
  expect(back).toMatchObject({ state: 'open', looked: 2 });
  expect(right(await look(qian, second!))).toMatchObject({ looked: 3 });
});

test('what was avoided is counted over equal days, without what the station found itself', async () => {
  const { roundId } = await roundNow({ name: '算一算', categories: ['greening'] });
  const li = await here.resident();
  const before = (await read(roundId)).avoided;
  await steps.report(li, { category: 'greening', text: '树枝要掉下来了' });
  const { walk } = await read(roundId);
  const finding = { category: 'greening', text: '枯枝挂在上面' };
  right(await zhao.post(`/season-rounds/${roundId}/places/${walk[0]!.placeId}/finding`, finding));
  const { avoided } = await read(roundId);
  expect(avoided.count).toBe(before.count + 1);
  expect(avoided.before).toEqual([]);
  expect(avoided.words).toContain(`居民反映绿化树木${avoided.count}件。往年同一段还没有登记`);

  // The register goes back two years: each year for as many days as this one has had, no more.
  const opensDay = (await read(roundId)).opensDay;
  const lastYear = `${Number(opensDay.slice(0, 4)) - 1}${opensDay.slice(4)}`;
  const { ticketId } = await steps.report(li, { category: 'greening', text: '再说一遍' });
  await here.hands.run(OLD_TICKETS, [ticketId, lastYear]);
  const year = (await read(roundId)).avoided;
  expect(year.before[0]?.year).toBe(Number(lastYear.slice(0, 4)));
  expect(year.before[0]?.count).toBe(2);
  expect(year.words).toContain('件数少不全是提前检查的功劳');
});

test('nobody went by half of its days: the secretary hears; on its last evening it is closed as it stands', async () => {
  const day = await workdayIn(1);
  const { season } = await add({ name: '没人去', opensOn: day.slice(5), lastsDays: 4 });
  await here.quiet();
  await duty.passTo(stationInstant(day, 8), 2_000);
  await eventually(
    () => opened(season),
    (facts) => facts.length === 1,
  );
  await here.quiet();
  await duty.passTo(stationInstant(dayAfter(day, 2), 9), 2_000);
  const facts = (type: string) =>
    here.hands.run<{ payload: { looked?: number; places: number } }>(
      `select payload from facts where type = $1 and payload->>'name' = '没人去'`,
      [type],
    );
  await eventually(
    () => facts('season.untouched'),
    (found) => found.length === 1,
  );
  await here.quiet();
  await duty.passTo(stationInstant(dayAfter(day, 3), 20), 2_000);
  const [closed] = await eventually(
    () => facts('season.closed'),
    (found) => found.length === 1,
  );
  expect(closed!.payload).toMatchObject({ looked: 0, isByTime: true });
  await here.quiet();
  await signIn();
  expect(await titles(zhou)).toEqual(expect.arrayContaining(['还没人去看：没人去', '到日子了：没人去']));
  expect(await openOf(season)).toBeUndefined();
});

test('other stations are apart, other hats are refused, and what cannot be is refused with its reason', async () => {
  const { roundId } = await roundNow({ name: '别站看不见' });
  const { walk } = await read(roundId);
  const placeId = walk[0]!.placeId;
  const north = await here.person('demo-secretary-S2', 'secretary');
  const li = await here.resident();
  expect(refusal(await north.get(`/season-rounds/${roundId}`))).toBe('404 round.unknown');
  const look = `/season-rounds/${roundId}/places/${placeId}`;
  expect(refusal(await north.put(look, { isLooked: true }))).toBe('404 round.unknown');
  expect(refusal(await north.post(`${look}/finding`, { text: '冰' }))).toBe('404 round.unknown');
  expect(refusal(await north.post(`/season-rounds/${roundId}/closing`))).toBe('404 round.unknown');
  expect(JSON.stringify(await rounds(north))).not.toContain('别站看不见');
  expect(JSON.stringify(await calendar(north))).not.toContain('别站看不见');
  for (const answer of [
    await li.get('/season-rounds'),
    await li.put(look, { isLooked: true }),
    await zhao.get('/seasons'),
    await zhao.post('/seasons', EGGS),
    await zhao.put('/seasons/frost', { ...EGGS, opensOn: '11-05' }),
  ])
    expect(refusal(answer)).toBe('403 role.not-allowed');
  const [own] = (await calendar()).items.slice(-1);
  for (const [wish, code] of [
    [{ ...EGGS, opensOn: '02-30' }, '422 season.invalid'],
    [{ ...EGGS, opensOn: null }, '422 season.invalid'],
    [{ ...EGGS, opensOn: '04-10', watchDays: 7 }, '422 season.invalid'],
    [{ ...EGGS, opensOn: '4月10日' }, '422 input.invalid'],
    [{ ...EGGS, opensOn: '04-10', categories: [] }, '422 input.invalid'],
    [{ ...EGGS, opensOn: '04-10', lastsDays: 9999 }, '422 input.invalid'],
    [{ ...EGGS, opensOn: '04-10', name: '好'.repeat(21) }, '422 input.invalid'],
  ] as const)
    expect({ wish, said: refusal(await zhou.post('/seasons', wish)) }).toEqual({ wish, said: code });
  expect(refusal(await zhou.put('/seasons/nothing', { ...EGGS, opensOn: '04-10' }))).toBe(
    '404 season.unknown',
  );
  expect(refusal(await zhao.put(look, { isLooked: true, note: '长'.repeat(201) }))).toBe('422 input.invalid');
  const foreign = await takePhoto(qian);
  expect(refusal(await zhao.put(look, { isLooked: true, mediaIds: [foreign] }))).toBe('404 media.unknown');
  expect(refusal(await zhao.post(`${look}/finding`, {}))).toBe('422 input.invalid');
  expect((await read(roundId)).looked).toBe(0);
  // A usual season is moved and put back; one of the station's own goes.
  right(await zhou.put('/seasons/rain', { ...EGGS, name: '雨季防漏', opensOn: '06-08' }));
  expect((await calendar()).items.find(({ season }) => season === 'rain')).toMatchObject({ isChanged: true });
  const { items } = right(await drop('rain'));
  expect(items.find(({ season }) => season === 'rain')).toMatchObject({ isChanged: false, opensOn: '05-10' });
  const fewer = right(await drop(own!.season));
  expect(fewer.items.some(({ season }) => season === own!.season)).toBe(false);
});

test('what began long before anybody heard of it is on the page, and told to nobody as news', async () => {
  const began = dayAfter(stationDay(await duty.now()), -12);
  const { roundId, season } = await roundNow({ name: '早就开始了', opensOn: began.slice(5) });
  expect((await read(roundId)).opensDay <= began).toBe(true);
  const [fact] = await opened(season);
  expect(fact!.payload.isNews).toBe(false);
  await here.quiet();
  expect(await titles(zhou)).not.toContain('该看看了：早就开始了');
  expect((await rounds()).open.map(({ name }) => name)).toContain('早就开始了');
});
