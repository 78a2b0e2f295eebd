import type { Migration } from '../platform/database/migrate';

/**
 * Where the root of a trouble lies, and which other flats are looked at because of it. Both belong to the ticket they
 * began with, under its lock and in its facts. What is found at another flat is a ticket of its own, related as sibling.
 */
export const migration: Migration = {
  name: '20261128T1752-sweeps',
  up: `
alter table tickets
  add column cause jsonb,
  add column sweep jsonb,
  -- How many flats nobody has looked at yet: what the desk is to see.
  add column sweep_open integer not null default 0 check (sweep_open >= 0),
  drop constraint tickets_relation_check,
  add constraint tickets_relation_check check (relation in ('helper', 'remainder', 'sibling'));

create index tickets_sweeping on tickets (station_id, id) where sweep_open > 0;
create index tickets_of_worker on tickets (station_id, worker_name) where worker_name is not null;
create index tickets_of_cause on tickets (station_id, (cause->>'name')) where cause is not null;
`,
};
