import type { Migration } from '../platform/database/migrate';

/**
 * Photos and voice notes: who brought them and what they belong to. The bytes lie in the storage under the media id.
 * A file nobody has attached to anything within a day is forgotten again.
 */
export const migration: Migration = {
  name: '20261122T1003-media',
  up: `
create table media (
  station_id  uuid not null,
  media_id    uuid not null,
  owner_id    uuid not null,
  kind        text not null check (kind in ('photo', 'voice')),
  media_type  text not null check (char_length(media_type) <= 60),
  bytes       integer not null check (bytes > 0),
  width       integer,
  height      integer,
  seconds     integer,
  uploaded_at timestamptz not null,
  -- The ticket (or other thing) it was attached to; null while it is still in somebody's draft.
  subject_id  uuid,
  primary key (station_id, media_id)
);
create index media_subject on media (station_id, subject_id) where subject_id is not null;
`,
};
