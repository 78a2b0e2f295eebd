import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { type Cluster, startPostgres } from './postgres.mjs';

let dir: string;
const started: Cluster[] = [];

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'doorstep-postgres-'));
});

afterEach(async () => {
  for (const cluster of started.splice(0)) await cluster.stop();
  rmSync(dir, { recursive: true, force: true });
});

async function start({ durable = false } = {}) {
  const cluster = await startPostgres({ dir, durable, settings: { shared_buffers: '16MB' } });
  started.push(cluster);
  return cluster;
}

async function ask<Row extends object>(cluster: Cluster, sql: string): Promise<Row[]> {
  const client = new pg.Client(cluster.url());
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

test('names are sorted as a Chinese reader expects', async () => {
  const cluster = await start();
  const sql =
    "select string_agg(name, '' order by name) as names from unnest(array['张','阿','陈','李']) name";
  expect(await ask(cluster, sql)).toEqual([{ names: '阿陈李张' }]);
});

test('a Postgres whose parent was killed is adopted by the next start, with everything in it', async () => {
  const tool = pathToFileURL(path.resolve('tools/postgres.mjs')).href;
  const script = `
    const { startPostgres } = await import('${tool}');
    await startPostgres({ dir: process.argv[1] });
    process.kill(process.pid, 'SIGKILL');`;
  const parent = spawnSync(process.execPath, ['--input-type=module', '-e', script, dir], {
    encoding: 'utf8',
  });
  expect(parent.signal).toBe('SIGKILL');
  const cluster = await start();
  expect(cluster.adopted).toBe(true);
  expect(await ask(cluster, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('what was committed before the power cut is there after it, on the same port', async () => {
  const cluster = await start({ durable: true });
  await ask(cluster, 'create table promise as select 42 as kept');
  await cluster.crash();
  const again = await start({ durable: true });
  expect(again).toMatchObject({ adopted: false, port: cluster.port });
  expect(await ask(again, 'select kept from promise')).toEqual([{ kept: 42 }]);
});

test('a process number that came round again does not block the start', async () => {
  const cluster = await start();
  const lock = path.join(dir, 'data/postmaster.pid');
  const text = readFileSync(lock, 'utf8');
  await cluster.crash();
  writeFileSync(lock, text.replace(/^\d+/, String(process.pid)));
  expect((await start()).adopted).toBe(false);
});

test('an initdb that was interrupted leaves nothing in the way', async () => {
  mkdirSync(path.join(dir, 'data.making/base'), { recursive: true });
  expect((await start()).adopted).toBe(false);
});

test.each([
  ['a file is missing', () => rmSync(path.join(dir, 'data/global/pg_control')), /可能已损坏/],
  [
    'a file is garbage',
    () => writeFileSync(path.join(dir, 'data/global/pg_control'), 'x'.repeat(8192)),
    /已损坏/,
  ],
  ['half of it is gone', () => rmSync(path.join(dir, 'data/base'), { recursive: true }), /可能已损坏/],
  ['the password is gone', () => rmSync(path.join(dir, 'cluster.json')), /不完整/],
])('a damaged folder is one sentence: %s', async (_what, damage, sentence) => {
  await (await start()).stop();
  damage();
  await expect(start()).rejects.toThrow(sentence);
});

test('a file where the folder should be is one sentence', async () => {
  renameSync(dir, `${dir}-aside`);
  writeFileSync(dir, '');
  await expect(start()).rejects.toThrow(/数据目录/);
  rmSync(`${dir}-aside`, { recursive: true });
});

test('a database is made from a template, and dropped under its clients', async () => {
  const cluster = await start();
  await cluster.createDatabase('pattern');
  await cluster.createDatabase('copy', 'pattern');
  const client = new pg.Client(cluster.url('copy'));
  client.on('error', () => {});
  await client.connect();
  await cluster.dropDatabase('copy');
  expect(await ask(cluster, "select datname from pg_database where datname in ('pattern', 'copy')")).toEqual([
    { datname: 'pattern' },
  ]);
});
