import jsQR from 'jsqr';
import { ask } from './support/bare-phone';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';

interface DoorCode {
  code: string;
  building: number;
  unit: number;
  label: string;
  link: string;
  retiredAt: string | null;
}
interface Landing {
  label: string;
  stationPhone: string;
  onDuty: { name: string; agreed: boolean }[];
  help?: object;
}

let here: Neighbourhood;
let zhou: Person;
let url: string;
let other: string;
beforeAll(async () => {
  here = await Neighbourhood.open({ web: 2, workers: 0, env: { PUBLIC_URL: 'https://jiamenkou.example' } });
  zhou = await here.secretary();
  url = here.url;
  other = here.web[1]!.url;
}, 240_000);
afterAll(() => here?.close());

const doors = async (by = zhou) => (await by.get<{ items: DoorCode[] }>('/doors')).body.items;
const doorAt = async (building: number, unit: number): Promise<DoorCode> =>
  (await doors()).find(
    (door) => door.building === building && door.unit === unit && door.retiredAt === null,
  )!;
const scan = (code: string, at = url) => ask<Landing>(at, `GET /doors/${code}`);

test('whoever scans a door sees where they are, whom to call, and the pair on duty', async () => {
  const door = await doorAt(5, 2);
  const { status, body } = await scan(door.code);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    label: '5号楼2单元',
    stationPhone: '010-5550 0101',
    stationName: '“家门口”驿站',
  });
  expect(body.onDuty).toHaveLength(2);
  expect((await scan(door.code.toUpperCase())).status).toBe(200);
});

test('a name stands at the door only while its owner agrees', async () => {
  const door = await doorAt(5, 2);
  const [zhao] = await here.onDuty();
  const agree = (showsNameAtDoor: boolean) =>
    ask(url, 'PATCH /me', { token: zhao!.accessToken, body: { showsNameAtDoor } });
  const shown = async () => (await scan(door.code)).body.onDuty.map((face) => face.name);

  await agree(true);
  expect(await shown()).toContain(zhao!.me.displayName);
  await agree(false);
  expect(await shown()).not.toContain(zhao!.me.displayName);
  expect(await shown()).toContain('值班党员');
});

test('a new code retires the old one, which says so kindly and names the telephone', async () => {
  const old = await doorAt(4, 1);
  const { body: fresh } = await zhou.post<DoorCode>('/doors', { building: 4, unit: 1 });
  expect(fresh).toMatchObject({
    label: '4号楼1单元',
    link: `https://jiamenkou.example/d/${fresh.code}`,
    retiredAt: null,
  });
  expect((await scan(fresh.code, other)).status).toBe(200);
  const refused = await scan(old.code);
  expect(refused.body).toMatchObject({
    status: 410,
    code: 'door.retired',
    help: { name: '“家门口”驿站', phone: '010-5550 0101' },
  });
  await eventually(
    () => scan(old.code, other),
    (answer) => answer.status === 410,
  );
  expect(
    (await doors()).filter((door) => door.building === 4 && door.unit === 1 && !door.retiredAt),
  ).toHaveLength(1);
});

test('eight new codes for one door at once leave one living code', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      zhou.post<DoorCode>('/doors', { building: 3, unit: 3 }, { at: at % 2 ? url : other }),
    ),
  );
  expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(200));
  expect(
    (await doors()).filter((door) => door.building === 3 && door.unit === 3 && !door.retiredAt),
  ).toHaveLength(1);
});

test('codes are changed by the secretary of the station, for doors that exist', async () => {
  const door = await doorAt(2, 2);
  const stranger = await here.person('demo-secretary-S2', 'secretary');
  const retire = (by: Person) => ask<DoorCode>(url, `DELETE /doors/${door.code}`, { token: by.accessToken });
  expect((await retire(stranger)).body.code).toBe('door.unknown');
  expect((await retire(await here.resident())).body.code).toBe('role.not-allowed');
  expect((await zhou.post('/doors', { building: 9, unit: 1 })).body).toMatchObject({ code: 'place.unknown' });
  expect((await zhou.post('/doors', { building: 5, unit: 6 })).body).toMatchObject({ code: 'place.unknown' });
  expect((await retire(zhou)).body.retiredAt).not.toBeNull();
  expect((await retire(zhou)).status).toBe(200);
  expect((await scan('zzzzzzzzzz')).body.code).toBe('door.unknown');
});

test('the station knows its buildings', async () => {
  const li = await here.resident();
  const { body } = await li.get('/places');
  expect(body).toMatchObject({ community: '槐安南里社区' });
  expect((body as { buildings: object[] }).buildings).toContainEqual({ building: 5, units: 5, floors: 6 });
});

/** The printed sheets, as a telephone's camera reads them. */
async function camera(pdf: Buffer): Promise<(string | undefined)[]> {
  const mupdf = await import('mupdf');
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, at) => {
    const picture = document
      .loadPage(at)
      .toPixmap(mupdf.Matrix.scale(1.5, 1.5), mupdf.ColorSpace.DeviceRGB, true);
    return jsQR(new Uint8ClampedArray(picture.getPixels()), picture.getWidth(), picture.getHeight())?.data;
  });
}

/** On a connection of its own: reading plates keeps this process busy longer than the server waits for a next question. */
async function plates(query: string): Promise<{ status: number; type: string | null; bytes: Buffer }> {
  const headers = { authorization: `Bearer ${zhou.accessToken}`, connection: 'close' };
  const answer = await fetch(`${url}/api/door-plates?${query}`, { headers });
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
}

test('the plates of a building are printed, and each opens its own door', async () => {
  const { status, type, bytes } = await plates('building=1&paper=A5');
  expect([status, type]).toEqual([200, 'application/pdf']);
  const living = (await doors()).filter((door) => door.building === 1 && !door.retiredAt);
  expect(await camera(bytes)).toEqual(living.map((door) => door.link));
});

test('plates with mini-program codes carry the door in the scene; without WeChat they are refused, not half printed', async () => {
  const { status, bytes } = await plates('building=5&kind=mini');
  expect(status).toBe(200);
  const living = (await doors()).filter((door) => door.building === 5 && !door.retiredAt);
  const read = await camera(bytes);
  living.forEach((door, at) => expect(decodeURIComponent(read[at] ?? '')).toContain(`d=${door.code}`));

  await here.wechat.fault({ pattern: '/wxa/getwxacodeunlimit', mode: 'status502html' });
  const refused = await plates('building=5&kind=mini');
  expect([refused.status, JSON.parse(refused.bytes.toString()).code]).toEqual([503, 'plates.unavailable']);
  await here.wechat.heal();
});
