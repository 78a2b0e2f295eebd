import { readFile } from 'node:fs/promises';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * The Postgres that runs on this data folder, if one does. A `postmaster.pid` that names a dead process, or one that
 * is something else by now (process numbers come round again), is removed: it would only block the start.
 */
export async function foundIn(data) {
  const file = path.join(data, 'postmaster.pid');
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => undefined,
  );
  if (lines === undefined) return undefined;
  const pid = Number(lines[0]);
  if (owner(pid, data)) return { pid, port: Number(lines[3]) || undefined };
  rmSync(file, { force: true });
  return undefined;
}

/** Whether this process is a live Postgres on this very data folder. Where /proc is missing, being alive must do. */
export function owner(pid, data) {
  if (!Number.isInteger(pid) || pid <= 1 || !alive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    if (/\) Z /.test(status)) return false;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
  } catch {
    return false;
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
