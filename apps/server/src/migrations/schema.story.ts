import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { describeSchema } from '../../../../tools/describe-schema.mjs';
import { createDatabase, dropDatabase } from '../../../../tools/postgres.mjs';
import { migrate } from '../platform/database/migrate';
import { MIGRATIONS } from './index';

const NAME = `schema_${process.pid}`;
const admin = process.env['DOORSTEP_TEST_POSTGRES'] ?? '';
const url = new URL(`/${NAME}`, admin).href;

/**
 * Rows of a person, who may belong to several stations: keyed by person. Rows of the whole house: few, and copied to
 * every shard if there ever is more than one. Everything else belongs to one station and says so first.
 */
const OF_A_PERSON = [
  'people',
  'wechat_accounts',
  'sessions',
  'refresh_tokens',
  'invitation_guesses',
  'wechat_credits',
  'wechat_consents',
  'alert_ways',
];
const OF_THE_HOUSE = ['districts', 'wechat_tokens', 'outlets', 'outlet_counts'];
/** A station's own short name, by which the file that opened it is read again: one of its kind in the house. */
const NAMES_OF_STATIONS = ['stations: stations_key_key'];
const EXCEPTIONS = new Set([...OF_A_PERSON, ...OF_THE_HOUSE]);

let client: Client;

beforeAll(async () => {
  await createDatabase(admin, NAME);
  client = new Client({ connectionString: url });
  await client.connect();
  await migrate(url, MIGRATIONS);
});
afterAll(async () => {
  await client.end();
  await dropDatabase(admin, NAME);
});

const ask = async <R extends object>(sql: string): Promise<R[]> => (await client.query<R>(sql)).rows;

/** First column of every primary key, unique key and unique index, by table. */
const KEYS = `select c.relname as table_name, i.relname as key,
    (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0]) as first
  from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
  where x.indisunique and c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations' order by 1, 2`;

const REFERENCES = `select k.conrelid::regclass::text as table_name, k.confrelid::regclass::text as target, k.conname as key,
    (select attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]) as first,
    (select attname from pg_attribute a where a.attrelid = k.confrelid and a.attnum = k.confkey[1]) as first_there
  from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by 1, 3`;

const TABLES_WITHOUT_KEY = `select c.relname as table_name from pg_class c where c.relkind = 'r'
  and c.relnamespace = 'public'::regnamespace
  and not exists (select 1 from pg_index x where x.indrelid = c.oid and x.indisprimary)`;

interface Key {
  table_name: string;
  key: string;
  first: string;
}

test('every key of a tenant table begins with its station', async () => {
  const keys = (await ask<Key>(KEYS)).filter(({ table_name }) => !EXCEPTIONS.has(table_name));
  expect(keys.length).toBeGreaterThan(20);
  const astray = keys
    .filter(({ first }) => first !== 'station_id')
    .map(({ table_name, key }) => `${table_name}: ${key}`);
  expect(astray).toEqual(NAMES_OF_STATIONS);
  expect(await ask(TABLES_WITHOUT_KEY)).toEqual([]);
});

test('every reference between tenant tables goes by the station first', async () => {
  const references = await ask<Key & { target: string; first_there: string }>(REFERENCES);
  const between = references.filter(
    ({ table_name, target }) => !EXCEPTIONS.has(table_name) && !EXCEPTIONS.has(target),
  );
  expect(between.length).toBeGreaterThan(5);
  const astray = between.filter(
    ({ first, first_there }) => first !== 'station_id' || first_there !== 'station_id',
  );
  expect(astray.map(({ table_name, key }) => `${table_name}: ${key}`)).toEqual([]);
});

test('the exceptions exist', async () => {
  const tables = await ask<{ table_name: string }>(
    `select table_name from information_schema.tables where table_schema = 'public'`,
  );
  expect(tables.map(({ table_name }) => table_name)).toEqual(expect.arrayContaining([...EXCEPTIONS]));
});

test('migrations stand in order, under names of their own', () => {
  const names = MIGRATIONS.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].sort());
});

test('a second run finds nothing to do', async () => {
  expect(await migrate(url, MIGRATIONS)).toEqual([]);
});

test('the committed description of the schema is the schema (refresh it with node tools/dump-schema.mjs)', async () => {
  const committed = await readFile(path.join(__dirname, '../../schema.sql'), 'utf8');
  expect(await describeSchema((sql) => ask<Record<string, string>>(sql))).toBe(committed);
});
