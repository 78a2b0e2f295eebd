/**
 * `npm run soak`: five minutes of the worst weather over a whole house, and every promise looked at afterwards. Prints
 * its figures; ends with 1 when a promise was broken. Wants the machine for itself.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './root.mjs';

const jest = [path.join(ROOT, 'tools/jest.mjs'), '--selectProjects', 'soak', '--runInBand'];
spawn(process.execPath, jest, { cwd: ROOT, stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
