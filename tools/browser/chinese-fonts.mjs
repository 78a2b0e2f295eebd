import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Writes a fontconfig file that knows the Chinese font from npm, and returns its path.
 * Without it a machine that has no fonts draws every Chinese character as an empty box.
 */
export async function writeFontsConf(cacheFolder) {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const path = join(cacheFolder, 'fonts.conf');
  await mkdir(cacheFolder, { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, fontsConf(fonts, join(cacheFolder, 'font-cache')));
  await rename(draft, path); // another browser may be reading it this very moment
  return path;
}

function fontsConf(fonts, cache) {
  const everyFamily = [
    'sans-serif',
    'serif',
    'monospace',
    'system-ui',
    'PingFang SC',
    'Helvetica Neue',
    'Arial',
  ];
  const dirs = ['400Regular', '500Medium', '700Bold'].map((weight) => `  <dir>${join(fonts, weight)}</dir>`);
  const aliases = everyFamily.map(
    (family) =>
      `  <alias binding="same"><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...dirs,
    `  <cachedir>${cache}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
}
