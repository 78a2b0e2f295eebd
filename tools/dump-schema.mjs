/** Writes apps/server/schema.sql: what the migrations make of an empty Postgres. Run it after adding a migration. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import pg from 'pg';
import { describeSchema } from './describe-schema.mjs';
import { startPostgres } from './postgres.mjs';
import { ROOT } from './root.mjs';
import { runTool } from './sentence.mjs';

await runTool(async () => {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'doorstep-schema-'));
  const cluster = await startPostgres({ dir, durable: false });
  try {
    const text = await schemaOf(cluster, await migrations());
    await writeFile(path.join(ROOT, 'apps/server/schema.sql'), text);
  } finally {
    await cluster.stop();
    await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});

/** The migrations are TypeScript: bundled in memory, then imported. */
async function migrations() {
  const entryPoints = [path.join(ROOT, 'apps/server/src/migrations/index.ts')];
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  const { MIGRATIONS } = await import(`data:text/javascript;base64,${source}`);
  return MIGRATIONS;
}

async function schemaOf(cluster, all) {
  await cluster.createDatabase('schema');
  const client = new pg.Client({ connectionString: cluster.url('schema') });
  await client.connect();
  try {
    for (const { up } of all) await client.query(up);
    return await describeSchema(async (sql) => (await client.query(sql)).rows);
  } finally {
    await client.end();
  }
}
