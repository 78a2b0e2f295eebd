import type { Migration } from '../platform/database/migrate';

/** A send knows from when on it is late, however often it has been put off since; what waits now is given two hours. */
export const migration: Migration = {
  name: '20261129T0430-late-sends',
  up: `alter table due_work add column late_at timestamptz;
    update due_work set late_at = due_at + interval '2 hours' where kind = 'send';`,
};
