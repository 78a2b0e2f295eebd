import type { Migration } from '../platform/database/migrate';

/** Lines of the paper book typed in later keep the paper's time as theirs, and say who typed them and when. */
export const migration: Migration = {
  name: '20261128T1744-paper-lines',
  up: `
alter table tickets add column paper jsonb;
alter table register_entries add column paper jsonb;
`,
};
