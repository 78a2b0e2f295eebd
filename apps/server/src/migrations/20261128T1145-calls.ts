import type { Migration } from '../platform/database/migrate';

/** What a party promised on the telephone: by when, and who said it. It stands while that party holds the ticket. */
export const migration: Migration = {
  name: '20261128T1145-calls',
  up: `
alter table tickets
  add column promised_at timestamptz,
  add column promised_who text check (char_length(promised_who) <= 20),
  add column promised_party_id uuid;
`,
};
