import type { Migration } from '../platform/database/migrate';

/**
 * 未诉先办: the station's calendar of seasons where it differs from the usual one, the rounds opened from it, and the
 * places of each. A round keeps a copy of everything it was opened with: another calendar moves no round that runs.
 */
export const migration: Migration = {
  name: '20261128T1749-seasons',
  up: `
create table season_plans (
  station_id  uuid not null,
  -- One of the usual seasons, or the id of the station's own.
  season      text not null check (char_length(season) <= 40),
  name        text not null check (char_length(name) between 1 and 20),
  is_on       boolean not null,
  -- MM-DD; null where it goes by the Spring Festival.
  opens_on    text check (char_length(opens_on) = 5),
  lasts_days  integer not null check (lasts_days between 3 and 60),
  watch_days  integer not null check (watch_days between 7 and 180),
  spread      text not null check (spread in ('unit', 'building', 'yard')),
  looks       text[] not null,
  yard_looks  text[] not null,
  categories  text[] not null check (cardinality(categories) > 0),
  changed_at  timestamptz not null,
  changed_by  uuid not null,
  primary key (station_id, season),
  foreign key (station_id) references stations
);

create table season_rounds (
  station_id    uuid not null,
  id            uuid not null,
  season        text not null check (char_length(season) <= 40),
  year          integer not null,
  name          text not null check (char_length(name) between 1 and 20),
  state         text not null check (state in ('open', 'closed')),
  opens_day     date not null,
  closes_day    date not null,
  watch_until   date not null,
  -- On which days it would have opened in the years before: what this year is set beside.
  earlier_days  date[] not null,
  categories    text[] not null,
  opened_at     timestamptz not null,
  leader_id     uuid,
  closed_at     timestamptz,
  primary key (station_id, id),
  -- A season opens once a year, whoever opens it and however often.
  unique (station_id, season, year),
  foreign key (station_id) references stations
);
create index season_rounds_lately on season_rounds (station_id, state, opened_at desc);

create table season_places (
  station_id  uuid not null,
  id          uuid not null,
  round_id    uuid not null,
  -- The order in which it is walked.
  rank        integer not null,
  building    integer,
  unit        integer,
  place       text not null check (char_length(place) <= 40),
  looks       text[] not null,
  heard       integer not null,
  state       text not null check (state in ('waiting', 'fine', 'found')),
  note        text not null default '' check (char_length(note) <= 200),
  media_ids   uuid[] not null default '{}',
  looked_at   timestamptz,
  looked_by   uuid,
  ticket_id   uuid,
  primary key (station_id, id),
  foreign key (station_id, round_id) references season_rounds,
  foreign key (station_id, ticket_id) references tickets,
  check ((state = 'found') = (ticket_id is not null)),
  check ((state = 'waiting') = (looked_at is null))
);
create index season_places_of_round on season_places (station_id, round_id, rank);
create index season_places_of_ticket on season_places (station_id, ticket_id) where ticket_id is not null;
`,
};
