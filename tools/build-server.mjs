/**
 * Bundles the server and the WeChat sandbox: in a few seconds, so that starting and testing
 * always run what is in the tree. The workspaces and the npm packages go into the bundle: a process that is started
 * again reads one file instead of fourteen hundred and is back in half the time.
 * esbuild does not emit the decorator metadata Nest reads, so the server's own files pass through swc first.
 */
import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { digestOf } from './digest.mjs';
import { isMain, ROOT } from './root.mjs';
import { runTool, Sentence } from './sentence.mjs';
import { PLUGINS } from './server-plugins.mjs';

const OUT = path.join(ROOT, 'apps/server/dist');
const STAMP = path.join(OUT, 'stamp.json');
/** Started again and again, and soon: see tools/run-kept.mjs. */
const PROCESSES = {
  server: path.join(ROOT, 'apps/server/src/main.ts'),
  sandbox: path.join(ROOT, 'libs/wechat-sandbox/src/main.ts'),
};
const THREADS = {
  // Solves rosters in a thread of its own, beside the server: see modules/roster/drafting/roster-solver.ts.
  'draft-worker': path.join(ROOT, 'apps/server/src/modules/roster/drafting/draft.worker.ts'),
  // Prints papers in a thread of its own: see modules/papers/print/paper-press.ts.
  'paper-worker': path.join(ROOT, 'apps/server/src/modules/papers/print/paper.worker.ts'),
};
const SOURCES = [
  'apps/server/src',
  'libs',
  'tools/build-server.mjs',
  'tools/server-plugins.mjs',
  'tools/run-kept.mjs',
  'package-lock.json',
];
const BANNER = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  'const require = __createRequire(import.meta.url);',
  "const __filename = __fileURLToPath(import.meta.url), __dirname = __fileURLToPath(new URL('.', import.meta.url));",
].join('');

const BUNDLED = {
  outdir: OUT,
  bundle: true,
  platform: 'node',
  target: 'node22',
  sourcemap: 'linked',
  sourcesContent: false,
  keepNames: true,
  legalComments: 'none',
  loader: { '.sql': 'text', '.html': 'text', '.svg': 'text', '.css': 'text' },
  minify: true,
  plugins: PLUGINS,
  logLevel: 'error',
};

async function bundle(options) {
  await build({ ...BUNDLED, ...options }).catch(({ message }) => {
    throw new Sentence('服务器代码编译不过（见上）。', `The server does not compile: ${message}`);
  });
}

/** Bundles entries as modules into the folder of the server: name → source file. What they share stands once. */
export async function buildServer(entries) {
  const entryPoints = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
  await bundle({
    entryPoints,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    splitting: true,
    chunkNames: 'part-[hash]',
    banner: { js: BANNER },
  });
}

/**
 * Bundles what is started as a process: one file each that is one function, so that the starter can keep its compiled
 * code. Modules cannot be kept so: Node keeps of them what was compiled before they ran, and nearly all is compiled when
 * it first runs.
 */
async function buildProcesses() {
  await bundle({
    entryPoints: Object.fromEntries(Object.entries(PROCESSES).map(([name, file]) => [`${name}.main`, file])),
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    define: { 'import.meta.url': '__bundle' },
    // What stays outside is asked for by require: a script has no import of its own.
    supported: { 'dynamic-import': false },
    banner: { js: '(function (require, module, exports, __filename, __dirname, __bundle) {' },
    footer: { js: '})' },
  });
}

/** Starts a bundle in the way this build knows to be right for it. */
async function writeProcessStarter(name) {
  const bundle = await readFile(path.join(OUT, `${name}.main.cjs`));
  const encoding = isAscii(bundle) ? 'latin1' : 'utf8';
  const digest = createHash('sha256').update(bundle).digest('hex').slice(0, 16);
  const starter = `import { runKept } from './run-kept.mjs';
await runKept(new URL('./${name}.main.cjs', import.meta.url), ${JSON.stringify({ encoding, digest })});
`;
  await writeFile(path.join(OUT, `${name}.mjs`), starter);
}

const threadStarter = (name) => `import module from 'node:module';
module.enableCompileCache?.();
await import('./${name}.main.mjs');
module.flushCompileCache?.();
`;

async function buildAll() {
  await rm(path.join(OUT, 'compiled'), { recursive: true, force: true });
  const threads = Object.entries(THREADS);
  await buildServer(Object.fromEntries(threads.map(([name, file]) => [`${name}.main`, file])));
  await buildProcesses();
  for (const [name] of threads) await writeFile(path.join(OUT, `${name}.mjs`), threadStarter(name));
  await copyFile(path.join(ROOT, 'tools/run-kept.mjs'), path.join(OUT, 'run-kept.mjs'));
  for (const name of Object.keys(PROCESSES)) await writeProcessStarter(name);
}

/** Builds only when a source is newer than the last build. Answers whether anything was built. */
export async function buildServerWhenStale() {
  const digest = await digestOf(SOURCES);
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === digest) return false;
  await buildAll();
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
