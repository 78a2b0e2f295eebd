import type { Migration } from '../platform/database/migrate';

/**
 * Notices are told once: unique on fact, person and template. Attempts say what became of each. Credits, consents and
 * pushes belong to a person's WeChat account, not to a station; the token belongs to the app.
 */
export const migration: Migration = {
  name: '20261122T1007-notifications',
  up: `
create table notices (
  station_id uuid not null references stations (station_id),
  id uuid not null,
  fact_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  template text not null,
  title text not null,
  body text not null,
  page text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (station_id, id),
  unique (station_id, fact_id, person_id, template)
);
create index notices_of_person on notices (station_id, person_id, at desc, id desc);
create index notices_unread on notices (station_id, person_id) where read_at is null;

create table notice_attempts (
  station_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  template text not null,
  channel text not null check (channel in ('inbox', 'wechat')),
  at timestamptz not null,
  result text not null check (result in ('accepted', 'refused', 'later', 'unknown', 'no-credit', 'no-account')),
  detail text not null default '',
  -- WeChat's id of an accepted message: its delivery report names nothing else
  msgid text,
  primary key (station_id, id),
  foreign key (station_id, notice_id) references notices (station_id, id)
);
create index attempts_of_ticket on notice_attempts (station_id, ticket_id, at);
create index attempts_of_notice on notice_attempts (station_id, notice_id);
-- a delivery report that comes for a send whose answer was lost
create index attempts_unknown on notice_attempts (person_id, at) where result = 'unknown';
create index attempts_by_msgid on notice_attempts (msgid) where msgid is not null;

-- what is left of a person's consents, per template
create table wechat_credits (
  person_id uuid not null,
  template_key text not null,
  credits integer not null check (credits >= 0),
  changed_at timestamptz not null,
  primary key (person_id, template_key)
);

-- each reported yes; the page and WeChat report the same tap, so two within a minute are one
create table wechat_consents (
  person_id uuid not null,
  id uuid not null,
  template_key text not null,
  source text not null check (source in ('page', 'push')),
  at timestamptz not null,
  twin_id uuid,
  primary key (person_id, id)
);
create index consents_without_twin on wechat_consents (person_id, template_key, at) where twin_id is null;

-- what WeChat pushed to us, once per event however often it was delivered
create table wechat_pushes (
  station_id uuid not null,
  event_key text not null,
  type text not null,
  event jsonb not null,
  received_at timestamptz not null,
  handled_at timestamptz,
  primary key (station_id, event_key)
);

create table wechat_tokens (
  app_id text primary key,
  token text not null,
  expires_at timestamptz not null
);
`,
};
