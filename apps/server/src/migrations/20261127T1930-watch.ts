import type { Migration } from '../platform/database/migrate';

/**
 * What the minute's look found: at most one open finding of a kind per station, those that ended kept as history. No
 * reference to stations: what belongs to none of them stands under the tenant of the system.
 */
export const migration: Migration = {
  name: '20261127T1930-watch',
  up: `
create table watch_findings (
  station_id uuid not null,
  kind text not null check (char_length(kind) <= 40),
  since timestamptz not null,
  count integer not null check (count > 0),
  words text not null check (char_length(words) between 1 and 100),
  cleared_at timestamptz,
  primary key (station_id, kind, since)
);
create unique index watch_findings_open on watch_findings (station_id, kind) where cleared_at is null;
`,
};
