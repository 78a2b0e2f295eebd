import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Cluster, startPostgres } from '../../../tools/postgres.mjs';
import { eventually } from './support/eventually';
import { environment } from './support/seeded-database';
import { ServerProcess } from './support/server-process';

let dir: string;
let cluster: Cluster;
let server: ServerProcess;

beforeAll(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'doorstep-away-'));
  cluster = await startPostgres({ dir, durable: false });
  await cluster.createDatabase('away');
  const env = { ...environment(cluster.url('away'), 'http://127.0.0.1:9'), LOG_LEVEL: 'silent', DEMO: '1' };
  server = await ServerProcess.start({ name: 'away', env });
}, 60_000);

afterAll(async () => {
  await server.kill();
  await cluster.stop();
  await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

let asked = 0;

/** Another code each time: what was answered once may be remembered for some seconds. */
const door = async (): Promise<[number, string]> => {
  asked += 1;
  const answer = await fetch(`${server.url}/api/doors/NO-SUCH-DOOR-${asked}`);
  return [answer.status, ((await answer.json()) as { code: string }).code];
};

test('while Postgres is away questions are answered "busy", and the server lives; when it is back, so are we', async () => {
  const { pid } = server;
  expect(await door()).toEqual([404, 'door.unknown']);

  await cluster.crash();
  expect(await door()).toEqual([503, 'server.busy']);
  expect((await fetch(`${server.url}/api/health/live`)).status).toBe(200);
  expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(503);

  cluster = await startPostgres({ dir, durable: false });
  await eventually(door, ([status]) => status === 404, { ms: 10_000 });
  await eventually(
    async () => (await fetch(`${server.url}/api/health/ready`)).status,
    (status) => status === 200,
    { ms: 10_000 },
  );
  expect(server.pid).toBe(pid);
});

test('a plain restart of Postgres is survived as well', async () => {
  await cluster.stop();
  cluster = await startPostgres({ dir, durable: false });
  await eventually(door, ([status]) => status === 404, { ms: 10_000 });
});

test('a server that is started while Postgres is away waits for it, and serves when it is there', async () => {
  await server.kill();
  await cluster.crash();
  server.launch();
  await eventually(
    async () => server.log,
    (log) => log.includes('the database does not answer yet, waiting'),
    { ms: 10_000 },
  );
  const { pid } = server;
  cluster = await startPostgres({ dir, durable: false });
  await server.ready();
  expect(server.pid).toBe(pid);
  expect(await door()).toEqual([404, 'door.unknown']);
});
