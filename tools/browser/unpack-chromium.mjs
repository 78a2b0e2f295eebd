import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/**
 * Unpacks the Chromium that travels inside the npm package, once per version, and returns its folder.
 * Several processes may ask at the same moment: each unpacks beside the final place and the first rename wins,
 * so nobody ever starts a half-written binary.
 */
export async function unpackChromium(cacheFolder) {
  const packageFolder = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = require(join(packageFolder, 'package.json'));
  const home = join(cacheFolder, `chromium-${version}`);
  if (existsSync(join(home, 'chromium'))) return home;

  await mkdir(cacheFolder, { recursive: true });
  const draft = await mkdtemp(join(cacheFolder, 'unpacking-'));
  await run(process.execPath, ['--input-type=module', '-e', UNPACK], {
    cwd: packageFolder,
    // The package unpacks to the temporary folder, and its bundled libraries only where it believes to be in the cloud.
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  await settle(draft, home);
  return home;
}

const UNPACK = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;

async function settle(draft, home) {
  try {
    await rename(draft, home);
  } catch (error) {
    if (!existsSync(join(home, 'chromium'))) throw error;
    await rm(draft, { recursive: true, force: true });
  }
}
