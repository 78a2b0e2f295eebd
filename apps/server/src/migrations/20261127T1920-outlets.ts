import type { Migration } from '../platform/database/migrate';

/**
 * The providers sends speak through: whether one is out of order, and what its answers were lately, counted by each
 * process second by second, so that no send has to touch a row that all others touch too. Rows of the whole house: a
 * provider that is down is down for everybody.
 */
export const migration: Migration = {
  name: '20261127T1920-outlets',
  up: `
create table outlets (
  name text primary key,
  is_open boolean not null default false,
  opened_at timestamptz,
  probe_at timestamptz,
  probes integer not null default 0,
  recovered_at timestamptz,
  check (not is_open or (opened_at is not null and probe_at is not null))
);

create table outlet_counts (
  name text not null,
  process_id uuid not null,
  at timestamptz not null,
  good integer not null,
  bad integer not null,
  primary key (name, process_id, at)
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 500);
create index outlet_counts_in_time on outlet_counts (at);
`,
};
