import type { Migration } from '../platform/database/migrate';

/** 心愿墙: yellow cards, red cards, the pairs glued of them, every visit, and the hours both sides confirmed. */
export const migration: Migration = {
  name: '20261128T1125-wishes',
  up: `
create table wishes (
  station_id           uuid not null,
  id                   uuid not null,
  state                text not null,
  kind                 text not null,
  -- What the wall says. Everything below it is private.
  need                 text not null check (char_length(need) between 1 and 60),
  words                text not null check (char_length(words) <= 500),
  reading              jsonb not null,
  building             integer,
  unit                 integer,
  floor                integer,
  room                 text check (char_length(room) <= 10),
  -- Who answers for it: the resident, or the relative who put it up; null where the desk passes on the word.
  owner_id             uuid,
  person_name          text check (char_length(person_name) <= 20),
  person_phone         text check (char_length(person_phone) <= 20),
  gender               text check (gender in ('F', 'M')),
  age                  integer,
  filed_by             uuid not null,
  filed_as             text not null check (filed_as in ('self', 'desk', 'call', 'relative')),
  media_ids            uuid[] not null default '{}',
  may_ask_neighbours   boolean not null default false,
  word_check           text not null check (word_check in ('checking', 'passed', 'review', 'risky', 'unchecked')),
  private_signs        text[] not null default '{}',
  delicate_signs       text[] not null default '{}',
  put_up_at            timestamptz not null,
  up_since             timestamptz,
  lapses_at            timestamptz,
  renewal_asked_at     timestamptz,
  -- How far the search has gone: members, secretary, neighbouring stations.
  age_step             integer not null default 0,
  closed_at            timestamptz,
  reason               text not null default '' check (char_length(reason) <= 100),
  primary key (station_id, id)
);
create index wishes_open on wishes (station_id, state, up_since) where closed_at is null;
create index wishes_of on wishes (station_id, owner_id) where owner_id is not null;

create table offers (
  station_id       uuid not null,
  id               uuid not null,
  state            text not null,
  promise          text not null check (char_length(promise) between 1 and 60),
  words            text not null check (char_length(words) <= 500),
  reading          jsonb not null,
  member_id        uuid not null,
  building         integer,
  unit             integer,
  gender           text check (gender in ('F', 'M')),
  capacity         integer not null check (capacity between 1 and 20),
  -- Nobody is glued beyond what a member promised, whoever glues at once.
  held             integer not null default 0 check (held between 0 and capacity),
  word_check       text not null check (word_check in ('checking', 'passed', 'review', 'risky', 'unchecked')),
  private_signs    text[] not null default '{}',
  delicate_signs   text[] not null default '{}',
  put_up_at        timestamptz not null,
  up_since         timestamptz,
  lapses_at        timestamptz,
  paused_until     timestamptz,
  last_paired_at   timestamptz,
  closed_at        timestamptz,
  primary key (station_id, id)
);
create index offers_open on offers (station_id, state) where closed_at is null;
create index offers_of on offers (station_id, member_id);

create table pairings (
  station_id            uuid not null,
  id                    uuid not null,
  state                 text not null,
  wish_id               uuid not null,
  offer_id              uuid not null,
  owner_id              uuid,
  companion_id          uuid not null,
  second_id             uuid,
  backup_id             uuid,
  reasons               text[] not null default '{}',
  glued_by              uuid not null,
  glued_at              timestamptz not null,
  resident_agreed_at    timestamptz,
  companion_agreed_at   timestamptz,
  since                 timestamptz,
  -- One of the two asked for it in writing, beside what the law asks.
  agreement_asked       boolean not null default false,
  resident_signed_at    timestamptz,
  companion_signed_at   timestamptz,
  review_due_at         timestamptz,
  review_asked_at       timestamptz,
  miss_after_days       integer check (miss_after_days between 1 and 60),
  -- An incident: these two are never proposed to each other again.
  stopped_at            timestamptz,
  ended_at              timestamptz,
  ended_by              uuid,
  primary key (station_id, id),
  foreign key (station_id, wish_id) references wishes,
  foreign key (station_id, offer_id) references offers
);
-- One wish, one pair: decided here, whoever glues at once.
create unique index pairings_one_per_wish on pairings (station_id, wish_id)
  where state in ('asked', 'agreed', 'running', 'stopped');
create index pairings_of_offer on pairings (station_id, offer_id);
create index pairings_of_owner on pairings (station_id, owner_id) where owner_id is not null;
create index pairings_of_companion on pairings (station_id, companion_id);

create table visits (
  station_id        uuid not null,
  id                uuid not null,
  state             text not null,
  pairing_id        uuid not null,
  starts_at         timestamptz not null,
  minutes           integer not null check (minutes between 10 and 720),
  is_first          boolean not null,
  visitor_id        uuid not null,
  second_id         uuid,
  set_out_at        timestamptz,
  arrived_at        timestamptz,
  finished_at       timestamptz,
  is_overdue        boolean not null default false,
  resident_came     boolean,
  visitor_came      boolean,
  resident_minutes  integer,
  visitor_minutes   integer,
  said_minutes      integer,
  given_fen         integer,
  spent_fen         integer,
  change_fen        integer,
  receipt_ids       uuid[] not null default '{}',
  primary key (station_id, id),
  foreign key (station_id, pairing_id) references pairings,
  check (given_fen = spent_fen + change_fen)
);
create index visits_of on visits (station_id, pairing_id, starts_at desc);

-- Two or more lines per confirmed visit, their sum nought. Never changed.
create table hours_lines (
  station_id  uuid not null,
  id          uuid not null,
  visit_id    uuid not null,
  -- A person, or the wish where whoever received has no account.
  account     uuid not null,
  minutes     integer not null check (minutes <> 0),
  kind        text not null,
  booked_at   timestamptz not null,
  visited_at  timestamptz not null,
  primary key (station_id, id),
  foreign key (station_id, visit_id) references visits,
  unique (station_id, visit_id, account)
);
create index hours_lines_of on hours_lines (station_id, account, visited_at);

create table phone_looks (
  station_id  uuid not null,
  id          uuid not null,
  pairing_id  uuid not null,
  looker_id   uuid not null,
  -- Whose number it was: a person, or the wish.
  owner_id    uuid not null,
  looked_at   timestamptz not null,
  primary key (station_id, id),
  foreign key (station_id, pairing_id) references pairings
);
create index phone_looks_of on phone_looks (station_id, pairing_id, owner_id, looked_at desc);

create table thanks_cards (
  station_id  uuid not null,
  id          uuid not null,
  pairing_id  uuid not null,
  words       text not null check (char_length(words) between 1 and 100),
  state       text not null check (state in ('between', 'review', 'wall', 'kept')),
  written_at  timestamptz not null,
  primary key (station_id, id),
  foreign key (station_id, pairing_id) references pairings
);
create index thanks_cards_of on thanks_cards (station_id, state, written_at desc);
`,
};
