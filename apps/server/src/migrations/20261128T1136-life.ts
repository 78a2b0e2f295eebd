import type { Migration } from '../platform/database/migrate';

/**
 * A ticket's whole life: all its states, in whose hands it lies and under how much pressure as axes of their own, and
 * what was agreed on the way. The version before this one neither reads nor writes the new columns, so every one has a
 * default or may be empty; its rows stay valid. The timer of the confirmation window becomes the one timer that time
 * uses for every ticket.
 */
export const migration: Migration = {
  name: '20261128T1136-life',
  up: `
alter table tickets
  add column custody text not null default 'station'
    check (custody in ('station', 'party', 'resident', 'outside', 'nobody')),
  add column supervision integer not null default 0 check (supervision between 0 and 3),
  -- Whoever had a hand in it: they neither confirm it nor call back about it.
  add column handled_by uuid[] not null default '{}',
  add column dispatched_by uuid,
  add column claimed_by uuid,
  -- The hands that do the work, as the party names them.
  add column worker_name text check (char_length(worker_name) <= 40),
  add column has_objected boolean not null default false,
  add column parent_id uuid,
  add column relation text check (relation in ('helper', 'remainder')),
  add column open_helpers integer not null default 0 check (open_helpers >= 0),
  -- When the matter itself began: earlier than the report where it goes on from another. Null: at the report.
  add column started_at timestamptz,
  add column merged_into uuid,
  add column recurrence_of uuid,
  add column recurrences integer not null default 0,
  add column visit_window jsonb,
  add column extension jsonb,
  add column unsolvable jsonb,
  add column suspension jsonb,
  add column suspended_ms integer not null default 0 check (suspended_ms >= 0),
  add column extension_count integer not null default 0,
  add column false_done_count integer not null default 0,
  add column resolution text check (resolution in ('confirmed', 'partly', 'unconfirmed', 'verified')),
  add column review_at timestamptz,
  add column archive_at timestamptz,
  add column rating integer check (rating between 1 and 5);

update tickets set
  custody = case
    when closed_at is not null then 'nobody'
    when status in ('dispatched', 'in_progress') then 'party'
    when status = 'awaiting_confirmation' then 'resident'
    else 'station' end,
  resolution = case when status <> 'resolved' then null when is_unconfirmed then 'unconfirmed' else 'confirmed' end;

alter table tickets
  drop constraint tickets_status_check,
  drop constraint tickets_check,
  drop constraint tickets_check1,
  drop constraint tickets_check2,
  drop constraint tickets_check4,
  add constraint tickets_status_check check (status in ('submitted', 'accepted', 'dispatched', 'disputed', 'in_progress',
    'scheduled', 'suspended', 'claimed', 'awaiting_confirmation', 'resolved', 'unresolved', 'withdrawn', 'diverted',
    'merged', 'reviewed', 'archived')),
  add constraint tickets_closed check ((closed_at is not null) = (status in ('resolved', 'unresolved', 'withdrawn',
    'diverted', 'merged', 'reviewed', 'archived'))),
  add constraint tickets_owned check (owner_id is not null or status in ('submitted', 'withdrawn', 'diverted', 'merged')),
  add constraint tickets_with_party check (party_id is not null
    or status not in ('dispatched', 'disputed', 'in_progress', 'scheduled', 'suspended')),
  add constraint tickets_whole check (open_helpers = 0 or status not in ('awaiting_confirmation', 'resolved',
    'unresolved')),
  add constraint tickets_held_up check ((suspension is not null) = (status = 'suspended'));

create index tickets_of_parent on tickets (station_id, parent_id) where parent_id is not null;
create index tickets_ended on tickets (station_id, place, category, closed_at desc)
  where closed_at is not null and building is not null;

update due_work set name = 'turn-by-time', payload = '{}' where name = 'lapse-unconfirmed';
`,
};
