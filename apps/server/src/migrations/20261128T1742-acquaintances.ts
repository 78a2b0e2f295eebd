import type { Migration } from '../platform/database/migrate';

/** Who has met whom, from what the house itself has seen; and what it had seen before this table was there. */
export const migration: Migration = {
  name: '20261128T1742-acquaintances',
  up: `
create table acquaintances (
  station_id   uuid not null,
  resident_id  uuid not null,
  member_id    uuid not null,
  how          text not null check (how in ('fixed', 'visited', 'turned')),
  last_at      timestamptz not null,
  primary key (station_id, resident_id, member_id)
);
create index acquaintances_of_member on acquaintances (station_id, member_id);
insert into acquaintances (station_id, resident_id, member_id, how, last_at)
  select station_id, (payload->'ticket'->>'reporterId')::uuid, (payload->'ticket'->>'ownerId')::uuid, 'fixed', max(at)
    from facts
   where type = 'ticket.confirmed'
     and payload->'ticket'->>'reporterId' <> payload->'ticket'->>'ownerId'
   group by 1, 2, 3;
`,
};
