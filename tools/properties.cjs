/**
 * What `fast-check` is in our tests. A run goes over the same made cases each time, so that its red or green says
 * something about the change and nothing about luck; `npm run search` goes over others, many times as many (ADR 0044).
 */
const real = require('../node_modules/fast-check/lib/cjs/fast-check.js');

const SEED = 20261129;
/** fast-check's own number where a property names none. */
const RUNS = 100;

const times = Number(process.env.DOORSTEP_SEARCH ?? 0);
if (times === 0) real.configureGlobal({ seed: SEED });

const further =
  (look) =>
  (property, asked = {}) =>
    look(property, times === 0 ? asked : { ...asked, numRuns: (asked.numRuns ?? RUNS) * times });

const ours = { ...real, assert: further(real.assert), check: further(real.check) };
module.exports = Object.defineProperty({ ...ours, default: ours }, '__esModule', { value: true });
