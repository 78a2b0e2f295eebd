import type { Migration } from '../platform/database/migrate';

/**
 * What a send is about, the provider it speaks through, and the facts that end it unspoken, in their own commit. The
 * index serves only rows that are about something: deliveries and timers pay nothing for it.
 */
export const migration: Migration = {
  name: '20261127T1910-sends',
  up: `
alter table due_work add column about uuid;
alter table due_work add column outlet text;
alter table due_work add column ends_on text[];
create index due_work_about on due_work (station_id, about) where about is not null;
`,
};
