import type { Migration } from '../platform/database/migrate';

/**
 * People and their hats. A person belongs to the whole installation (one WeChat account, many stations), so people,
 * accounts and sign-ins are keyed by person; only what a person may do is a station's row. People are never deleted:
 * a register of years must still know who wrote its lines.
 */
export const migration: Migration = {
  name: '20261122T1001-identity',
  up: `
create table people (
  person_id          uuid primary key,
  display_name       text not null default '' check (char_length(display_name) <= 20),
  phone              text check (char_length(phone) <= 20),
  shows_name_at_door boolean not null default false,
  -- The hat worn last, so that the next sign-in puts it on again. Not a foreign key: grants live with their station.
  last_grant_id      uuid,
  created_at         timestamptz not null
);

create table wechat_accounts (
  openid    text primary key check (char_length(openid) between 1 and 64),
  person_id uuid not null references people,
  unionid   text,
  bound_at  timestamptz not null
);
-- One account per person: two phones that both claim to be the secretary is how a takeover looks.
create unique index wechat_accounts_person on wechat_accounts (person_id);

create table role_grants (
  station_id  uuid not null,
  grant_id    uuid not null,
  person_id   uuid not null,
  role        text not null check (role in ('resident', 'member', 'party', 'secretary', 'district')),
  member_kind text check (member_kind in ('community', 'in_service')),
  party_id    uuid,
  -- The person's number in the station's own list; lets the list be imported twice.
  roll_number text check (char_length(roll_number) <= 40),
  valid_from  timestamptz not null,
  valid_until timestamptz,
  granted_by  uuid,
  revoked_by  uuid,
  primary key (station_id, grant_id),
  check (valid_until is null or valid_until >= valid_from),
  check ((role = 'party') = (party_id is not null))
);
create unique index role_grants_roll on role_grants (station_id, roll_number) where roll_number is not null;
create index role_grants_holders on role_grants (station_id, role);
create index role_grants_person on role_grants (person_id);
create index role_grants_ended on role_grants (valid_until) where valid_until is not null;

-- One sign-in on one phone and the hat it wears now. Its refresh tokens are one family: when a used one comes back,
-- somebody copied it, and the whole family ends.
create table sessions (
  session_id uuid primary key,
  person_id  uuid not null references people,
  station_id uuid not null,
  grant_id   uuid not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  ended_why  text check (ended_why in ('signed-out', 'reused', 'rebound'))
);
create index sessions_person on sessions (person_id) where ended_at is null;
create index sessions_ended on sessions (ended_at) where ended_at is not null;

-- Only the hash: whoever reads the database cannot sign in with it.
create table refresh_tokens (
  token_hash bytea primary key,
  session_id uuid not null references sessions,
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index refresh_tokens_session on refresh_tokens (session_id);

create table invitations (
  station_id    uuid not null,
  invitation_id uuid not null,
  code_hash     bytea not null,
  display_name  text not null check (char_length(display_name) <= 20),
  role          text not null check (role in ('member', 'party', 'secretary')),
  member_kind   text check (member_kind in ('community', 'in_service')),
  party_id      uuid,
  person_id     uuid,
  invited_by    uuid not null,
  invited_at    timestamptz not null,
  expires_at    timestamptz not null,
  accepted_by   uuid,
  accepted_at   timestamptz,
  primary key (station_id, invitation_id),
  unique (station_id, code_hash)
);
-- Whoever types a code does not know yet which station it belongs to.
create index invitations_code on invitations (code_hash);

-- How many wrong codes a person has typed in one hour; eight letters survive guessing only when guessing is slow.
create table invitation_guesses (
  person_id uuid not null,
  hour      timestamptz not null,
  wrong     integer not null,
  primary key (person_id, hour)
);
`,
};
