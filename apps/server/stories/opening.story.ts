import { ask } from './support/bare-phone';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import { openStation } from './support/station-file';

const person = (key: string, name: string) => ({ key, name });
const FILE = {
  subdistrict: { name: '柳荫街道', people: [person('hao', '郝主任')] },
  stations: [
    {
      key: 'LY-1',
      name: '柳荫驿站',
      community: '柳荫一社区',
      phone: '010-5550 0901',
      place: '1号楼1单元102',
      openedOn: '2026-11-01',
      buildings: [
        { building: 1, units: 2, floors: 6, flatsPerFloor: 3, doorCodes: ['aaaa222233', 'aaaa222244'] },
      ],
      secretaries: [person('zhou', '周站长')],
      parties: [{ key: 'wy', kind: 'property', name: '柳荫物业', phone: '010-5550 0902', hours: '24小时' }],
      members: [
        { ...person('zhao', '赵建国'), kind: 'community', showsNameAtDoor: true },
        { ...person('qian', '钱秀英'), kind: 'in_service' },
      ],
      slots: [
        {
          startsAt: '2026-01-01T00:00:00+08:00',
          endsAt: '2036-01-01T00:00:00+08:00',
          label: '常班',
          members: ['zhao', 'qian'],
        },
      ],
    },
  ],
};

let here: Neighbourhood;
let env: Record<string, string>;
beforeAll(async () => {
  here = await Neighbourhood.open({ web: 1, workers: 0 });
  env = here.web[0]!.environment;
}, 240_000);
afterAll(() => here?.close());

const counts = async (tables: readonly string[]): Promise<number[]> => {
  const all: number[] = [];
  for (const table of tables) all.push(await count(table));
  return all;
};
const count = async (table: string): Promise<number> => {
  const [row] = await here.hands.run<{ n: number }>(`select count(*)::int as n from ${table}`);
  return row!.n;
};

test('a station is opened beside the running ones, and its doors answer at once', async () => {
  const { code, said } = await openStation(env, FILE);
  expect(code).toBe(0);
  const [head, invitation] = said.split('\n');
  expect(head).toBe('station LY-1: 4 people, 1 parties');
  const [, letters = ''] = /^ {2}周站长: (\S{8})$/.exec(invitation ?? '') ?? [];
  const zhou = await here.person('zhou-in-person');
  expect((await zhou.post('/invitations/acceptance', { code: letters })).body).toMatchObject({
    role: 'secretary',
    stationName: '柳荫驿站',
  });
  const answer = await fetch(`${here.url}/api/doors/aaaa222244`);
  expect(await answer.json()).toMatchObject({
    stationName: '柳荫驿站',
    label: '1号楼2单元',
    stationPhone: '010-5550 0901',
    onDuty: [
      { name: '赵建国', agreed: true },
      { name: '值班党员', agreed: false },
    ],
  });
});

test('reading the same file again changes nothing; a corrected file corrects', async () => {
  const tables = [
    'people',
    'role_grants',
    'stations',
    'units',
    'flats',
    'door_codes',
    'parties',
    'slots',
    'seats',
  ];
  const before = await counts(tables);
  expect((await openStation(env, FILE)).code).toBe(0);
  expect(await counts(tables)).toEqual(before);

  const [station] = FILE.stations;
  const moved = { ...FILE, stations: [{ ...station, phone: '010-5550 0999' }] };
  expect((await openStation(env, moved)).code).toBe(0);
  const landing = () => ask<{ stationPhone: string }>(here.url, 'GET /doors/aaaa222233');
  await eventually(landing, ({ body }) => body.stationPhone === '010-5550 0999');
  expect(await counts(tables)).toEqual(before);
});

test('a file with faults lists all of them and writes nothing', async () => {
  const [station] = FILE.stations;
  const wrong = {
    ...FILE,
    stations: [
      { ...station, key: 'LY-2', secretaries: [], slots: [{ ...station!.slots[0], members: ['nobody'] }] },
    ],
  };
  const before = await count('stations');
  const first = await openStation(env, wrong);
  expect(first.code).toBe(1);
  expect(first.said).toContain('at least one secretary');
  const second = await openStation(env, {
    ...wrong,
    stations: [{ ...wrong.stations[0], secretaries: [person('z', '周')] }],
  });
  expect(second.said).toContain('nobody is called nobody');
  expect(await count('stations')).toBe(before);
});

test('what is no file of a station is said in one sentence', async () => {
  const { code, said } = await openStation(env, '{ not json');
  expect(code).toBe(1);
  expect(said).toMatch(/^open-station: .*is not JSON.*\n$/);
});
