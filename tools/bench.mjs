/**
 * `npm run bench`: measures the product beside two references on the same Postgres, in one run, and prints the ratios.
 * Never part of the tests: a figure is read by people, on the machine it was taken on. Stops by itself. With `--rings`
 * only the way from a report to a ringing phone is measured, in half a minute; with `--board` only the desk and the
 * register of one station, at ten thousand tickets and at a million.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildServer, buildServerWhenStale } from './build-server.mjs';
import { freePort } from './free-port.mjs';
import { startPostgres } from './postgres.mjs';
import { ROOT } from './root.mjs';

const dist = path.join(ROOT, 'apps/server/dist');
await buildServerWhenStale();
await buildServer({
  bench: path.join(ROOT, 'apps/server/bench/bench.ts'),
  'bare-server': path.join(ROOT, 'apps/server/bench/bare-server.ts'),
});
const dir = await mkdtemp(path.join(os.tmpdir(), 'doorstep-bench-'));
const postgres = await startPostgres({
  dir: path.join(dir, 'pg'),
  durable: true,
  settings: { shared_buffers: '512MB', max_connections: '200', max_wal_size: '4GB' },
});
try {
  await postgres.createDatabase('bench');
  await postgres.createDatabase('other');
  const { bench, benchRings, benchBoard } = await import(path.join(dist, 'bench.mjs'));
  const only = { '--rings': benchRings, '--board': benchBoard }[process.argv.at(-1)];
  await (only ?? bench)({
    databaseUrl: postgres.url('bench'),
    otherUrl: postgres.url('other'),
    dataDir: dir,
    dist,
    freePort,
    out: path.join(ROOT, process.env.BENCH_OUT ?? 'bench.json'),
    seconds: Number(process.env.BENCH_SECONDS ?? 8),
    rows: Number(process.env.BENCH_ROWS ?? 1_000_000),
  });
} finally {
  await postgres.stop();
  await rm(dir, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);
