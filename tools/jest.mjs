/** jest as this project needs it: `node tools/jest.mjs --selectProjects rules [file]`. Arguments are jest's own. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './root.mjs';
import { passSignals } from './signals.mjs';

const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const child = spawn(process.execPath, [...flags, jest, ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
passSignals(child);
