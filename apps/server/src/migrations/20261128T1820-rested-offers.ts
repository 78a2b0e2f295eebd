import type { Migration } from '../platform/database/migrate';

/** A red card that was resting when its words were changed rests again once they are let through. */
export const migration: Migration = {
  name: '20261128T1820-rested-offers',
  up: `alter table offers add column was_paused boolean not null default false;`,
};
