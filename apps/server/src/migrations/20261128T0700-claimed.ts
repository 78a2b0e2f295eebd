import type { Migration } from '../platform/database/migrate';

/** Twice a second somebody looks whether the holder of each claim is still there: the few claimed rows among many. */
export const migration: Migration = {
  name: '20261128T0700-claimed',
  up: `
create index due_work_claimed on due_work (lease_until) where claim_id is not null;
`,
};
