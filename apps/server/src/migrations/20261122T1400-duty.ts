import type { Migration } from '../platform/database/migrate';

/**
 * 值班: slots by policy, seats as history (who sat, had confirmed or was present at any past instant can be read from
 * the rows), the station's calendar and its people's limits, leaves, and the burden each carried.
 */
export const migration: Migration = {
  name: '20261122T1400-duty',
  up: `
alter table slots
  add column cut_key   text not null default '' check (char_length(cut_key) <= 40),
  add column mode      text not null default 'on_site' check (mode in ('on_site', 'on_call')),
  add column part      text not null default 'morning' check (part in ('night', 'morning', 'afternoon', 'evening')),
  add column headcount integer not null default 2 check (headcount between 1 and 9),
  add column day_kind  text not null default 'ordinary' check (day_kind in ('ordinary', 'weekend', 'holiday', 'make-up')),
  add column burden    integer not null default 0,
  add column closed_at timestamptz;

-- A person's place in a slot. Never deleted: it ends by given_up_at, so the past stays answerable.
create table seats (
  station_id     uuid not null,
  seat_id        uuid not null,
  slot_id        uuid not null,
  person_id      uuid not null,
  -- The order in which they were put in: the first of the pair is called first.
  place          integer not null,
  is_standby     boolean not null default false,
  how            text not null check (how in ('roster', 'import', 'secretary', 'cover', 'swap', 'take-over', 'standby', 'undo')),
  taken_at       timestamptz not null,
  confirmed_at   timestamptz,
  checked_in_at  timestamptz,
  checked_in_how text check (checked_in_how in ('code', 'phone', 'secretary')),
  left_at        timestamptz,
  given_up_at    timestamptz,
  given_up_why   text check (given_up_why in ('declined', 'leave', 'secretary', 'swapped', 'covered', 'taken-over', 'republished', 'undo')),
  -- The seat this one took the place of, so that it can be given back.
  instead_of     uuid,
  -- Rules the secretary overruled when seating this person.
  despite        text[] not null default '{}',
  primary key (station_id, seat_id),
  foreign key (station_id, slot_id) references slots,
  check ((given_up_at is null) = (given_up_why is null))
);
create unique index seats_living on seats (station_id, slot_id, person_id) where given_up_at is null;
create index seats_slot on seats (station_id, slot_id);
create index seats_person on seats (station_id, person_id);

insert into seats (station_id, seat_id, slot_id, person_id, place, how, taken_at)
  select station_id, md5(slot_id::text || person_id::text)::uuid, slot_id, person_id, place, 'import', assigned_at
    from assignments;
drop table assignments;

create table duty_policies (
  station_id uuid not null,
  policy     jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (station_id)
);

-- The station's own word on a day, over the national calendar that ships with the product.
create table calendar_days (
  station_id uuid not null,
  day        date not null,
  kind       text not null check (kind in ('ordinary', 'weekend', 'holiday', 'make-up')),
  name       text not null default '' check (char_length(name) <= 40),
  changed_at timestamptz not null,
  primary key (station_id, day)
);

create table duty_profiles (
  station_id         uuid not null,
  person_id          uuid not null,
  birth_year         integer check (birth_year between 1900 and 2100),
  no_nights          boolean not null default false,
  max_per_week       integer not null default 3 check (max_per_week between 0 and 14),
  -- Weekday and part of day, '1morning' … '7night'; null means any time.
  availability       text[],
  at_ease_with_phone boolean not null default false,
  known_to_all       boolean not null default false,
  companions         uuid[] not null default '{}',
  changed_at         timestamptz not null,
  primary key (station_id, person_id)
);

create table duty_wishes (
  station_id uuid not null,
  person_id  uuid not null,
  day        date not null,
  -- '' means the whole day.
  part       text not null default '' check (part in ('', 'night', 'morning', 'afternoon', 'evening')),
  wants      boolean not null,
  changed_at timestamptz not null,
  primary key (station_id, person_id, day, part)
);

create table leaves (
  station_id uuid not null,
  leave_id   uuid not null,
  person_id  uuid not null,
  from_day   date not null,
  until_day  date not null,
  reason     text not null default '' check (char_length(reason) <= 100),
  taken_at   timestamptz not null,
  taken_by   uuid not null,
  ended_at   timestamptz,
  primary key (station_id, leave_id),
  check (until_day >= from_day)
);
create index leaves_person on leaves (station_id, person_id) where ended_at is null;

create table burden_entries (
  station_id uuid not null,
  entry_id   uuid not null,
  person_id  uuid not null,
  slot_id    uuid not null,
  day        date not null,
  points     integer not null,
  at         timestamptz not null,
  primary key (station_id, entry_id),
  unique (station_id, slot_id, person_id)
);
create index burden_of_person on burden_entries (station_id, person_id, day);
`,
};
