import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NODE_FLAGS } from './node-flags.mjs';
import { ROOT } from './root.mjs';
import { Sentence } from './sentence.mjs';

const PRELOAD = new URL('./die-with-parent.mjs', import.meta.url).href;

/**
 * One process of ours. Its log goes to a file, what it has to say to people (stderr) to the screen. It lives in a
 * process group of its own: Ctrl-C reaches the launcher only, which then stops everything in order.
 */
export function startPart({ name, script, env, logFile }) {
  const log = openSync(logFile, 'a');
  const { size: from } = fstatSync(log);
  const child = spawn(process.execPath, [...NODE_FLAGS, '--import', PRELOAD, path.join(ROOT, script)], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ['ignore', log, 'inherit', 'ipc'],
  });
  closeSync(log);
  const part = { name, child, logFile, from, over: undefined };
  part.ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
  part.ended.then((how) => (part.over = { how }));
  return part;
}

/** Asks until `/health/ready` (or another address) answers 200; a part that ends meanwhile ends the waiting. */
export async function untilReady(part, url, seconds = 120) {
  const deadline = performance.now() + seconds * 1000;
  while (performance.now() < deadline) {
    if (part.over !== undefined) throw ended(part);
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Sentence(
    `${part.name} ${seconds} 秒内没有就绪，日志见 ${part.logFile}。`,
    `${part.name} was not ready within ${seconds} s; its log is ${part.logFile}.`,
  );
}

/** The sentence for a part that ended by itself, with the end of its log for whoever wants to know. */
export function ended(part) {
  const tail = readFileSync(part.logFile)
    .subarray(part.from)
    .toString()
    .trim()
    .split('\n')
    .slice(-3)
    .join('\n');
  return new Sentence(
    `${part.name} 停了（${part.over?.how}），日志见 ${part.logFile}。`,
    `${part.name} ended (${part.over?.how}); its log is ${part.logFile}.\n${tail}`,
  );
}

/** Asks it to end and waits; after `seconds` it is ended. */
export async function stopPart(part, seconds = 15) {
  if (part.over !== undefined) return;
  part.child.kill('SIGTERM');
  const patience = setTimeout(() => part.child.kill('SIGKILL'), seconds * 1000);
  await part.ended;
  clearTimeout(patience);
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
