import type { Migration } from '../platform/database/migrate';

/**
 * Silence by the station's own rules, stamped on each ticket as it starts; more ways out of the house than WeChat, with
 * what each attempt came to; and how each person wants to be called.
 */
export const migration: Migration = {
  name: '20261127T1900-alerts',
  up: `
create table escalation_policies (
  station_id uuid not null primary key references stations (station_id),
  policy jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid
);

alter table tickets add column rung_since timestamptz;
-- null on tickets that started before there were stamps: they go by the default
alter table tickets add column escalation jsonb;
alter table tickets add column unseen_ids uuid[] not null default '{}';

alter table notice_attempts drop constraint notice_attempts_channel_check;
alter table notice_attempts add constraint notice_attempts_channel_check
  check (channel in ('inbox', 'wechat', 'work', 'wecom', 'sms', 'voice'));
alter table notice_attempts drop constraint notice_attempts_result_check;
alter table notice_attempts add constraint notice_attempts_result_check check (result in
  ('accepted', 'refused', 'later', 'unknown', 'no-credit', 'no-account', 'limit', 'superseded'));
-- what one person was sent one way lately: the providers' limits per number
create index attempts_of_person on notice_attempts (person_id, channel, at);

-- when the notice was first on the person's screen
alter table notices add column shown_at timestamptz;

-- how somebody wants to be called; belongs to the person, not to a station
create table alert_ways (
  person_id uuid not null primary key,
  phone text check (char_length(phone) <= 20),
  wecom_user_id text check (char_length(wecom_user_id) <= 64),
  ring_order text[],
  is_work_bound boolean not null default false,
  changed_at timestamptz not null
);

-- messages of the shape before: their notices stand in the inbox, and an unanswered ticket climbs on
delete from due_work where name = 'wechat-message';

create table alert_tests (
  station_id uuid not null,
  test_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  received_at timestamptz,
  primary key (station_id, test_id)
);
create index tests_of_person on alert_tests (station_id, person_id, at);
`,
};
