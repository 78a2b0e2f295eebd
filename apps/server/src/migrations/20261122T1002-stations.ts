import type { Migration } from '../platform/database/migrate';

/**
 * Where things are: sub-district, station, building, unit, flat, and the codes on the unit doors. Districts and stations
 * are the list of tenants itself and therefore keyed by their own id; everything below is a station's.
 */
export const migration: Migration = {
  name: '20261122T1002-stations',
  up: `
create table districts (
  district_id uuid primary key,
  name        text not null unique check (char_length(name) <= 60)
);

create table stations (
  station_id  uuid primary key,
  district_id uuid not null references districts,
  -- The name under which the station's file knows it; lets the file be read twice.
  key         text not null unique check (char_length(key) <= 40),
  name        text not null check (char_length(name) <= 60),
  community   text not null check (char_length(community) <= 60),
  phone       text check (char_length(phone) <= 20),
  place       text not null default '' check (char_length(place) <= 60),
  opened_at   timestamptz not null
);

create table buildings (
  station_id uuid not null references stations,
  building   integer not null check (building between 1 and 999),
  floors     integer not null check (floors between 1 and 99),
  primary key (station_id, building)
);

create table units (
  station_id uuid not null,
  building   integer not null,
  unit       integer not null check (unit between 1 and 99),
  primary key (station_id, building, unit),
  foreign key (station_id, building) references buildings
);

create table flats (
  station_id uuid not null,
  building   integer not null,
  unit       integer not null,
  room       text not null check (char_length(room) between 1 and 10),
  floor      integer not null check (floor between -3 and 99),
  primary key (station_id, building, unit, room),
  foreign key (station_id, building, unit) references units
);

-- A retired code stays for ever: it must still be able to say that it is retired, and never be given out again.
create table door_codes (
  station_id uuid not null,
  code       text not null check (char_length(code) between 4 and 40),
  building   integer not null,
  unit       integer not null,
  issued_at  timestamptz not null,
  issued_by  uuid,
  retired_at timestamptz,
  retired_by uuid,
  primary key (station_id, code),
  foreign key (station_id, building, unit) references units
);
-- One living code per door.
create unique index door_codes_living on door_codes (station_id, building, unit) where retired_at is null;
-- Whoever scans a code does not know yet which station it belongs to.
create index door_codes_code on door_codes (code);
`,
};
