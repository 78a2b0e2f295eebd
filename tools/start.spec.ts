import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.mjs';

/** What `npm start` says when it cannot: every case here must end before anything is built. */
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'doorstep-start-'));
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

function start(environment: Record<string, string>, ...args: string[]) {
  const env = { PATH: process.env['PATH'], DATA_DIR: dir, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/start.mjs', ...args], {
    env,
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, said: stdout + stderr };
}

/** One sentence for a person, in Chinese and English, never a stack. */
function expectSentence({ status, said }: ReturnType<typeof start>, words: RegExp) {
  expect(said).toMatch(words);
  expect(said.match(/✗/g)).toHaveLength(1);
  expect(said).not.toMatch(/\n\s+at .+:\d+:\d+/);
  expect(status).toBe(1);
}

test('the port is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  expectSentence(start({ PORT: String((server.address() as AddressInfo).port) }), /端口 \d+ 已被占用/);
  server.close();
});

test('PORT is not a number', () => {
  expectSentence(start({ PORT: 'abc' }), /PORT=abc 不是端口号/);
});

test('the database cannot be reached, and its password is not printed', async () => {
  const DATABASE_URL = `postgres://li:geheim@127.0.0.1:${await freePort()}/x`;
  const result = start({ PORT: String(await freePort()), DATABASE_URL });
  expectSentence(result, /连不上 DATABASE_URL/);
  expect(result.said).not.toContain('geheim');
});

test('DATA_DIR is a file', async () => {
  const file = path.join(dir, 'file');
  writeFileSync(file, '');
  expectSentence(start({ PORT: String(await freePort()), DATA_DIR: file }), /数据目录 .* 写不进去/);
});

test('--fresh never empties a folder that is not ours', async () => {
  writeFileSync(path.join(dir, 'precious'), 'family pictures');
  expectSentence(start({ PORT: String(await freePort()) }, '--fresh'), /不会清空它/);
  expect(readdirSync(dir)).toEqual(['precious']);
});

test('--fresh never touches the database DATABASE_URL names', async () => {
  const DATABASE_URL = 'postgres://li@127.0.0.1/x';
  expectSentence(start({ PORT: String(await freePort()), DATABASE_URL }, '--fresh'), /请自己清/);
});

test('another launcher runs on this folder', async () => {
  const born = spawnSync('cut', ['-d ', '-f22', `/proc/${process.pid}/stat`], {
    encoding: 'utf8',
  }).stdout.trim();
  writeFileSync(path.join(dir, 'start.json'), JSON.stringify({ pid: process.pid, born, port: 3999 }));
  expectSentence(
    start({ PORT: String(await freePort()) }),
    /已经在用这个数据目录运行：http:\/\/localhost:3999/,
  );
});
