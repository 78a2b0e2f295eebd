/**
 * `npm run search`: every property of the rules over made cases nobody has tried before, forty times as many as a run of
 * the tests tries (`-- --times N` for another number). What it finds is printed with its seed; ends with 1 then. Give a
 * file's name to search that one only.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './root.mjs';
import { passSignals } from './signals.mjs';

const { values, positionals } = parseArgs({
  options: { times: { type: 'string', default: '40' } },
  allowPositionals: true,
});
if (!/^[1-9]\d{0,4}$/.test(values.times)) {
  console.error('✗ --times 要一个 1 到 99999 的整数 / a whole number from 1 to 99999');
  process.exit(1);
}
const properties = ['--findRelatedTests', path.join(ROOT, 'tools/properties.cjs')];
const jest = [path.join(ROOT, 'tools/jest.mjs'), '--selectProjects', 'rules', '--testTimeout', '3600000'];
passSignals(
  spawn(process.execPath, [...jest, ...(positionals.length > 0 ? positionals : properties)], {
    cwd: ROOT,
    env: { ...process.env, DOORSTEP_SEARCH: values.times },
    stdio: 'inherit',
  }),
);
