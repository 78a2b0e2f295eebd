-- What the migrations add up to. Made by tools/dump-schema.mjs, compared by a test; do not edit.

CREATE OR REPLACE FUNCTION public.clock_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
RETURN date_trunc('milliseconds'::text, clock_timestamp());

create table assignments (
  station_id uuid not null,
  slot_id uuid not null,
  person_id uuid not null,
  place integer not null,
  assigned_at timestamp with time zone not null,
  constraint assignments_pkey PRIMARY KEY (station_id, slot_id, person_id),
  constraint assignments_station_id_slot_id_fkey FOREIGN KEY (station_id, slot_id) REFERENCES slots(station_id, slot_id)
);
CREATE INDEX assignments_person ON public.assignments USING btree (station_id, person_id);

create table buildings (
  station_id uuid not null,
  building integer not null,
  floors integer not null,
  constraint buildings_pkey PRIMARY KEY (station_id, building),
  constraint buildings_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations(station_id),
  constraint buildings_building_check CHECK (((building >= 1) AND (building <= 999))),
  constraint buildings_floors_check CHECK (((floors >= 1) AND (floors <= 99)))
);

create table category_parties (
  station_id uuid not null,
  category text not null,
  party_id uuid not null,
  constraint category_parties_pkey PRIMARY KEY (station_id, category),
  constraint category_parties_station_id_party_id_fkey FOREIGN KEY (station_id, party_id) REFERENCES parties(station_id, party_id),
  constraint category_parties_category_check CHECK ((char_length(category) <= 40))
);

create table districts (
  district_id uuid not null,
  name text not null,
  constraint districts_name_key UNIQUE (name),
  constraint districts_pkey PRIMARY KEY (district_id),
  constraint districts_name_check CHECK ((char_length(name) <= 60))
);

create table door_codes (
  station_id uuid not null,
  code text not null,
  building integer not null,
  unit integer not null,
  issued_at timestamp with time zone not null,
  issued_by uuid,
  retired_at timestamp with time zone,
  retired_by uuid,
  constraint door_codes_pkey PRIMARY KEY (station_id, code),
  constraint door_codes_station_id_building_unit_fkey FOREIGN KEY (station_id, building, unit) REFERENCES units(station_id, building, unit),
  constraint door_codes_code_check CHECK (((char_length(code) >= 4) AND (char_length(code) <= 40)))
);
CREATE INDEX door_codes_code ON public.door_codes USING btree (code);
CREATE UNIQUE INDEX door_codes_living ON public.door_codes USING btree (station_id, building, unit) WHERE (retired_at IS NULL);

create table due_work (
  station_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  key text not null,
  fact_id uuid,
  payload jsonb not null default '{}'::jsonb,
  priority smallint not null default 5,
  lane text,
  due_at timestamp with time zone not null,
  attempts integer not null default 0,
  claim_id uuid,
  lease_until timestamp with time zone,
  speaking boolean not null default false,
  dead_at timestamp with time zone,
  last_error text,
  constraint due_work_station_id_name_key_key UNIQUE (station_id, name, key),
  constraint due_work_pkey PRIMARY KEY (station_id, id),
  constraint due_work_check CHECK (((kind = 'delivery'::text) = (fact_id IS NOT NULL))),
  constraint due_work_kind_check CHECK ((kind = ANY (ARRAY['delivery'::text, 'timer'::text, 'send'::text])))
);
CREATE INDEX due_work_dead ON public.due_work USING btree (station_id, dead_at) WHERE (dead_at IS NOT NULL);
CREATE INDEX due_work_in_lane ON public.due_work USING btree (station_id, lane) WHERE ((lane IS NOT NULL) AND (claim_id IS NOT NULL));
CREATE INDEX due_work_in_time ON public.due_work USING btree (due_at) WHERE (dead_at IS NULL);

create table facts (
  station_id uuid not null,
  id uuid not null,
  type text not null,
  subject_id uuid not null,
  actor_id uuid,
  actor_role text,
  at timestamp with time zone not null,
  payload jsonb not null,
  constraint facts_pkey PRIMARY KEY (station_id, id)
);
CREATE INDEX facts_in_time ON public.facts USING btree (station_id, at, id);
CREATE INDEX facts_of_subject ON public.facts USING btree (station_id, subject_id, at, id);

create table flats (
  station_id uuid not null,
  building integer not null,
  unit integer not null,
  room text not null,
  floor integer not null,
  constraint flats_pkey PRIMARY KEY (station_id, building, unit, room),
  constraint flats_station_id_building_unit_fkey FOREIGN KEY (station_id, building, unit) REFERENCES units(station_id, building, unit),
  constraint flats_floor_check CHECK (((floor >= '-3'::integer) AND (floor <= 99))),
  constraint flats_room_check CHECK (((char_length(room) >= 1) AND (char_length(room) <= 10)))
);

create table idempotency_keys (
  station_id uuid not null,
  caller_id uuid not null,
  key text not null,
  fingerprint text not null,
  answer jsonb,
  sealed_answer bytea,
  kept_at timestamp with time zone not null,
  constraint idempotency_keys_pkey PRIMARY KEY (station_id, caller_id, key)
);
CREATE INDEX idempotency_keys_in_time ON public.idempotency_keys USING btree (kept_at);

create table invitation_guesses (
  person_id uuid not null,
  hour timestamp with time zone not null,
  wrong integer not null,
  constraint invitation_guesses_pkey PRIMARY KEY (person_id, hour)
);

create table invitations (
  station_id uuid not null,
  invitation_id uuid not null,
  code_hash bytea not null,
  display_name text not null,
  role text not null,
  member_kind text,
  party_id uuid,
  person_id uuid,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_by uuid,
  accepted_at timestamp with time zone,
  constraint invitations_station_id_code_hash_key UNIQUE (station_id, code_hash),
  constraint invitations_pkey PRIMARY KEY (station_id, invitation_id),
  constraint invitations_display_name_check CHECK ((char_length(display_name) <= 20)),
  constraint invitations_member_kind_check CHECK ((member_kind = ANY (ARRAY['community'::text, 'in_service'::text]))),
  constraint invitations_role_check CHECK ((role = ANY (ARRAY['member'::text, 'party'::text, 'secretary'::text])))
);
CREATE INDEX invitations_code ON public.invitations USING btree (code_hash);

create table media (
  station_id uuid not null,
  media_id uuid not null,
  owner_id uuid not null,
  kind text not null,
  media_type text not null,
  bytes integer not null,
  width integer,
  height integer,
  seconds integer,
  uploaded_at timestamp with time zone not null,
  subject_id uuid,
  constraint media_pkey PRIMARY KEY (station_id, media_id),
  constraint media_bytes_check CHECK ((bytes > 0)),
  constraint media_kind_check CHECK ((kind = ANY (ARRAY['photo'::text, 'voice'::text]))),
  constraint media_media_type_check CHECK ((char_length(media_type) <= 60))
);
CREATE INDEX media_subject ON public.media USING btree (station_id, subject_id) WHERE (subject_id IS NOT NULL);

create table notice_attempts (
  station_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  template text not null,
  channel text not null,
  at timestamp with time zone not null,
  result text not null,
  detail text not null default ''::text,
  msgid text,
  constraint notice_attempts_pkey PRIMARY KEY (station_id, id),
  constraint notice_attempts_station_id_notice_id_fkey FOREIGN KEY (station_id, notice_id) REFERENCES notices(station_id, id),
  constraint notice_attempts_channel_check CHECK ((channel = ANY (ARRAY['inbox'::text, 'wechat'::text]))),
  constraint notice_attempts_result_check CHECK ((result = ANY (ARRAY['accepted'::text, 'refused'::text, 'later'::text, 'unknown'::text, 'no-credit'::text, 'no-account'::text])))
);
CREATE INDEX attempts_by_msgid ON public.notice_attempts USING btree (msgid) WHERE (msgid IS NOT NULL);
CREATE INDEX attempts_of_notice ON public.notice_attempts USING btree (station_id, notice_id);
CREATE INDEX attempts_of_ticket ON public.notice_attempts USING btree (station_id, ticket_id, at);
CREATE INDEX attempts_unknown ON public.notice_attempts USING btree (person_id, at) WHERE (result = 'unknown'::text);

create table notices (
  station_id uuid not null,
  id uuid not null,
  fact_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  template text not null,
  title text not null,
  body text not null,
  page text not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notices_station_id_fact_id_person_id_template_key UNIQUE (station_id, fact_id, person_id, template),
  constraint notices_pkey PRIMARY KEY (station_id, id),
  constraint notices_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations(station_id)
);
CREATE INDEX notices_of_person ON public.notices USING btree (station_id, person_id, at DESC, id DESC);
CREATE INDEX notices_unread ON public.notices USING btree (station_id, person_id) WHERE (read_at IS NULL);

create table parties (
  station_id uuid not null,
  party_id uuid not null,
  key text not null,
  kind text not null,
  name text not null,
  phone text,
  hours text not null default ''::text,
  rank integer not null default 0,
  listed_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint parties_station_id_key_key UNIQUE (station_id, key),
  constraint parties_pkey PRIMARY KEY (station_id, party_id),
  constraint parties_hours_check CHECK ((char_length(hours) <= 60)),
  constraint parties_key_check CHECK ((char_length(key) <= 40)),
  constraint parties_kind_check CHECK ((char_length(kind) <= 30)),
  constraint parties_name_check CHECK ((char_length(name) <= 60)),
  constraint parties_phone_check CHECK ((char_length(phone) <= 20))
);

create table people (
  person_id uuid not null,
  display_name text not null default ''::text,
  phone text,
  shows_name_at_door boolean not null default false,
  last_grant_id uuid,
  created_at timestamp with time zone not null,
  constraint people_pkey PRIMARY KEY (person_id),
  constraint people_display_name_check CHECK ((char_length(display_name) <= 20)),
  constraint people_phone_check CHECK ((char_length(phone) <= 20))
);

create table refresh_tokens (
  token_hash bytea not null,
  session_id uuid not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint refresh_tokens_pkey PRIMARY KEY (token_hash),
  constraint refresh_tokens_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(session_id)
);
CREATE INDEX refresh_tokens_session ON public.refresh_tokens USING btree (session_id);

create table register_entries (
  station_id uuid not null,
  ticket_id uuid not null,
  number text not null,
  reported_at timestamp with time zone not null,
  place text not null,
  building integer,
  reporter_id uuid,
  reporter_name text,
  text text not null,
  category text not null,
  urgency text not null,
  owner_name text,
  party_name text,
  status text not null,
  outcome text,
  closed_at timestamp with time zone,
  is_unconfirmed boolean not null default false,
  constraint register_entries_pkey PRIMARY KEY (station_id, ticket_id),
  constraint register_entries_category_check CHECK ((char_length(category) <= 40)),
  constraint register_entries_number_check CHECK ((char_length(number) <= 20)),
  constraint register_entries_outcome_check CHECK ((char_length(outcome) <= 600)),
  constraint register_entries_owner_name_check CHECK ((char_length(owner_name) <= 40)),
  constraint register_entries_party_name_check CHECK ((char_length(party_name) <= 60)),
  constraint register_entries_place_check CHECK ((char_length(place) <= 40)),
  constraint register_entries_reporter_name_check CHECK ((char_length(reporter_name) <= 40)),
  constraint register_entries_status_check CHECK ((char_length(status) <= 40)),
  constraint register_entries_text_check CHECK ((char_length(text) <= 1000)),
  constraint register_entries_urgency_check CHECK ((char_length(urgency) <= 20))
);
CREATE INDEX register_by_building ON public.register_entries USING btree (station_id, building, reported_at DESC, ticket_id DESC);
CREATE INDEX register_by_category ON public.register_entries USING btree (station_id, category, reported_at DESC, ticket_id DESC);
CREATE INDEX register_by_status ON public.register_entries USING btree (station_id, status, reported_at DESC, ticket_id DESC);
CREATE INDEX register_in_time ON public.register_entries USING btree (station_id, reported_at DESC, ticket_id DESC);

create table role_grants (
  station_id uuid not null,
  grant_id uuid not null,
  person_id uuid not null,
  role text not null,
  member_kind text,
  party_id uuid,
  roll_number text,
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone,
  granted_by uuid,
  revoked_by uuid,
  constraint role_grants_pkey PRIMARY KEY (station_id, grant_id),
  constraint role_grants_check CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
  constraint role_grants_check1 CHECK (((role = 'party'::text) = (party_id IS NOT NULL))),
  constraint role_grants_member_kind_check CHECK ((member_kind = ANY (ARRAY['community'::text, 'in_service'::text]))),
  constraint role_grants_role_check CHECK ((role = ANY (ARRAY['resident'::text, 'member'::text, 'party'::text, 'secretary'::text, 'district'::text]))),
  constraint role_grants_roll_number_check CHECK ((char_length(roll_number) <= 40))
);
CREATE INDEX role_grants_ended ON public.role_grants USING btree (valid_until) WHERE (valid_until IS NOT NULL);
CREATE INDEX role_grants_holders ON public.role_grants USING btree (station_id, role);
CREATE INDEX role_grants_person ON public.role_grants USING btree (person_id);
CREATE UNIQUE INDEX role_grants_roll ON public.role_grants USING btree (station_id, roll_number) WHERE (roll_number IS NOT NULL);

create table sessions (
  session_id uuid not null,
  person_id uuid not null,
  station_id uuid not null,
  grant_id uuid not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_why text,
  constraint sessions_pkey PRIMARY KEY (session_id),
  constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(person_id),
  constraint sessions_ended_why_check CHECK ((ended_why = ANY (ARRAY['signed-out'::text, 'reused'::text, 'rebound'::text])))
);
CREATE INDEX sessions_ended ON public.sessions USING btree (ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX sessions_person ON public.sessions USING btree (person_id) WHERE (ended_at IS NULL);

create table slots (
  station_id uuid not null,
  slot_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  label text not null,
  constraint slots_station_id_starts_at_key UNIQUE (station_id, starts_at),
  constraint slots_pkey PRIMARY KEY (station_id, slot_id),
  constraint slots_check CHECK ((ends_at > starts_at)),
  constraint slots_label_check CHECK (((char_length(label) >= 1) AND (char_length(label) <= 20)))
);
CREATE INDEX slots_ends ON public.slots USING btree (station_id, ends_at);

create table stations (
  station_id uuid not null,
  district_id uuid not null,
  key text not null,
  name text not null,
  community text not null,
  phone text,
  place text not null default ''::text,
  opened_at timestamp with time zone not null,
  constraint stations_key_key UNIQUE (key),
  constraint stations_pkey PRIMARY KEY (station_id),
  constraint stations_district_id_fkey FOREIGN KEY (district_id) REFERENCES districts(district_id),
  constraint stations_community_check CHECK ((char_length(community) <= 60)),
  constraint stations_key_check CHECK ((char_length(key) <= 40)),
  constraint stations_name_check CHECK ((char_length(name) <= 60)),
  constraint stations_phone_check CHECK ((char_length(phone) <= 20)),
  constraint stations_place_check CHECK ((char_length(place) <= 60))
);

create table ticket_counters (
  station_id uuid not null,
  day date not null,
  last integer not null,
  constraint ticket_counters_pkey PRIMARY KEY (station_id, day)
);

create table tickets (
  station_id uuid not null,
  id uuid not null,
  number text not null,
  reported_at timestamp with time zone not null,
  status text not null,
  category text not null,
  urgency text not null,
  text text not null,
  building integer,
  unit integer,
  room text,
  place text not null,
  via text not null,
  reporter_id uuid,
  reporter_name text,
  reporter_phone text,
  filed_by uuid,
  media_ids uuid[] not null default '{}'::uuid[],
  thumb_id uuid,
  owner_id uuid,
  owner_name text,
  party_id uuid,
  party_name text,
  returned_by uuid[] not null default '{}'::uuid[],
  outcome text,
  held_since timestamp with time zone not null,
  due_at timestamp with time zone,
  policy text not null,
  rung integer not null default 0,
  redo_count integer not null default 0,
  is_unconfirmed boolean not null default false,
  closed_at timestamp with time zone,
  constraint tickets_station_id_number_key UNIQUE (station_id, number),
  constraint tickets_pkey PRIMARY KEY (station_id, id),
  constraint tickets_category_check CHECK ((char_length(category) <= 40)),
  constraint tickets_check CHECK (((closed_at IS NOT NULL) = (status = ANY (ARRAY['resolved'::text, 'withdrawn'::text])))),
  constraint tickets_check1 CHECK (((status = ANY (ARRAY['submitted'::text, 'withdrawn'::text])) OR (owner_id IS NOT NULL))),
  constraint tickets_check2 CHECK (((status <> ALL (ARRAY['dispatched'::text, 'claimed'::text])) OR (party_id IS NOT NULL))),
  constraint tickets_check3 CHECK (((reporter_id IS NOT NULL) OR (reporter_name IS NOT NULL))),
  constraint tickets_check4 CHECK (((NOT is_unconfirmed) OR (status = 'resolved'::text))),
  constraint tickets_number_check CHECK ((char_length(number) <= 20)),
  constraint tickets_outcome_check CHECK ((char_length(outcome) <= 600)),
  constraint tickets_owner_name_check CHECK ((char_length(owner_name) <= 40)),
  constraint tickets_party_name_check CHECK ((char_length(party_name) <= 60)),
  constraint tickets_place_check CHECK ((char_length(place) <= 40)),
  constraint tickets_policy_check CHECK ((char_length(policy) <= 40)),
  constraint tickets_reporter_name_check CHECK ((char_length(reporter_name) <= 40)),
  constraint tickets_reporter_phone_check CHECK ((char_length(reporter_phone) <= 20)),
  constraint tickets_room_check CHECK ((char_length(room) <= 20)),
  constraint tickets_status_check CHECK ((status = ANY (ARRAY['submitted'::text, 'accepted'::text, 'dispatched'::text, 'in_progress'::text, 'claimed'::text, 'awaiting_confirmation'::text, 'resolved'::text, 'withdrawn'::text]))),
  constraint tickets_text_check CHECK ((char_length(text) <= 1000)),
  constraint tickets_urgency_check CHECK ((urgency = ANY (ARRAY['emergency'::text, 'urgent'::text, 'normal'::text]))),
  constraint tickets_via_check CHECK ((via = ANY (ARRAY['phone'::text, 'desk'::text, 'call'::text])))
);
CREATE INDEX tickets_done ON public.tickets USING btree (station_id, closed_at DESC, id DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX tickets_of_owner ON public.tickets USING btree (station_id, owner_id, reported_at DESC, id DESC) WHERE ((owner_id IS NOT NULL) AND (closed_at IS NULL));
CREATE INDEX tickets_of_party ON public.tickets USING btree (station_id, party_id, reported_at DESC, id DESC) WHERE (party_id IS NOT NULL);
CREATE INDEX tickets_of_reporter ON public.tickets USING btree (station_id, reporter_id, reported_at DESC, id DESC) WHERE (reporter_id IS NOT NULL);
CREATE INDEX tickets_open ON public.tickets USING btree (station_id, status, reported_at DESC, id DESC) WHERE (closed_at IS NULL);

create table units (
  station_id uuid not null,
  building integer not null,
  unit integer not null,
  constraint units_pkey PRIMARY KEY (station_id, building, unit),
  constraint units_station_id_building_fkey FOREIGN KEY (station_id, building) REFERENCES buildings(station_id, building),
  constraint units_unit_check CHECK (((unit >= 1) AND (unit <= 99)))
);

create table wechat_accounts (
  openid text not null,
  person_id uuid not null,
  unionid text,
  bound_at timestamp with time zone not null,
  constraint wechat_accounts_pkey PRIMARY KEY (openid),
  constraint wechat_accounts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(person_id),
  constraint wechat_accounts_openid_check CHECK (((char_length(openid) >= 1) AND (char_length(openid) <= 64)))
);
CREATE UNIQUE INDEX wechat_accounts_person ON public.wechat_accounts USING btree (person_id);

create table wechat_consents (
  person_id uuid not null,
  id uuid not null,
  template_key text not null,
  source text not null,
  at timestamp with time zone not null,
  twin_id uuid,
  constraint wechat_consents_pkey PRIMARY KEY (person_id, id),
  constraint wechat_consents_source_check CHECK ((source = ANY (ARRAY['page'::text, 'push'::text])))
);
CREATE INDEX consents_without_twin ON public.wechat_consents USING btree (person_id, template_key, at) WHERE (twin_id IS NULL);

create table wechat_credits (
  person_id uuid not null,
  template_key text not null,
  credits integer not null,
  changed_at timestamp with time zone not null,
  constraint wechat_credits_pkey PRIMARY KEY (person_id, template_key),
  constraint wechat_credits_credits_check CHECK ((credits >= 0))
);

create table wechat_pushes (
  station_id uuid not null,
  event_key text not null,
  type text not null,
  event jsonb not null,
  received_at timestamp with time zone not null,
  handled_at timestamp with time zone,
  constraint wechat_pushes_pkey PRIMARY KEY (station_id, event_key)
);

create table wechat_tokens (
  app_id text not null,
  token text not null,
  expires_at timestamp with time zone not null,
  constraint wechat_tokens_pkey PRIMARY KEY (app_id)
);
