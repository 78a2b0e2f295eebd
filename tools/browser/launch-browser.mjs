import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { writeFontsConf } from './chinese-fonts.mjs';
import { unpackChromium } from './unpack-chromium.mjs';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/doorstep-browser/', import.meta.url));
const ON_THE_MACHINE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Starts a headless Chromium that draws Chinese, on any Linux machine, with nothing installed but npm packages.
 * Takes the browser named by CHROME_PATH, else the one from npm, else one found on the machine.
 * `options` go to Playwright's launch (for instance extra `args`).
 */
export async function launchBrowser(options = {}) {
  const fonts = await writeFontsConf(CACHE);
  const refusals = [];
  for (const candidate of candidates()) {
    try {
      return await start(await candidate(), fonts, options);
    } catch (error) {
      refusals.push(
        String(error.message ?? error)
          .split('\n')
          .slice(0, 12)
          .join('\n'),
      );
    }
  }
  throw new Error(
    `No Chromium could be started (set CHROME_PATH to one that runs here):\n${refusals.join('\n---\n')}`,
  );
}

/** Ways to come by a browser, in order; each answers with the binary and the libraries it brings along. */
function candidates() {
  const named = process.env.CHROME_PATH;
  if (named) return [async () => ({ binary: named })];
  return [fromNpm, ...ON_THE_MACHINE.filter(existsSync).map((binary) => async () => ({ binary }))];
}

async function fromNpm() {
  const home = await unpackChromium(CACHE);
  return { binary: join(home, 'chromium'), libraries: [home, join(home, 'al2023', 'lib')] };
}

function start({ binary, libraries = [] }, fonts, { args = [], env = {}, ...options }) {
  const path = [...libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return chromium.launch({
    ...options,
    executablePath: binary,
    args: [...FLAGS, ...args],
    chromiumSandbox: false,
    env: {
      ...process.env,
      FONTCONFIG_FILE: fonts,
      ...(path && { LD_LIBRARY_PATH: path }),
      ...env,
    },
  });
}

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];
