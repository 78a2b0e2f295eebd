import type { Migration } from '../platform/database/migrate';

/** Drafts of a month, calls for somebody to come in, swaps, the screens that show the check-in code, calendar feeds. */
export const migration: Migration = {
  name: '20261122T1402-duty-calls',
  up: `
create table roster_drafts (
  station_id   uuid not null,
  draft_id     uuid not null,
  from_day     date not null,
  until_day    date not null,
  state        text not null check (state in ('solving', 'ready', 'published', 'discarded')),
  version      integer not null default 1,
  problem      jsonb not null,
  plan         jsonb,
  progress     jsonb not null default '{}',
  -- Moves by hand: what undo takes back, what redo brings again.
  done_moves   jsonb not null default '[]',
  undone_moves jsonb not null default '[]',
  stop_asked   boolean not null default false,
  -- On the machine's clock, like a lease: turning the product's clock does not kill a solver.
  heartbeat_at timestamptz,
  attempts     integer not null default 0,
  made_by      uuid not null,
  made_at      timestamptz not null,
  published_at timestamptz,
  primary key (station_id, draft_id)
);
create index drafts_made on roster_drafts (station_id, made_at desc);

create table cover_calls (
  station_id uuid not null,
  call_id    uuid not null,
  slot_id    uuid not null,
  stage      text not null check (stage in ('14d', '24h', 'start', 'late', 'left', 'given-up')),
  wave       integer not null default 0,
  opened_at  timestamptz not null,
  closed_at  timestamptz,
  closed_why text check (closed_why in ('filled', 'over')),
  primary key (station_id, call_id),
  foreign key (station_id, slot_id) references slots
);
create unique index cover_calls_open on cover_calls (station_id, slot_id) where closed_at is null;

create table cover_asks (
  station_id uuid not null,
  call_id    uuid not null,
  person_id  uuid not null,
  wave       integer not null,
  asked_at   timestamptz not null,
  primary key (station_id, call_id, person_id),
  foreign key (station_id, call_id) references cover_calls
);

create table swap_offers (
  station_id    uuid not null,
  offer_id      uuid not null,
  kind          text not null check (kind in ('cover', 'swap')),
  slot_id       uuid not null,
  seat_id       uuid not null,
  from_person   uuid not null,
  to_person     uuid,
  -- The slot asked for in return, where one is named.
  wanted_slot   uuid,
  note          text not null default '' check (char_length(note) <= 100),
  opened_by     uuid not null,
  opened_at     timestamptz not null,
  state         text not null check (state in ('open', 'accepted', 'declined', 'withdrawn', 'expired', 'undone')),
  taker         uuid,
  returned_slot uuid,
  settled_at    timestamptz,
  primary key (station_id, offer_id),
  foreign key (station_id, slot_id) references slots
);
create index swap_offers_open on swap_offers (station_id, slot_id) where state = 'open';

-- The tablet at the station that shows the rotating check-in code.
create table screens (
  station_id uuid not null,
  screen_id  uuid not null,
  label      text not null check (char_length(label) between 1 and 20),
  token_hash bytea not null,
  secret     bytea not null,
  issued_at  timestamptz not null,
  issued_by  uuid not null,
  revoked_at timestamptz,
  primary key (station_id, screen_id),
  unique (station_id, token_hash)
);
-- Whoever opens a screen's link does not know yet which station it belongs to.
create index screens_token on screens (token_hash);

create table check_in_guesses (
  station_id uuid not null,
  person_id  uuid not null,
  -- The ten minutes in which they were typed.
  since      timestamptz not null,
  wrong      integer not null,
  primary key (station_id, person_id, since)
);

-- A member's private calendar feed; only the hash of its address is kept.
create table calendar_links (
  station_id uuid not null,
  link_id    uuid not null,
  person_id  uuid not null,
  token_hash bytea not null,
  issued_at  timestamptz not null,
  revoked_at timestamptz,
  primary key (station_id, link_id),
  unique (station_id, token_hash)
);
create unique index calendar_links_living on calendar_links (station_id, person_id) where revoked_at is null;
create index calendar_links_token on calendar_links (token_hash);
`,
};
