import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The bootstrap in a tiny project of its own, with an npm that notes each call and installs an empty folder. */
let root: string;
let environment: NodeJS.ProcessEnv;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'doorstep-bootstrap-'));
  mkdirSync(path.join(root, 'tools'));
  for (const name of ['bootstrap.mjs', 'signals.mjs'])
    cpSync(`tools/${name}`, path.join(root, 'tools', name));
  writeFileSync(path.join(root, 'package-lock.json'), '{}');
  writeFileSync(
    path.join(root, 'tools/test.mjs'),
    "console.log('ran', ...process.argv.slice(2)); process.exit(7);",
  );
  writeFileSync(path.join(root, 'tools/lint.mjs'), "console.log('up'); setInterval(() => {}, 1000);");
  const npm = path.join(root, 'npm.js');
  writeFileSync(
    npm,
    `const fs = require('node:fs');
    fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
    if (process.env.NPM_FAILS) process.exit(1);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    fs.mkdirSync('node_modules', { recursive: true });`,
  );
  environment = { ...process.env, npm_execpath: npm };
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function bootstrap(command: string, extra: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tools/bootstrap.mjs', command, '--one', 'two'],
    {
      cwd: root,
      env: { ...environment, ...extra },
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

const calls = () => readFileSync(path.join(root, 'calls'), 'utf8').trim().split('\n');

test('installs what is missing, hands over, and passes the exit code on', () => {
  const { status, stdout, stderr } = bootstrap('test');
  expect({ status, stdout }).toEqual({ status: 7, stdout: 'ran --one two\n' });
  expect(stderr).toContain('正在安装依赖');
  expect(calls()).toEqual([expect.stringMatching(/^ci --ignore-scripts --include=dev --include=optional/)]);
});

test('installs once, and again only when the lock file changed', () => {
  bootstrap('test');
  expect(bootstrap('test').stderr).toBe('');
  expect(calls()).toHaveLength(1);
  writeFileSync(path.join(root, 'package-lock.json'), '{"changed":true}');
  bootstrap('test');
  expect(calls()).toHaveLength(2);
});

test('what somebody installed with npm itself is not installed again, unless it differs', () => {
  const locked = (version: string) =>
    JSON.stringify({
      packages: {
        '': { name: 'root' },
        'node_modules/a': { version },
        'node_modules/for-another-machine': { version: '1.0.0', optional: true },
        'node_modules/ours': { link: true },
        'libs/ours': { version: '0.1.0' },
      },
    });
  writeFileSync(path.join(root, 'package-lock.json'), locked('2.0.0'));
  mkdirSync(path.join(root, 'node_modules'));
  const installed = JSON.stringify({ packages: { 'node_modules/a': { version: '2.0.0' } } });
  writeFileSync(path.join(root, 'node_modules/.package-lock.json'), installed);
  expect(bootstrap('test').stderr).toBe('');
  writeFileSync(path.join(root, 'package-lock.json'), locked('2.0.1'));
  expect(bootstrap('test').stderr).toContain('正在安装依赖');
});

test('two commands at once install once', async () => {
  const run = () =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, ['tools/bootstrap.mjs', 'test'], { cwd: root, env: environment });
      child.once('exit', resolve);
    });
  expect(await Promise.all([run(), run(), run()])).toEqual([7, 7, 7]);
  expect(calls()).toHaveLength(1);
});

test('an install that fails is a sentence, and is tried again next time', () => {
  const { status, stderr } = bootstrap('test', { NPM_FAILS: '1' });
  expect(status).toBe(1);
  expect(stderr).toContain('请检查网络');
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(bootstrap('test').status).toBe(7);
});

test('an unknown command names the known ones', () => {
  const { status, stderr } = bootstrap('dance');
  expect(status).toBe(1);
  expect(stderr).toContain('build:weapp');
});

test('a signal reaches the command', async () => {
  bootstrap('test');
  const child = spawn(process.execPath, ['tools/bootstrap.mjs', 'lint'], { cwd: root, env: environment });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  child.kill('SIGTERM');
  expect(await ended).toBe('SIGTERM');
});
