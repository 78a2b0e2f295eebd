import type { Migration } from '../platform/database/migrate';

/**
 * The clock, facts, later work and kept answers. Every table begins with its station, so that one act's rows lie in
 * one shard. due_work is a queue: rows come and go, so it is vacuumed early and its pages keep room for updates.
 */
export const migration: Migration = {
  name: '20261122T1000-platform',
  up: `
create function clock_now() returns timestamptz language sql volatile
  return date_trunc('milliseconds', clock_timestamp());

create table facts (
  station_id uuid not null,
  id uuid not null,
  type text not null,
  subject_id uuid not null,
  actor_id uuid,
  actor_role text,
  at timestamptz not null,
  payload jsonb not null,
  primary key (station_id, id)
);
create index facts_of_subject on facts (station_id, subject_id, at, id);
create index facts_in_time on facts (station_id, at, id);

create table due_work (
  station_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('delivery', 'timer', 'send')),
  name text not null,
  key text not null,
  fact_id uuid,
  payload jsonb not null default '{}',
  priority smallint not null default 5,
  lane text,
  due_at timestamptz not null,
  attempts integer not null default 0,
  claim_id uuid,
  lease_until timestamptz,
  speaking boolean not null default false,
  dead_at timestamptz,
  last_error text,
  primary key (station_id, id),
  unique (station_id, name, key),
  check ((kind = 'delivery') = (fact_id is not null))
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 500);
create index due_work_in_time on due_work (due_at) where dead_at is null;
create index due_work_in_lane on due_work (station_id, lane) where lane is not null and claim_id is not null;
create index due_work_dead on due_work (station_id, dead_at) where dead_at is not null;

create table idempotency_keys (
  station_id uuid not null,
  caller_id uuid not null,
  key text not null,
  fingerprint text not null,
  answer jsonb,
  sealed_answer bytea,
  kept_at timestamptz not null,
  primary key (station_id, caller_id, key)
);
create index idempotency_keys_in_time on idempotency_keys (kept_at);
`,
};
