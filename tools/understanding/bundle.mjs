import { build } from 'esbuild';
import path from 'node:path';
import { ROOT } from '../root.mjs';

/** Code of libs/domain as the server runs it, bundled from the tree and loaded. */
export async function loadFromDomain(file) {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, 'libs/domain/src', file)],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
