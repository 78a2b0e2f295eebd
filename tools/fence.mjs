/**
 * The executable fence: nobody imports across a wall of architecture.cjs. It is also red when it saw suspiciously few
 * files, because a fence around nothing is always green. `--root <folder>` looks at another tree (its own test does).
 */
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { isMain, ROOT } from './root.mjs';
import { runTool } from './sentence.mjs';

const require = createRequire(import.meta.url);
const { MINIMUM_MODULES } = require('../architecture.cjs');
const { forbidden, options } = require('../.dependency-cruiser.cjs');

const LOOKED_AT = ['apps/server', 'apps/miniprogram', 'libs', 'tools'];

/** Everything that is wrong in the tree, a line each; an empty list is a sound fence around a real house. */
export async function complaints(root) {
  const folders = LOOKED_AT.filter((folder) => existsSync(path.join(root, folder)));
  const { tsConfig, enhancedResolveOptions, ...rest } = options;
  const { output } = await cruise(
    folders,
    { ...rest, ruleSet: { forbidden }, validate: true, baseDir: root, enhancedResolveOptions },
    { ...enhancedResolveOptions },
    { tsConfig: extractTSConfig(path.join(ROOT, tsConfig.fileName)) },
  );
  const { violations, totalCruised } = output.summary;
  const lines = violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  if (totalCruised < MINIMUM_MODULES) {
    lines.push(
      `the fence saw only ${totalCruised} files, fewer than ${MINIMUM_MODULES}: it looked at nothing`,
    );
  }
  return { lines, totalCruised };
}

async function main() {
  const at = process.argv.indexOf('--root');
  const root = at === -1 ? ROOT : path.resolve(process.argv[at + 1]);
  const { lines, totalCruised } = await complaints(root);
  for (const line of lines) console.error(line);
  console.log(`${totalCruised} files, ${lines.length} complaints`);
  return lines.length === 0 ? 0 : 1;
}

if (isMain(import.meta.url)) await runTool(main);
