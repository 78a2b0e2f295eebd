import type { Migration } from '../platform/database/migrate';

/**
 * 居民反映问题登记表 as the register keeps it: one line per ticket, written from facts alone. It could be thrown away and
 * made again from them.
 */
export const migration: Migration = {
  name: '20261122T1008-register',
  up: `
create table register_entries (
  station_id uuid not null,
  ticket_id uuid not null,
  number text not null check (char_length(number) <= 20),
  reported_at timestamptz not null,
  place text not null check (char_length(place) <= 40),
  building integer,
  reporter_id uuid,
  reporter_name text check (char_length(reporter_name) <= 40),
  text text not null check (char_length(text) <= 1000),
  category text not null check (char_length(category) <= 40),
  urgency text not null check (char_length(urgency) <= 20),
  owner_name text check (char_length(owner_name) <= 40),
  party_name text check (char_length(party_name) <= 60),
  status text not null check (char_length(status) <= 40),
  outcome text check (char_length(outcome) <= 600),
  closed_at timestamptz,
  is_unconfirmed boolean not null default false,
  primary key (station_id, ticket_id)
);
create index register_in_time on register_entries (station_id, reported_at desc, ticket_id desc);
create index register_by_category on register_entries (station_id, category, reported_at desc, ticket_id desc);
create index register_by_building on register_entries (station_id, building, reported_at desc, ticket_id desc);
create index register_by_status on register_entries (station_id, status, reported_at desc, ticket_id desc);
`,
};
