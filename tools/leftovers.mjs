import { readdirSync, readFileSync } from 'node:fs';

/** The name under which a test run marks the environment of everything it starts, however deep. */
export const RUN_MARK = 'DOORSTEP_TEST_RUN';

/** Ends every process that still carries the mark of this run (Linux only: elsewhere the process groups must do). */
export function endLeftovers(mark) {
  if (process.platform !== 'linux') return;
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid || pid === process.ppid) continue;
    if (environmentOf(pid).includes(`${RUN_MARK}=${mark}`)) end(pid);
  }
}

function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function end(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
