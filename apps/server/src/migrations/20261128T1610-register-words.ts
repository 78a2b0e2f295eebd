import type { Migration } from '../platform/database/migrate';

/**
 * What is looked for in the register. Chinese has no spaces and a plain Postgres no dictionary for it: every two signs
 * that stand side by side are a key, kept three times: for the whole station, for the year and for the month. So a
 * word said every day is found within the month and a word said once within the whole, both by reading a few hundred
 * places. An own table, because a line of the register is rewritten at every step of its matter and its words are not.
 */
export const migration: Migration = {
  name: '20261128T1610-register-words',
  up: `
create function register_keys(station uuid, at timestamptz, said text) returns tsvector
language plpgsql immutable parallel safe as $$
declare
  town text := left(md5(station::text), 8);
  year text := town || 'y' || extract(year from at at time zone 'UTC') || '|';
  month text := town || 'm' || extract(year from at at time zone 'UTC') || '.' || extract(month from at at time zone 'UTC') || '|';
  signs text[] := string_to_array(lower(said collate "C"), null);
  keys text[] := '{}';
  pair text;
begin
  for place in 1 .. cardinality(signs) loop
    pair := signs[place] || coalesce(signs[place + 1], '');
    keys := keys || array[town || 'a' || pair, year || pair, month || pair];
  end loop;
  return array_to_tsvector(keys);
end
$$;
create table register_words (
  station_id  uuid not null,
  ticket_id   uuid not null,
  reported_at timestamptz not null,
  said        text not null check (char_length(said) <= 1300),
  primary key (station_id, ticket_id),
  foreign key (station_id, ticket_id) references register_entries on delete cascade
);
insert into register_words (station_id, ticket_id, reported_at, said)
  select station_id, ticket_id, reported_at, concat_ws(' ', number, place, text, party_name, outcome) from register_entries;
create index register_words_by_key on register_words using gin (register_keys(station_id, reported_at, said)) with (fastupdate = off);
`,
};
