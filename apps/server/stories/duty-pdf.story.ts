import type { DutyDay } from '@doorstep/contracts';
import { dayAfter, stationDay, weekOf } from '@doorstep/domain';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';
import { refusal, right } from './support/steps';

let here: Neighbourhood;
let zhou: Person;
beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  zhou = await here.secretary();
}, 120_000);
afterAll(() => here?.close());

const monday = weekOf(stationDay(new Date()));
const query = (weeks: number): string => `fromDay=${monday}&untilDay=${dayAfter(monday, 7 * weeks - 1)}`;

test('the sheet on the wall names everybody who sits, and nobody may print another station’s', async () => {
  const { days } = right(await zhou.get<{ days: DutyDay[] }>(`/duty/days?${query(2)}`));
  const names = new Set(
    days.flatMap(({ slots }) => slots.flatMap(({ members }) => members.map(({ name }) => name))),
  );
  expect(names.size).toBeGreaterThan(20);
  expect(days.map(({ kind }) => kind).slice(5, 7)).toEqual(['weekend', 'weekend']);

  const headers = { authorization: `Bearer ${zhou.accessToken}` };
  const answer = await fetch(`${here.url}/api/duty/days.pdf?${query(2)}`, { headers });
  expect(answer.headers.get('content-type')).toContain('application/pdf');
  const mupdf = await import('mupdf');
  const sheet = mupdf.Document.openDocument(Buffer.from(await answer.arrayBuffer()), 'application/pdf');
  expect(sheet.countPages()).toBe(1);
  const text = sheet.loadPage(0).toStructuredText('').asText().replace(/\s/g, '');
  for (const name of names) expect(text).toContain(name);
  expect(text).toContain('换人不断人');
});

test('more days than fit on a wall are refused; at another station the days are empty', async () => {
  expect(refusal(await zhou.get(`/duty/days?fromDay=${monday}&untilDay=${dayAfter(monday, 62)}`))).toBe(
    '422 input.invalid',
  );
  const elsewhere = await here.person('demo-secretary-S2', 'secretary');
  const { days } = right(await elsewhere.get<{ days: DutyDay[] }>(`/duty/days?${query(1)}`));
  expect(days).toHaveLength(7);
  expect(days.every(({ slots }) => slots.length === 0)).toBe(true);
});
