import type { Migration } from '../platform/database/migrate';

/** A pair keeps what was promised to it: the red card may be changed for those who come after. */
export const migration: Migration = {
  name: '20261128T1741-promised',
  up: `
alter table pairings add column promise text check (char_length(promise) between 1 and 60);
update pairings p set promise = o.promise
  from offers o where o.station_id = p.station_id and o.id = p.offer_id;
alter table pairings alter column promise set not null;
`,
};
