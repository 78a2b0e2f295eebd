import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { Sentence } from './sentence.mjs';

const CASES = [
  [
    /No space left on device|ENOSPC|Disk quota exceeded/i,
    (dir) => [
      `磁盘满了：数据库写不进 ${dir}。请腾出空间，或用 DATA_DIR 指到别处。`,
      `The disk is full: the database cannot write to ${dir}. Free some space or set DATA_DIR to another place.`,
    ],
  ],
  [
    /Read-only file system|EROFS|Permission denied|EACCES|EPERM|Operation not permitted/i,
    (dir) => [
      `没有权限写数据目录 ${dir}。请改权限，或用 DATA_DIR 指到别处。`,
      `The data folder ${dir} cannot be written. Change its permissions or set DATA_DIR to another place.`,
    ],
  ],
  [
    /database files are incompatible|initialized by PostgreSQL version/i,
    (dir) => [
      `数据目录 ${dir} 打不开：是另一个版本的 Postgres 建的，或已损坏。请恢复备份，或用 npm start -- --fresh 重新开始。`,
      `The data folder ${dir} was made by another version of Postgres or is damaged. Restore a backup, or begin anew with npm start -- --fresh.`,
    ],
  ],
  [
    /ENOTDIR|EEXIST|Not a directory/i,
    (dir) => [
      `数据目录 ${dir} 不是文件夹。`,
      `The data folder ${dir} is not a folder. Set DATA_DIR to another place.`,
    ],
  ],
];

/** Turns what Postgres (or the file system) said into one sentence for the person in front of the screen. */
export function explain(output, dir) {
  const known = isFull(dir) ? CASES[0] : CASES.find(([pattern]) => pattern.test(output));
  if (known !== undefined) return new Sentence(...known[1](dir));
  const lines = output.trim().split('\n');
  const worst = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '';
  const said = worst.replace(/^.*?(FATAL|PANIC):\s*/, '');
  return new Sentence(
    `数据目录 ${dir} 里的数据库起不来，可能已损坏。请恢复备份，或用 npm start -- --fresh 重新开始。（${said.trim()}）`,
    `The database in ${dir} does not start and may be damaged. Restore a backup, or begin anew with npm start -- --fresh.`,
  );
}

/** Postgres does not always name the reason: out of space it may just abort. A few megabytes are no room to live in. */
function isFull(dir) {
  const { bavail, bsize } = statfsSync(existsSync(dir) ? dir : path.dirname(dir));
  return bavail * bsize < 40 * 1024 * 1024;
}
