import type { Migration } from '../platform/database/migrate';

/**
 * What the desk made of reports that looked alike: one matter, or not. It belongs to each report, under its lock and in
 * its facts. Which ones look like a case and go their own way is asked whenever that case is opened at the desk.
 */
export const migration: Migration = {
  name: '20261128T1810-clusters',
  up: `
alter table tickets add column judged jsonb;

create index tickets_alike on tickets (station_id, (judged->>'carrierId')) where judged is not null;
`,
};
