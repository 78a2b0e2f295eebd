import type { Migration } from '../platform/database/migrate';

/** Which matters lie in another one: asked for each time that one is opened at the desk. */
export const migration: Migration = {
  name: '20261128T1155-merged',
  up: `
create index tickets_merged on tickets (station_id, merged_into) where merged_into is not null;
`,
};
