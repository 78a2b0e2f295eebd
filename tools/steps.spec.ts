import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The closing line is what everybody believes, so it is tested with steps that fail in every way a step can. */
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'doorstep-steps-'));
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

const sound = "test('holds', () => {});";
const broken = "test('breaks', () => { throw new Error('no'); });";

/** Runs jest on the given files as one step of runSteps and answers its tally. */
function tallyOf(files: Record<string, string>, after: string[] = []) {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(dir, name), text);
  const jest = path.resolve('node_modules/jest/bin/jest.js');
  const steps = [
    { name: 'jest', jest: 'x', commands: [[jest, '--config={}', `--rootDir=${dir}`]] },
    ...after.map((code) => ({ name: code, commands: [['-e', code]] })),
  ];
  const script = `
    const { runSteps } = await import('${pathToFileURL(path.resolve('tools/steps.mjs')).href}');
    const tally = { passed: 0, failed: 0 };
    const code = await runSteps(${JSON.stringify(steps)}, { goOn: false, env: process.env, tally });
    console.log(JSON.stringify({ ...tally, code }));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as object;
}

test('tests are counted by jest, every other step is one', () => {
  expect(tallyOf({ 'a.test.js': sound + sound }, ['1', '2'])).toEqual({ passed: 4, failed: 0, code: 0 });
});

test('a failed test is counted, and the steps after it do not run', () => {
  expect(tallyOf({ 'a.test.js': sound + broken }, ['1'])).toEqual({ passed: 1, failed: 1, code: 1 });
});

test('a failed step is counted', () => {
  expect(tallyOf({ 'a.test.js': sound }, ['process.exit(3)', '1'])).toEqual({
    passed: 1,
    failed: 1,
    code: 1,
  });
});

test('a suite that cannot be loaded is a failure', () => {
  const files = { 'a.test.js': sound, 'b.test.js': "require('./nowhere');" };
  expect(tallyOf(files)).toEqual({ passed: 1, failed: 1, code: 1 });
});

test('a skipped test is a failure', () => {
  expect(tallyOf({ 'a.test.js': sound + sound.replace('test(', 'test.skip(') })).toEqual({
    passed: 1,
    failed: 1,
    code: 1,
  });
});

test('no tests at all are a failure', () => {
  expect(tallyOf({})).toEqual({ passed: 0, failed: 1, code: 1 });
});
