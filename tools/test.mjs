/**
 * `npm test`: everything that must hold, cheapest first, stopping at the first step that fails. The last line is always
 * `N passed, N failed`: tests counted by jest, every other step counting as one. `--only types,rules` runs some steps.
 */
import { randomUUID } from 'node:crypto';
import { checks } from './checks.mjs';
import { endLeftovers, RUN_MARK } from './leftovers.mjs';
import { endCurrentStep, runSteps } from './steps.mjs';

/** A run that hangs is ended; a sound one takes a fraction of it. */
const LIMIT_MINUTES = 40;
/** A developer's own settings must not reach the tests. */
const OURS =
  /^(PORT|HOST|ROLE|DATABASE_URL|DATA_DIR|PUBLIC_URL|H5_DIR|DEMO|STORAGE|LOG_LEVEL|TOKEN_SECRET|NODE_ENV|TZ)$|^(WECHAT|S3|SANDBOX|PG)_?/;

const mark = randomUUID();
const tally = { passed: 0, failed: 0 };
let closed = false;

function close(code) {
  if (closed) return;
  closed = true;
  endCurrentStep();
  endLeftovers(mark);
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exit(code);
}

/** Ended from outside or out of time: what ran is counted, what was running counts as failed. */
function interrupted(why) {
  console.log(`\n✗ ${why}`);
  tally.failed += 1;
  close(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupted(signal));
setTimeout(() => interrupted(`not finished within ${LIMIT_MINUTES} minutes`), LIMIT_MINUTES * 60_000).unref();

const at = process.argv.indexOf('--only');
const kept = Object.entries(process.env).filter(([name]) => !OURS.test(name));
const env = { ...Object.fromEntries(kept), [RUN_MARK]: mark, FORCE_COLOR: '0' };
try {
  const steps = checks(at === -1 ? undefined : process.argv[at + 1].split(','));
  close(await runSteps(steps, { goOn: false, env, tally }));
} catch (error) {
  console.error(error);
  interrupted('the test runner itself failed');
}
