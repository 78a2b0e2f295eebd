import type { Migration } from '../platform/database/migrate';

/**
 * The living register. Open tickets are few and closed ones many, so everything a board counts or lists stands in
 * partial indexes over the open ones: a station with a million closed tickets is as quick as a new one. There is no
 * foreign key to the station: every report would take a share lock on the same row. The checks are the flow's
 * invariants once more, for whoever might write past it.
 */
export const migration: Migration = {
  name: '20261122T1006-tickets',
  up: `
create table ticket_counters (
  station_id uuid not null,
  day date not null,
  last integer not null,
  primary key (station_id, day)
) with (fillfactor = 50);

create table tickets (
  station_id uuid not null,
  id uuid not null,
  number text not null check (char_length(number) <= 20),
  reported_at timestamptz not null,
  status text not null,
  category text not null check (char_length(category) <= 40),
  urgency text not null check (urgency in ('emergency', 'urgent', 'normal')),
  text text not null check (char_length(text) <= 1000),
  building integer,
  unit integer,
  room text check (char_length(room) <= 20),
  place text not null check (char_length(place) <= 40),
  via text not null check (via in ('phone', 'desk', 'call')),
  -- Null when the word was taken at the desk or by telephone: then the name stands beside it.
  reporter_id uuid,
  reporter_name text check (char_length(reporter_name) <= 40),
  reporter_phone text check (char_length(reporter_phone) <= 20),
  -- The member who wrote it down for somebody else.
  filed_by uuid,
  media_ids uuid[] not null default '{}',
  -- The first photo, so that a list needs no second look.
  thumb_id uuid,
  -- 首接人: set once, never changed.
  owner_id uuid,
  owner_name text check (char_length(owner_name) <= 40),
  party_id uuid,
  party_name text check (char_length(party_name) <= 60),
  -- Parties that have sent it back; each may do so once.
  returned_by uuid[] not null default '{}',
  outcome text check (char_length(outcome) <= 600),
  held_since timestamptz not null,
  -- Stamped with the policy that promised it; a later policy never moves it.
  due_at timestamptz,
  policy text not null check (char_length(policy) <= 40),
  rung integer not null default 0,
  redo_count integer not null default 0,
  is_unconfirmed boolean not null default false,
  closed_at timestamptz,
  primary key (station_id, id),
  unique (station_id, number),
  check (status in ('submitted', 'accepted', 'dispatched', 'in_progress', 'claimed', 'awaiting_confirmation',
    'resolved', 'withdrawn')),
  check ((closed_at is not null) = (status in ('resolved', 'withdrawn'))),
  check (status in ('submitted', 'withdrawn') or owner_id is not null),
  check (status not in ('dispatched', 'claimed') or party_id is not null),
  check (reporter_id is not null or reporter_name is not null),
  check (not is_unconfirmed or status = 'resolved')
) with (fillfactor = 80);

create index tickets_open on tickets (station_id, status, reported_at desc, id desc) where closed_at is null;
create index tickets_done on tickets (station_id, closed_at desc, id desc) where closed_at is not null;
create index tickets_of_reporter on tickets (station_id, reporter_id, reported_at desc, id desc)
  where reporter_id is not null;
create index tickets_of_owner on tickets (station_id, owner_id, reported_at desc, id desc)
  where owner_id is not null and closed_at is null;
create index tickets_of_party on tickets (station_id, party_id, reported_at desc, id desc) where party_id is not null;
`,
};
