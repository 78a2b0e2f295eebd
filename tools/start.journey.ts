import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.mjs';

/** The whole `npm start`, as a person meets it: ready, used, stopped, killed, started again. */
let dir: string;
let port: number;
let launcher: ChildProcess | undefined;

beforeAll(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'doorstep-whole-'));
  port = await freePort();
});

afterAll(async () => {
  if (launcher !== undefined) await end('SIGKILL');
  for (const pid of ofThisFolder()) process.kill(pid, 'SIGKILL');
  rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

function start(...args: string[]): Promise<string> {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: String(port), DATA_DIR: dir };
  const child = spawn(process.execPath, ['tools/start.mjs', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  launcher = child;
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ctrl-C')) resolve(said);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`npm start ended: ${said}`)));
  });
}

async function end(signal: NodeJS.Signals): Promise<number | null> {
  const child = launcher!;
  launcher = undefined;
  if (child.exitCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return ended;
}

/** Processes that carry this data folder in their arguments or their environment. */
function ofThisFolder(): number[] {
  const carries = (pid: string) => {
    try {
      return ['cmdline', 'environ'].some((file) =>
        readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(dir),
      );
    } catch {
      return false;
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && carries(name))
    .map(Number);
}

async function untilGone(): Promise<void> {
  for (let waited = 0; ofThisFolder().length > 0; waited += 100) {
    if (waited > 20_000) throw new Error(`still running: ${ofThisFolder().join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const ask = (route: string) => fetch(`http://localhost:${port}${route}`);
const serverLog = () => readFileSync(path.join(dir, 'server.log'), 'utf8');

test('the first start reaches ready and says where to look', async () => {
  const said = await start();
  expect(said).toContain('家门口已就绪');
  expect(said).toContain(`http://localhost:${port}/demo`);
  for (const route of ['/demo', '/', '/docs', '/openapi.json', '/api/health/ready']) {
    expect({ route, status: (await ask(route)).status }).toEqual({ route, status: 200 });
  }
});

test('a second start on the same port is one sentence and changes nothing', async () => {
  const env = { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dir };
  const second = spawnSync(process.execPath, ['tools/start.mjs'], { env, encoding: 'utf8' });
  expect(second.stderr + second.stdout).toContain(`端口 ${port} 已被占用`);
  expect(second.status).toBe(1);
  expect((await ask('/api/health/ready')).status).toBe(200);
});

test('Ctrl-C ends everything it started', async () => {
  expect(await end('SIGINT')).toBe(0);
  expect(ofThisFolder()).toEqual([]);
});

test('a launcher that is killed takes its parts along, and the next start finds its database', async () => {
  await start();
  const secrets = readFileSync(path.join(dir, 'secrets.json'), 'utf8');
  await end('SIGKILL');
  await start();
  expect((await ask('/demo')).status).toBe(200);
  expect(readFileSync(path.join(dir, 'secrets.json'), 'utf8')).toBe(secrets);
});

test('a database that is killed comes back by itself', async () => {
  const pid = Number(readFileSync(path.join(dir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  for (let tries = 0; (await ask('/api/health/ready')).status === 200 && tries < 50; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  for (let tries = 0; (await ask('/api/health/ready')).status !== 200; tries += 1) {
    if (tries > 200) throw new Error(`not ready again:\n${serverLog().slice(-2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect((await ask('/demo')).status).toBe(200);
});

test('--fresh begins anew', async () => {
  expect(await end('SIGTERM')).toBe(0);
  const before = readFileSync(path.join(dir, 'secrets.json'), 'utf8');
  await start('--fresh');
  expect(readFileSync(path.join(dir, 'secrets.json'), 'utf8')).not.toBe(before);
  expect((await ask('/demo')).status).toBe(200);
  expect(await end('SIGINT')).toBe(0);
  await untilGone();
});
