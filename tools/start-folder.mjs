/** The data folder of `npm start`: made, claimed by one launcher at a time, emptied by --fresh. */
import { readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { removePostgres } from './postgres.mjs';
import { Sentence } from './sentence.mjs';

const MARK = '.doorstep';
const CLAIM = 'start.json';

/**
 * Makes the folder. Only a folder that was empty when we came is marked as ours, and only a marked one is ever emptied:
 * a DATA_DIR that points at somebody's documents must not cost them.
 */
export async function openFolder(dir) {
  await mkdir(dir, { recursive: true });
  if ((await readdir(dir)).length > 0) return;
  await writeFile(path.join(dir, MARK), '家门口的数据目录。This is the data folder of Doorstep.\n');
}

/** Turns what the file system refuses into a sentence; everything else stays the bug it is. */
export function explainFolder(error, dir) {
  if (['ENOSPC', 'EDQUOT'].includes(error.code)) {
    return new Sentence(
      `磁盘满了：写不进数据目录 ${dir}。请腾出空间，或用 DATA_DIR 指到别处。`,
      `The disk is full: the data folder ${dir} cannot be written. Free some space or set DATA_DIR to another place.`,
    );
  }
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EIO'].includes(error.code)) return error;
  return new Sentence(
    `数据目录 ${dir} 写不进去（${error.code}）。请改权限，或用 DATA_DIR 指到别处。`,
    `The data folder ${dir} cannot be written (${error.code}). Change its permissions or set DATA_DIR to another place.`,
  );
}

/** One launcher per folder: two would fight over the same Postgres. The claim of a dead launcher does not count. */
export async function claimFolder(dir, port) {
  const file = path.join(dir, CLAIM);
  const other = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  if (other !== undefined && other.pid !== process.pid && bornAt(other.pid) === other.born) {
    throw new Sentence(
      `家门口已经在用这个数据目录运行：http://localhost:${other.port}。要再开一个，请换 DATA_DIR 和 PORT。`,
      `Doorstep already runs on this data folder (http://localhost:${other.port}). For a second one set DATA_DIR and PORT.`,
    );
  }
  await writeFile(file, JSON.stringify({ pid: process.pid, born: bornAt(process.pid), port }));
  return () => rm(file, { force: true });
}

/** When that process was started: a number that comes round again belongs to somebody born at another moment. */
function bornAt(pid) {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return 'alive';
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[19];
  } catch {
    return undefined;
  }
}

/** `--fresh`: ends a Postgres left over in the folder and removes everything in it, except our claim on it. */
export async function emptyFolder(dir) {
  const names = await readdir(dir);
  await removePostgres(path.join(dir, 'postgres'));
  for (const name of names) {
    if (![MARK, CLAIM].includes(name)) await rm(path.join(dir, name), { recursive: true, force: true });
  }
}

/** Before anything is touched: `--fresh` on a folder that is not ours is refused. */
export async function refuseForeign(dir) {
  const names = await readdir(dir).catch(() => []);
  if (names.length === 0 || names.includes(MARK)) return;
  throw new Sentence(
    `${dir} 里有别的东西，不是家门口的数据目录，不会清空它。`,
    `${dir} holds other things and is not a data folder of Doorstep: it is not emptied.`,
  );
}
