import type { Migration } from '../platform/database/migrate';

/** News leaves a person's last consent alone: it is kept for a question, and the line about it says so. */
export const migration: Migration = {
  name: '20261129T0420-last-credit',
  up: `
alter table notice_attempts drop constraint notice_attempts_result_check;
alter table notice_attempts add constraint notice_attempts_result_check check (result in
  ('accepted', 'refused', 'later', 'unknown', 'no-credit', 'last-credit', 'no-account', 'limit', 'superseded',
    'gathered'));
`,
};
