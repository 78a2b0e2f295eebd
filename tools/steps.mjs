import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './root.mjs';

/** The group of the step that runs now, so that whoever interrupts us ends it as well. */
let current;

/** Ends the running step with everything it started in its process group. */
export function endCurrentStep() {
  if (current === undefined) return;
  try {
    process.kill(-current, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Runs the steps in order and stops at the first that fails, unless told to go on. `tally` grows while they run, so
 * that whoever prints it early prints the truth so far. Answers an exit code.
 */
export async function runSteps(steps, { goOn, env, tally }) {
  let code = 0;
  for (const step of steps) {
    const { passed, failed } = await timed(step, env);
    tally.passed += passed;
    tally.failed += failed;
    if (failed > 0) code = 1;
    if (code !== 0 && !goOn) break;
  }
  return code;
}

async function timed(step, env) {
  console.log(`\n── ${step.name} ──`);
  const began = performance.now();
  const result = await (step.jest === undefined ? plain(step, env) : jest(step, env));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${result.failed === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)`);
  return result;
}

async function plain(step, env) {
  let failed = 0;
  for (const command of step.commands) {
    if ((await run(command, env)) !== 0) failed = 1;
  }
  return { passed: 1 - failed, failed };
}

/**
 * Counts by jest's own report. A suite that cannot even be loaded, a skipped test and a run that found no tests at all
 * are failures: none of them has shown that anything works.
 */
async function jest(step, env) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'doorstep-report-'));
  const report = path.join(dir, 'report.json');
  const code = await run([...step.commands[0], '--ci', '--json', `--outputFile=${report}`], env);
  const result = read(report);
  rmSync(dir, { recursive: true, force: true });
  if (result === undefined) return { passed: 0, failed: 1 };
  const skipped = result.numPendingTests + result.numTodoTests;
  if (skipped > 0) console.log(`${skipped} skipped: a skipped test counts as failed`);
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + skipped;
  const nothing = result.numTotalTests === 0 || code !== 0 ? 1 : 0;
  return { passed: result.numPassedTests, failed: Math.max(failed, nothing) };
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

async function run(command, env) {
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  current = child.pid;
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (status, signal) => resolve(signal === null ? status : 1));
  });
  endCurrentStep();
  current = undefined;
  return code;
}
