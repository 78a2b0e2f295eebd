/**
 * Bundles the server and the WeChat sandbox: in about a second, so that starting and testing
 * always run what is in the tree. The workspaces and the npm packages go into the bundle: a process that is started
 * again reads one file instead of fourteen hundred and is back in half the time.
 * esbuild does not emit the decorator metadata Nest reads, so the server's own files pass through swc first.
 */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { transform } from '@swc/core';
import { runTool, Sentence } from './sentence.mjs';
import { isMain, ROOT } from './root.mjs';
import { digestOf } from './digest.mjs';

const OUT = path.join(ROOT, 'apps/server/dist');
const STAMP = path.join(OUT, 'stamp.json');
const ENTRIES = {
  server: path.join(ROOT, 'apps/server/src/main.ts'),
  // Solves rosters in a thread of its own, beside the server: see modules/roster/drafting/roster-solver.ts.
  'draft-worker': path.join(ROOT, 'apps/server/src/modules/roster/drafting/draft.worker.ts'),
  // Prints papers in a thread of its own: see modules/papers/print/paper-press.ts.
  'paper-worker': path.join(ROOT, 'apps/server/src/modules/papers/print/paper.worker.ts'),
  sandbox: path.join(ROOT, 'libs/wechat-sandbox/src/main.ts'),
};
const SOURCES = ['apps/server/src', 'libs', 'tools/build-server.mjs', 'package-lock.json'];
const BANNER = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  'const require = __createRequire(import.meta.url);',
  "const __filename = __fileURLToPath(import.meta.url), __dirname = __fileURLToPath(new URL('.', import.meta.url));",
].join('');

const SWC = {
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

const decorators = {
  name: 'decorators',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]apps[\\/]server[\\/].*\.ts$/ }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, 'utf8'), { ...SWC, filename: file });
      return { contents: code, loader: 'js', resolveDir: path.dirname(file) };
    });
  },
};

/**
 * What stays outside: packages with machine code or with files of their own beside the code, loaded when they are first
 * needed. A package that only might be there (an optional part of another) is looked for at run time, as npm has it.
 */
const OUTSIDE = /^(?:sharp|pdfkit|highs|swagger-ui-dist)(?:\/|$)/;

const packagesInside = {
  name: 'packages-inside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path: name, kind, resolveDir }) => {
      if (kind === 'entry-point' || path.isAbsolute(name) || name.startsWith('@doorstep/')) return undefined;
      if (isBuiltin(name)) return { path: name, external: true };
      const isThere = homeOf(name, resolveDir) !== undefined;
      return !isThere || OUTSIDE.test(name) ? { path: name, external: true } : undefined;
    });
  },
};

/**
 * An import of node:http looks at everything that module could give, and so loads a whole HTTP client (50 ms); asking for
 * it by require does not.
 */
const httpAlone = {
  name: 'http-alone',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?https?$/ }, ({ path: name, kind }) =>
      kind === 'import-statement' ? { path: name, namespace: 'by-require' } : { path: name, external: true },
    );
    onLoad({ filter: /.*/, namespace: 'by-require' }, ({ path: name }) => ({
      contents: `module.exports = require(${JSON.stringify(name)});`,
    }));
  },
};

/** Asks the whole of typeorm once more, from outside the bundle, for two names that typeorm 1 no longer has. */
const withoutOldTypeorm = {
  name: 'without-old-typeorm',
  setup({ onLoad }) {
    onLoad({ filter: /@nestjs[\\/]typeorm[\\/].*typeorm-compat\.js$/ }, () => ({
      contents: 'export const Connection = undefined; export const AbstractRepository = undefined;',
    }));
  },
};

/**
 * What understanding texts has learned is a third of all the code, and most processes are never asked about a text: the
 * file lies beside the bundle and is read when the first text comes.
 */
const weightsWhenAsked = {
  name: 'weights-when-asked',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]understanding[\\/]learning[\\/]weights\.json$/ }, async ({ path: file }) => {
      await mkdir(OUT, { recursive: true });
      await copyFile(file, path.join(OUT, 'weights.json'));
      return { contents: READ_WEIGHTS, loader: 'js' };
    });
  },
};

const READ_WEIGHTS = `import { readFileSync } from 'node:fs';
let read;
const weights = () => (read ??= JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8')));
export default new Proxy({}, { get: (_, key) => weights()[key] });
`;

function homeOf(name, from) {
  const parts = name.split('/');
  const packageName = parts.slice(0, name.startsWith('@') ? 2 : 1).join('/');
  for (let folder = from; ; folder = path.dirname(folder)) {
    const home = path.join(folder, 'node_modules', packageName);
    if (existsSync(home)) return home;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/**
 * Bundles entries into the folder of the server: name → source file. What only one role needs becomes a file of its own
 * (`splitting`), read when that role asks for it.
 */
export async function buildServer(entries) {
  const entryPoints = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
  await build({
    entryPoints,
    outdir: OUT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    chunkNames: 'part-[hash]',
    target: 'node22',
    sourcemap: 'linked',
    sourcesContent: false,
    keepNames: true,
    banner: { js: BANNER },
    loader: { '.sql': 'text', '.html': 'text', '.svg': 'text', '.css': 'text' },
    minify: true,
    plugins: [httpAlone, packagesInside, withoutOldTypeorm, weightsWhenAsked, decorators],
    logLevel: 'error',
  }).catch(({ message }) => {
    throw new Sentence('服务器代码编译不过（见上）。', `The server does not compile: ${message}`);
  });
}

/**
 * What is started: it turns on Node's cache of compiled code before anything is loaded. A third less work for every
 * process that starts, and the stories start a hundred. Code that ran once is kept (instead of being dropped by the first
 * collections), or it would be missing in the cache.
 */
const starter = (name) => `import module from 'node:module';
import v8 from 'node:v8';
v8.setFlagsFromString('--max-semi-space-size=32');
v8.setFlagsFromString('--min-semi-space-size=16');
v8.setFlagsFromString('--no-flush-bytecode');
module.enableCompileCache?.();
await import('./${name}.main.mjs');
module.flushCompileCache?.();
`;

async function buildProcesses() {
  const entries = Object.entries(ENTRIES).map(([name, file]) => [`${name}.main`, file]);
  await buildServer(Object.fromEntries(entries));
  await mkdir(OUT, { recursive: true });
  for (const name of Object.keys(ENTRIES)) await writeFile(path.join(OUT, `${name}.mjs`), starter(name));
}

/** Builds only when a source is newer than the last build. Answers whether anything was built. */
export async function buildServerWhenStale() {
  const digest = await digestOf(SOURCES);
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === digest) return false;
  await buildProcesses();
  await writeFile(STAMP, digest);
  return true;
}

if (isMain(import.meta.url)) {
  await runTool(async () => {
    const started = performance.now();
    await rm(OUT, { recursive: true, force: true });
    await buildServerWhenStale();
    console.log(`apps/server/dist: ${Math.round(performance.now() - started)} ms`);
  });
}
