import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from './digest.mjs';
import { ROOT } from './root.mjs';
import { Sentence } from './sentence.mjs';

const APP = path.join(ROOT, 'apps/miniprogram');
const SOURCES = [
  ...['src', 'config', 'types', 'package.json', 'babel.config.js'].map((name) => `apps/miniprogram/${name}`),
  'libs/domain',
  'libs/contracts',
  'package-lock.json',
];
const FIRST_FILE = { h5: 'index.html', weapp: 'app.json' };

/** Where a build of the phone app ends up. */
export const phoneBuild = (target) => path.join(APP, 'dist', target);

/**
 * Builds the phone app for one target, unless the same sources were built before. Taro answers exit code 0 for some
 * broken builds, so the first file of the result must be there as well.
 */
export async function buildPhone(target, options = {}) {
  await oneAtATime(path.join(APP, 'dist', `${target}.lock`), () => build(target, options));
}

async function build(target, options) {
  const stamp = path.join(APP, 'dist', `${target}.stamp`);
  const first = path.join(phoneBuild(target), FIRST_FILE[target]);
  const digest = await digestOf(SOURCES);
  const upToDate = existsSync(first) && (await readIfThere(stamp)) === digest;
  if (upToDate && !options.always) return;
  const { code, said } = await run(target, options);
  if (code !== 0 || !existsSync(first)) {
    throw new Sentence(
      `小程序的 ${target} 版构建失败。\n${said}`,
      `The ${target} build of the phone app failed.`,
    );
  }
  await writeFile(stamp, digest);
}

/**
 * Taro empties the folder it builds into, so two builds at once destroy each other: the second waits, and then finds
 * the work done. A lock whose holder is gone is taken over.
 */
async function oneAtATime(lock, work) {
  await mkdir(path.dirname(lock), { recursive: true });
  while (!(await took(lock))) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function took(lock) {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = Number(await readIfThere(lock));
  if (holder > 0 && !isAlive(holder)) await rm(lock, { force: true });
  return false;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const readIfThere = (file) => readFile(file, 'utf8').catch(() => '');

function run(target, { output, signal }) {
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const stdio = output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(command, [...args, 'run', `build:${target}`], { cwd: APP, stdio, env, signal });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += chunk));
  child.stderr?.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said: said.slice(-4000) }));
  });
}
