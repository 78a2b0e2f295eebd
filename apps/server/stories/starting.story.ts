import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createDatabase, dropDatabase } from '../../../tools/postgres.mjs';
import { freePort } from '../../../tools/free-port.mjs';
import { DatabaseHands } from './support/database-hands';
import { eventually } from './support/eventually';
import { startInVain } from './support/one-process';
import { environment, sharedCluster } from './support/seeded-database';
import { ServerProcess } from './support/server-process';

const NAME = `starting_${process.pid}`;
const cluster = sharedCluster();
const env = { ...environment(cluster.url(NAME), 'http://127.0.0.1:9'), LOG_LEVEL: 'silent', PORT: '0' };
const lines = (said: string): string[] => said.trim().split('\n');

beforeAll(() => createDatabase(cluster.adminUrl, NAME));
afterAll(() => dropDatabase(cluster.adminUrl, NAME));

test('three servers starting together on an empty database: one migrates, all serve', async () => {
  const roles = ['web', 'web', 'worker'];
  const servers = await Promise.all(
    roles.map((ROLE, n) => ServerProcess.start({ name: `${ROLE} ${n}`, env: { ...env, ROLE } })),
  );
  const hands = await DatabaseHands.open(cluster.url(NAME));
  const [{ twice = -1 } = {}] = await hands.run<{ twice: number }>(
    'select count(*)::int - count(distinct name)::int as twice from migrations',
  );
  await hands.close();
  await Promise.all(servers.map((server) => server.stop()));
  expect(twice).toBe(0);
});

test('code compiled by an earlier start is used by the next; a half written file of it is not believed', async () => {
  const folder = path.resolve(__dirname, '../dist/compiled');
  const wish = { name: 'worker', env: { ...env, ROLE: 'worker' } };
  const keep = async (): Promise<string> => {
    const server = await ServerProcess.start(wish);
    const files = await eventually(
      async () => (await readdir(folder)).filter((name) => /-worker-v[\d.]+-[a-z0-9]+$/.test(name)),
      (names) => names.length > 0,
    );
    await server.stop();
    return path.join(folder, files[0]!);
  };
  const kept = await keep();
  const whole = await readFile(kept);
  await keep();
  expect(await readFile(kept)).toEqual(whole);

  const torn = Buffer.from(whole).fill(0, whole.length / 2);
  await writeFile(kept, torn);
  await keep();
  await eventually(
    () => readFile(kept),
    (file) => !file.equals(torn),
  );
});

test('everything wrong with the configuration is said at once, without a stack', async () => {
  const { code, said } = await startInVain({ ...env, TOKEN_SECRET: 'short', ROLE: 'boss', DATABASE_URL: '' });
  expect(code).toBe(1);
  expect(
    lines(said)
      .slice(1)
      .map((line) => line.trim().split(' ')[1]),
  ).toEqual(expect.arrayContaining(['TOKEN_SECRET', 'ROLE', 'DATABASE_URL']));
  expect(said).not.toContain(' at ');
});

test('a pretend WeChat is never handed a real secret', async () => {
  const { code, said } = await startInVain({ ...env, WECHAT_SECRET: '0123456789abcdef0123456789abcdef' });
  expect([code, said.includes('WECHAT_API_BASE points to a sandbox')]).toEqual([1, true]);
  expect(said).not.toContain('0123456789abcdef');
});

test.each([
  ['nobody listens there', (url: URL) => (url.port = '9'), 'the database does not answer'],
  ['the password is wrong', (url: URL) => (url.password = 'wrong'), 'the database turns us away'],
  ['there is no such database', (url: URL) => (url.pathname = '/nowhere'), 'the database turns us away'],
])('the database cannot be reached because %s: one sentence', async (_, change, sentence) => {
  const url = new URL(cluster.url(NAME));
  change(url);
  const { code, said } = await startInVain({ ...env, DATABASE_URL: url.href, DATABASE_WAIT_SECONDS: '0' });
  expect(code).toBe(1);
  expect(lines(said)).toHaveLength(1);
  expect(said).toContain(sentence);
  expect(said).not.toContain(url.password);
});

test('a taken port is one sentence', async () => {
  const port = await freePort();
  const first = await ServerProcess.start({ name: 'first', env, port });
  const { code, said } = await startInVain({ ...env, PORT: String(port) });
  await first.stop();
  expect(code).toBe(1);
  expect(lines(said)).toHaveLength(1);
  expect(said).toContain(`PORT ${port} is taken`);
});

test('a data folder that is a file is one sentence', async () => {
  const { code, said } = await startInVain({ ...env, DATA_DIR: '/dev/null/data' });
  expect([code, lines(said).length, said.includes('DATA_DIR /dev/null/data')]).toEqual([1, 1, true]);
});

test('asked to end, a server answers what it was asked, then goes within a moment', async () => {
  const server = await ServerProcess.start({ name: 'ending', env });
  const answers = Array.from({ length: 20 }, () =>
    fetch(`${server.url}/api/health/ready`).then(({ status }) => status),
  );
  const statuses = await Promise.all(answers);
  const began = performance.now();
  await server.stop();
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(performance.now() - began).toBeLessThan(5_000);
});
