import type { Migration } from '../platform/database/migrate';

/**
 * What a station knows better than everybody: its own answers in the directory, what was renovated and until when that
 * is under warranty, what people corrected, and the rules the secretary made of it.
 */
export const migration: Migration = {
  name: '20261128T1116-station-rules',
  up: `
-- A station may now say another telephone, other hours or another first step without naming another party.
alter table category_parties alter column party_id drop not null;
alter table category_parties add column phone text check (char_length(phone) <= 20);
alter table category_parties add column hours text check (char_length(hours) <= 60);
alter table category_parties add column meanwhile text check (char_length(meanwhile) <= 120);

create table station_works (
  station_id uuid primary key,
  starts_on  date not null,
  ends_on    date not null,
  -- Until which day each part is under warranty; a part that is missing was not touched.
  warranties jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid,
  check (ends_on >= starts_on)
);

-- A rule is proposed by corrections or written by hand; only 'accepted' counts. Never deleted: it says who decided when.
create table station_rules (
  station_id  uuid not null,
  rule_id     uuid not null,
  words       text not null check (char_length(words) between 2 and 20),
  category    text check (char_length(category) <= 40),
  party       text check (char_length(party) <= 30),
  state       text not null check (state in ('proposed', 'accepted', 'declined', 'revoked')),
  proposed_at timestamptz not null,
  decided_at  timestamptz,
  decided_by  uuid,
  primary key (station_id, rule_id),
  check (category is not null or party is not null)
);
create index station_rules_state on station_rules (station_id, state, proposed_at desc);

-- What was thought of a text, and what people made of it.
create table guess_corrections (
  station_id     uuid not null,
  -- The fact it was read from: heard twice it is one row.
  correction_id  uuid not null,
  ticket_id      uuid not null,
  text           text not null check (char_length(text) <= 500),
  guess_category text not null check (char_length(guess_category) <= 40),
  guess_party    text not null check (char_length(guess_party) <= 30),
  category       text not null check (char_length(category) <= 40),
  party          text check (char_length(party) <= 30),
  why            text not null check (char_length(why) <= 300),
  corrected_at   timestamptz not null,
  corrected_by   uuid,
  rule_id        uuid,
  primary key (station_id, correction_id),
  foreign key (station_id, rule_id) references station_rules
);
create index guess_corrections_newest on guess_corrections (station_id, corrected_at desc);
`,
};
