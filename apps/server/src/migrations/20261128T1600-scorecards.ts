import type { Migration } from '../platform/database/migrate';

/** What a party says to its card of a month. The card itself is kept nowhere: it is read from facts. */
export const migration: Migration = {
  name: '20261128T1600-scorecards',
  up: `
create table scorecard_replies (
  station_id uuid not null,
  reply_id   uuid not null,
  party_id   uuid not null,
  month      text not null check (char_length(month) = 7),
  words      text not null check (char_length(words) <= 500),
  at         timestamptz not null,
  person_id  uuid not null,
  primary key (station_id, reply_id),
  foreign key (station_id, party_id) references parties
);
create index replies_of_month on scorecard_replies (station_id, month, party_id, at desc);
`,
};
