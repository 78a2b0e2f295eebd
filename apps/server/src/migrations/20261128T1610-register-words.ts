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
language sql immutable parallel safe as $$
  select array_to_tsvector(array_agg(distinct tier || substr(signs, place, 2)))
    from (select lower(said collate "C") as signs, left(md5(station::text), 8) as town,
                 extract(year from at at time zone 'UTC')::text as year,
                 extract(month from at at time zone 'UTC')::text as month) as of
   cross join lateral generate_series(1, least(length(signs), 1300)) as place
   cross join lateral unnest(array[town || 'a', town || 'y' || year || '|', town || 'm' || year || '.' || month || '|']) as tier
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
