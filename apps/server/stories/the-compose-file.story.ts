import { readCompose } from '../../../tools/compose-file';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import { type ObjectStore, openObjectStore } from './support/object-store';
import { takePhoto } from './support/files';
import { Steps } from './support/steps';

/** What must differ without containers: addresses of this machine, and a pretend account at a pretend WeChat. */
const OF_THE_PLACE =
  /^(HOST|PORT|ROLE|DATABASE_URL|S3_(ENDPOINT|BUCKET|ACCESS_KEY|SECRET_KEY)|WECHAT_.+|LOG_LEVEL)$/;

const { services } = readCompose();
const ours = Object.entries(services).filter(([, { image }]) => image === 'doorstep-server');
let store: ObjectStore;
let here: Neighbourhood;

/** What docker-compose.yml tells all three processes alike. */
function sharedEnvironment(): Record<string, string> {
  const environment = services['worker']?.environment ?? {};
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !OF_THE_PLACE.test(name)));
}

beforeAll(async () => {
  const roles = ours.map(([, { environment }]) => environment?.['ROLE']);
  store = await openObjectStore();
  here = await Neighbourhood.open({
    web: roles.filter((role) => role === 'web').length,
    workers: roles.filter((role) => role === 'worker').length,
    env: { ...sharedEnvironment(), ...store.env },
  });
}, 240_000);

afterAll(async () => {
  await here?.close();
  await store?.close();
});

test('the processes of docker-compose.yml, started without containers: all ready, each in its role', async () => {
  expect([here.web.length, here.workers.length]).toEqual([2, 1]);
  for (const server of [...here.web, ...here.workers]) {
    expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200);
  }
  const statuses = [...here.web, ...here.workers].map(
    async ({ url }) => (await fetch(`${url}/openapi.json`)).status,
  );
  expect(await Promise.all(statuses)).toEqual([200, 200, 404]);
});

test('said at one web server, taken at the other, told by the worker, the photo from the object storage', async () => {
  const steps = new Steps(here);
  const li = await here.resident();
  const [zhao] = await here.onDuty();
  await here.subscribe(zhao!, 'duty-alert');
  const photo = await takePhoto(li);
  const { ticketId, number } = await here.report(li, { mediaIds: [photo] }, { at: here.web[0]!.url });
  await eventually(
    () => here.rings(zhao!, number),
    (rings) => rings.length === 1,
  );
  const zhaoElsewhere = await here.person(zhao!.openid, 'member', here.web[1]!.url);
  const ticket = await steps.accept(zhaoElsewhere, ticketId);
  expect(ticket.status).toBe('accepted');
  const { media } = await steps.view(zhaoElsewhere, ticketId);
  const answer = await fetch(new URL(media[0]!.url, here.web[1]!.url));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
});

test('a door plate leads to the public address of the compose file', async () => {
  const secretary = await here.secretary();
  const { body } = await secretary.get<{ items: { link: string }[] }>('/doors');
  expect(body.items[0]?.link).toMatch(/^https:\/\/station\.example\.com\/d\//);
});
