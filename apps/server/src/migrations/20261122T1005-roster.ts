import type { Migration } from '../platform/database/migrate';

/** 岗位表: half-day slots and who sits in them. A slot may be empty (a hole); the rules say who answers then. */
export const migration: Migration = {
  name: '20261122T1005-roster',
  up: `
create table slots (
  station_id uuid not null,
  slot_id    uuid not null,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  label      text not null check (char_length(label) between 1 and 20),
  primary key (station_id, slot_id),
  unique (station_id, starts_at),
  check (ends_at > starts_at)
);
create index slots_ends on slots (station_id, ends_at);

create table assignments (
  station_id  uuid not null,
  slot_id     uuid not null,
  person_id   uuid not null,
  -- The order in which they were assigned: the first of the pair is called first.
  place       integer not null,
  assigned_at timestamptz not null,
  primary key (station_id, slot_id, person_id),
  foreign key (station_id, slot_id) references slots
);
create index assignments_person on assignments (station_id, person_id);
`,
};
