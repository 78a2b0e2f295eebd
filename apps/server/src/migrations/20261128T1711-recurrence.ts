import type { Migration } from '../platform/database/migrate';

/**
 * Whether a matter has come back is asked by building and kind among what was closed lately, and the other way round
 * from the earlier one's page. The index by place text answered nobody: it is replaced.
 */
export const migration: Migration = {
  name: '20261128T1711-recurrence',
  up: `
drop index tickets_ended;
create index tickets_settled on tickets (station_id, building, category, closed_at desc)
  where closed_at is not null and building is not null;
create index tickets_over_again on tickets (station_id, recurrence_of) where recurrence_of is not null;
`,
};
