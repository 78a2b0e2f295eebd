/**
 * The schema of a database as text: what the migrations add up to, in one order whatever order they ran in. Read from
 * the catalogue (no pg_dump comes with the embedded Postgres), so it is a description to compare, not a script to run.
 * The list of migrations done is left out: it is how we got here, not where we are.
 */
const COLUMNS = `select c.relname as table_name, string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end,
      coalesce(case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
        else ' default ' || pg_get_expr(d.adbin, d.adrelid) end, '')), E',\\n' order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relkind = 'r' and c.relname <> 'migrations' group by c.relname order by c.relname`;

const CONSTRAINTS = `select c.conrelid::regclass::text as table_name, c.conname as name, pg_get_constraintdef(c.oid) as definition
  from pg_constraint c where c.connamespace = 'public'::regnamespace and c.contype <> 'n' order by 1, c.contype desc, 2`;

const INDEXES = `select i.tablename as table_name, i.indexname as name, i.indexdef as definition from pg_indexes i
  where i.schemaname = 'public' and not exists (select 1 from pg_constraint c where c.conname = i.indexname) order by 1, 2`;

const FUNCTIONS = `select p.proname as name, pg_get_functiondef(p.oid) as definition from pg_proc p
  where p.pronamespace = 'public'::regnamespace order by 1, 2`;

/** @param ask answers a query with its rows */
export async function describeSchema(ask) {
  const constraints = await ask(CONSTRAINTS);
  const indexes = await ask(INDEXES);
  const of = (rows, table) => rows.filter(({ table_name }) => table_name === table);
  const tables = (await ask(COLUMNS)).map(({ table_name: table, columns }) => {
    const rules = of(constraints, table).map(({ name, definition }) => `  constraint ${name} ${definition}`);
    const extra = of(indexes, table).map(({ definition }) => `${definition};`);
    return [`create table ${table} (`, [columns, ...rules].join(',\n'), ');', ...extra].join('\n');
  });
  const functions = (await ask(FUNCTIONS)).map(({ definition }) => `${definition.trim()};`);
  return `-- What the migrations add up to. Made by tools/dump-schema.mjs, compared by a test; do not edit.\n\n${[...functions, ...tables].join('\n\n')}\n`;
}
