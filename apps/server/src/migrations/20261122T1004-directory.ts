import type { Migration } from '../platform/database/migrate';

/** 找谁: who answers for what at a station, when, and under which number. */
export const migration: Migration = {
  name: '20261122T1004-directory',
  up: `
create table parties (
  station_id uuid not null,
  party_id   uuid not null,
  -- The name under which the station's file knows it; lets the file be read twice.
  key        text not null check (char_length(key) <= 40),
  kind       text not null check (char_length(kind) <= 30),
  name       text not null check (char_length(name) <= 60),
  phone      text check (char_length(phone) <= 20),
  hours      text not null default '' check (char_length(hours) <= 60),
  -- Among several of one kind the first is the default.
  rank       integer not null default 0,
  listed_at  timestamptz not null,
  retired_at timestamptz,
  primary key (station_id, party_id),
  unique (station_id, key)
);

-- Where a station's default party for a category is not simply the first party of the usual kind.
create table category_parties (
  station_id uuid not null,
  category   text not null check (char_length(category) <= 40),
  party_id   uuid not null,
  primary key (station_id, category),
  foreign key (station_id, party_id) references parties
);
`,
};
