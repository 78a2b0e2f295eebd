import type { Migration } from '../platform/database/migrate';

/** Calls that waited for one phone are said in one message; each of them keeps a line of its own about that. */
export const migration: Migration = {
  name: '20261128T1156-gathered',
  up: `
alter table notice_attempts drop constraint notice_attempts_result_check;
alter table notice_attempts add constraint notice_attempts_result_check check (result in
  ('accepted', 'refused', 'later', 'unknown', 'no-credit', 'no-account', 'limit', 'superseded', 'gathered'));
`,
};
