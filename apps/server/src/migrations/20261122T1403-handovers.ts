import type { Migration } from '../platform/database/migrate';

/** 交接班: the sheet that passes from one pair to the next, item by item. */
export const migration: Migration = {
  name: '20261122T1403-handovers',
  up: `
create table handovers (
  station_id   uuid not null,
  handover_id  uuid not null,
  slot_id      uuid not null,
  next_slot_id uuid,
  state        text not null check (state in ('draft', 'given', 'completed')),
  drafted_at   timestamptz not null,
  given_at     timestamptz,
  -- Null when time gave it.
  given_by     uuid,
  completed_at timestamptz,
  primary key (station_id, handover_id),
  unique (station_id, slot_id)
);

create table handover_items (
  station_id  uuid not null,
  item_id     uuid not null,
  handover_id uuid not null,
  place       integer not null,
  kind        text not null check (kind in ('ticket', 'promise', 'note')),
  ticket_id   uuid,
  words       text not null check (char_length(words) between 1 and 200),
  due_at      timestamptz,
  state       text not null default 'pending' check (state in ('pending', 'accepted', 'refused', 'settled')),
  reason      text not null default '' check (char_length(reason) <= 100),
  outcome     text not null default '' check (char_length(outcome) <= 100),
  written_by  uuid,
  answered_by uuid,
  answered_at timestamptz,
  primary key (station_id, item_id),
  foreign key (station_id, handover_id) references handovers
);
create index handover_items_of on handover_items (station_id, handover_id, place);
`,
};
