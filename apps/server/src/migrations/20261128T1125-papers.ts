import type { Migration } from '../platform/database/migrate';

/**
 * What somebody asked to be printed or saved, how far it is, and until when its file lies here. `attempts` is the fence:
 * only the process that took the latest number may write. The file itself lies in the object store, never in a row.
 */
export const migration: Migration = {
  name: '20261128T1125-papers',
  up: `
create table papers (
  station_id uuid not null references stations (station_id),
  paper_id uuid not null,
  kind text not null check (char_length(kind) <= 40),
  title text not null check (char_length(title) between 1 and 80),
  filename text not null check (char_length(filename) between 1 and 120),
  from_day date,
  to_day date,
  ticket_id uuid,
  state text not null check (state in ('waiting', 'writing', 'ready', 'failed', 'cancelled', 'expired')),
  done integer not null default 0,
  total integer not null default 0,
  attempts integer not null default 0,
  heartbeat_at timestamptz,
  bytes integer,
  asked_by uuid not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (station_id, paper_id)
);
create index papers_newest on papers (station_id, asked_at desc, paper_id desc);
create index papers_by_id on papers (paper_id);
`,
};
