import type { Migration } from '../platform/database/migrate';

/**
 * Neighbours who said "me too": they hear of each step and are asked whether it is fixed for them. A list on the row
 * rather than rows of its own: every fact carries it, so that whoever hears of the fact need not ask this room.
 */
export const migration: Migration = {
  name: '20261128T1115-neighbours',
  up: `
alter table tickets
  add column follower_ids uuid[] not null default '{}' check (cardinality(follower_ids) <= 200),
  -- By person: what they said, and at the how-manieth asking (its redo count).
  add column neighbour_answers jsonb not null default '{}';

create index tickets_followed on tickets using gin (follower_ids) where follower_ids <> '{}';
-- What lies open in one building (or, without one, in the yard), newest first: asked before every report.
create index tickets_open_near on tickets (station_id, building, reported_at desc) where closed_at is null;
`,
};
