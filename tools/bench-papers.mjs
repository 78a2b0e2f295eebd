/**
 * `node tools/bench-papers.mjs`: how long the longest papers take on this machine, and the peak memory of a fresh process
 * that makes one (goal: a workbook of 100,000 lines within 256 MB). Never part of the tests.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildServer, buildServerWhenStale } from './build-server.mjs';
import { ROOT } from './root.mjs';

const dist = path.join(ROOT, 'apps/server/dist');
const papers = [
  ['register-xlsx', 100_000],
  ['register-pdf', 6_000],
];

await buildServerWhenStale();
await buildServer({ 'bench-papers': path.join(ROOT, 'apps/server/bench/print-register.ts') });
for (const [kind, lines] of papers) {
  const url = (file) => JSON.stringify(pathToFileURL(path.join(dist, file)).href);
  const code = `import(${url('bench-papers.mjs')}).then(({ benchPaper }) =>
    benchPaper(new URL(${url('paper-worker.main.mjs')}), '${kind}', ${lines}))`;
  spawnSync(process.execPath, ['-e', code], { stdio: 'inherit' });
}
