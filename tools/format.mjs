/** `npm run format`: prettier writes, eslint repairs what it can. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './root.mjs';

const bin = (name) => path.join(ROOT, 'node_modules', name);
const run = (script, ...args) =>
  spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' }).status;
const written = run(bin('prettier/bin/prettier.cjs'), '--write', '--log-level=warn', '.');
const repaired = run(bin('eslint/bin/eslint.js'), '--fix', '.');
process.exitCode = written || repaired;
