/** `npm run lint`: eslint, prettier, the fence and the search for dead code; each says what is wrong, all are run. */
import { checks } from './checks.mjs';
import { runSteps } from './steps.mjs';

process.exitCode = await runSteps(checks(['lint', 'format', 'fence', 'dead code']), {
  goOn: true,
  env: process.env,
  tally: { passed: 0, failed: 0 },
});
