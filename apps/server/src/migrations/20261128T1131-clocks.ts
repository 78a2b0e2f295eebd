import type { Migration } from '../platform/database/migrate';

/**
 * What a station promises. Every change is a row of its own, the newest holds: rules are never overwritten, because a
 * promise that was stamped with old ones may be disputed years later. Clocks themselves are kept nowhere.
 */
export const migration: Migration = {
  name: '20261128T1131-clocks',
  up: `
create table clock_policies (
  station_id uuid not null references stations (station_id),
  policy_id  uuid not null,
  policy     jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (station_id, policy_id)
);
create index clock_policies_in_time on clock_policies (station_id, changed_at desc, policy_id desc);
`,
};
