-- What the migrations add up to. Made by tools/dump-schema.mjs, compared by a test; do not edit.

CREATE OR REPLACE FUNCTION public.claim_lost()
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'somebody else holds this claim by now' using errcode = 'DS001';
end $function$;

CREATE OR REPLACE FUNCTION public.clock_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
RETURN date_trunc('milliseconds'::text, clock_timestamp());

CREATE OR REPLACE FUNCTION public.register_keys(station uuid, at timestamp with time zone, said text)
 RETURNS tsvector
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  town text := left(md5(station::text), 8);
  year text := town || 'y' || extract(year from at at time zone 'UTC') || '|';
  month text := town || 'm' || extract(year from at at time zone 'UTC') || '.' || extract(month from at at time zone 'UTC') || '|';
  signs text[] := string_to_array(lower(said collate "C"), null);
  keys text[] := '{}';
  pair text;
begin
  for place in 1 .. cardinality(signs) loop
    pair := signs[place] || coalesce(signs[place + 1], '');
    keys := keys || array[town || 'a' || pair, year || pair, month || pair];
  end loop;
  return array_to_tsvector(keys);
end
$function$;

create table acquaintances (
  station_id uuid not null,
  resident_id uuid not null,
  member_id uuid not null,
  how text not null,
  last_at timestamp with time zone not null,
  constraint acquaintances_pkey PRIMARY KEY (station_id, resident_id, member_id),
  constraint acquaintances_how_check CHECK ((how = ANY (ARRAY['fixed'::text, 'visited'::text, 'turned'::text])))
);
CREATE INDEX acquaintances_of_member ON public.acquaintances USING btree (station_id, member_id);

create table alert_tests (
  station_id uuid not null,
  test_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  received_at timestamp with time zone,
  constraint alert_tests_pkey PRIMARY KEY (station_id, test_id)
);
CREATE INDEX tests_of_person ON public.alert_tests USING btree (station_id, person_id, at);

create table alert_ways (
  person_id uuid not null,
  phone text,
  wecom_user_id text,
  ring_order text[],
  is_work_bound boolean not null default false,
  changed_at timestamp with time zone not null,
  constraint alert_ways_pkey PRIMARY KEY (person_id),
  constraint alert_ways_phone_check CHECK ((char_length(phone) <= 20)),
  constraint alert_ways_wecom_user_id_check CHECK ((char_length(wecom_user_id) <= 64))
);

create table buildings (
  station_id uuid not null,
  building integer not null,
  floors integer not null,
  constraint buildings_pkey PRIMARY KEY (station_id, building),
  constraint buildings_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations(station_id),
  constraint buildings_building_check CHECK (((building >= 1) AND (building <= 999))),
  constraint buildings_floors_check CHECK (((floors >= 1) AND (floors <= 99)))
);

create table burden_entries (
  station_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  slot_id uuid not null,
  day date not null,
  points integer not null,
  at timestamp with time zone not null,
  constraint burden_entries_station_id_slot_id_person_id_key UNIQUE (station_id, slot_id, person_id),
  constraint burden_entries_pkey PRIMARY KEY (station_id, entry_id)
);
CREATE INDEX burden_of_person ON public.burden_entries USING btree (station_id, person_id, day);

create table calendar_days (
  station_id uuid not null,
  day date not null,
  kind text not null,
  name text not null default ''::text,
  changed_at timestamp with time zone not null,
  constraint calendar_days_pkey PRIMARY KEY (station_id, day),
  constraint calendar_days_kind_check CHECK ((kind = ANY (ARRAY['ordinary'::text, 'weekend'::text, 'holiday'::text, 'make-up'::text]))),
  constraint calendar_days_name_check CHECK ((char_length(name) <= 40))
);

create table calendar_links (
  station_id uuid not null,
  link_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  issued_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint calendar_links_station_id_token_hash_key UNIQUE (station_id, token_hash),
  constraint calendar_links_pkey PRIMARY KEY (station_id, link_id)
);
CREATE UNIQUE INDEX calendar_links_living ON public.calendar_links USING btree (station_id, person_id) WHERE (revoked_at IS NULL);
CREATE INDEX calendar_links_token ON public.calendar_links USING btree (token_hash);

create table category_parties (
  station_id uuid not null,
  category text not null,
  party_id uuid,
  phone text,
  hours text,
  meanwhile text,
  constraint category_parties_pkey PRIMARY KEY (station_id, category),
  constraint category_parties_station_id_party_id_fkey FOREIGN KEY (station_id, party_id) REFERENCES parties(station_id, party_id),
  constraint category_parties_category_check CHECK ((char_length(category) <= 40)),
  constraint category_parties_hours_check CHECK ((char_length(hours) <= 60)),
  constraint category_parties_meanwhile_check CHECK ((char_length(meanwhile) <= 120)),
  constraint category_parties_phone_check CHECK ((char_length(phone) <= 20))
);

create table check_in_guesses (
  station_id uuid not null,
  person_id uuid not null,
  since timestamp with time zone not null,
  wrong integer not null,
  constraint check_in_guesses_pkey PRIMARY KEY (station_id, person_id, since)
);

create table clock_policies (
  station_id uuid not null,
  policy_id uuid not null,
  policy jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  constraint clock_policies_pkey PRIMARY KEY (station_id, policy_id),
  constraint clock_policies_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations(station_id)
);
CREATE INDEX clock_policies_in_time ON public.clock_policies USING btree (station_id, changed_at DESC, policy_id DESC);

create table cover_asks (
  station_id uuid not null,
  call_id uuid not null,
  person_id uuid not null,
  wave integer not null,
  asked_at timestamp with time zone not null,
  constraint cover_asks_pkey PRIMARY KEY (station_id, call_id, person_id),
  constraint cover_asks_station_id_call_id_fkey FOREIGN KEY (station_id, call_id) REFERENCES cover_calls(station_id, call_id)
);

create table cover_calls (
  station_id uuid not null,
  call_id uuid not null,
  slot_id uuid not null,
  stage text not null,
  wave integer not null default 0,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  closed_why text,
  constraint cover_calls_pkey PRIMARY KEY (station_id, call_id),
  constraint cover_calls_station_id_slot_id_fkey FOREIGN KEY (station_id, slot_id) REFERENCES slots(station_id, slot_id),
  constraint cover_calls_closed_why_check CHECK ((closed_why = ANY (ARRAY['filled'::text, 'over'::text]))),
  constraint cover_calls_stage_check CHECK ((stage = ANY (ARRAY['14d'::text, '24h'::text, 'start'::text, 'late'::text, 'left'::text, 'given-up'::text])))
);
CREATE UNIQUE INDEX cover_calls_open ON public.cover_calls USING btree (station_id, slot_id) WHERE (closed_at IS NULL);

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
  about uuid,
  outlet text,
  ends_on text[],
  late_at timestamp with time zone,
  constraint due_work_station_id_name_key_key UNIQUE (station_id, name, key),
  constraint due_work_pkey PRIMARY KEY (station_id, id),
  constraint due_work_check CHECK (((kind = 'delivery'::text) = (fact_id IS NOT NULL))),
  constraint due_work_kind_check CHECK ((kind = ANY (ARRAY['delivery'::text, 'timer'::text, 'send'::text])))
);
CREATE INDEX due_work_about ON public.due_work USING btree (station_id, about) WHERE (about IS NOT NULL);
CREATE INDEX due_work_claimed ON public.due_work USING btree (lease_until) WHERE (claim_id IS NOT NULL);
CREATE INDEX due_work_dead ON public.due_work USING btree (station_id, dead_at) WHERE (dead_at IS NOT NULL);
CREATE INDEX due_work_in_lane ON public.due_work USING btree (station_id, lane) WHERE ((lane IS NOT NULL) AND (claim_id IS NOT NULL));
CREATE INDEX due_work_in_time ON public.due_work USING btree (due_at) WHERE (dead_at IS NULL);

create table duty_policies (
  station_id uuid not null,
  policy jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint duty_policies_pkey PRIMARY KEY (station_id)
);

create table duty_profiles (
  station_id uuid not null,
  person_id uuid not null,
  birth_year integer,
  no_nights boolean not null default false,
  max_per_week integer not null default 3,
  availability text[],
  at_ease_with_phone boolean not null default false,
  known_to_all boolean not null default false,
  companions uuid[] not null default '{}'::uuid[],
  changed_at timestamp with time zone not null,
  constraint duty_profiles_pkey PRIMARY KEY (station_id, person_id),
  constraint duty_profiles_birth_year_check CHECK (((birth_year >= 1900) AND (birth_year <= 2100))),
  constraint duty_profiles_max_per_week_check CHECK (((max_per_week >= 0) AND (max_per_week <= 14)))
);

create table duty_wishes (
  station_id uuid not null,
  person_id uuid not null,
  day date not null,
  part text not null default ''::text,
  wants boolean not null,
  changed_at timestamp with time zone not null,
  constraint duty_wishes_pkey PRIMARY KEY (station_id, person_id, day, part),
  constraint duty_wishes_part_check CHECK ((part = ANY (ARRAY[''::text, 'night'::text, 'morning'::text, 'afternoon'::text, 'evening'::text])))
);

create table escalation_policies (
  station_id uuid not null,
  policy jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint escalation_policies_pkey PRIMARY KEY (station_id),
  constraint escalation_policies_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations(station_id)
);

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

create table guess_corrections (
  station_id uuid not null,
  correction_id uuid not null,
  ticket_id uuid not null,
  text text not null,
  guess_category text not null,
  guess_party text not null,
  category text not null,
  party text,
  why text not null,
  corrected_at timestamp with time zone not null,
  corrected_by uuid,
  rule_id uuid,
  constraint guess_corrections_pkey PRIMARY KEY (station_id, correction_id),
  constraint guess_corrections_station_id_rule_id_fkey FOREIGN KEY (station_id, rule_id) REFERENCES station_rules(station_id, rule_id),
  constraint guess_corrections_category_check CHECK ((char_length(category) <= 40)),
  constraint guess_corrections_guess_category_check CHECK ((char_length(guess_category) <= 40)),
  constraint guess_corrections_guess_party_check CHECK ((char_length(guess_party) <= 30)),
  constraint guess_corrections_party_check CHECK ((char_length(party) <= 30)),
  constraint guess_corrections_text_check CHECK ((char_length(text) <= 500)),
  constraint guess_corrections_why_check CHECK ((char_length(why) <= 300))
);
CREATE INDEX guess_corrections_newest ON public.guess_corrections USING btree (station_id, corrected_at DESC);

create table handover_items (
  station_id uuid not null,
  item_id uuid not null,
  handover_id uuid not null,
  place integer not null,
  kind text not null,
  ticket_id uuid,
  words text not null,
  due_at timestamp with time zone,
  state text not null default 'pending'::text,
  reason text not null default ''::text,
  outcome text not null default ''::text,
  written_by uuid,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint handover_items_pkey PRIMARY KEY (station_id, item_id),
  constraint handover_items_station_id_handover_id_fkey FOREIGN KEY (station_id, handover_id) REFERENCES handovers(station_id, handover_id),
  constraint handover_items_kind_check CHECK ((kind = ANY (ARRAY['ticket'::text, 'promise'::text, 'note'::text]))),
  constraint handover_items_outcome_check CHECK ((char_length(outcome) <= 100)),
  constraint handover_items_reason_check CHECK ((char_length(reason) <= 100)),
  constraint handover_items_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'accepted'::text, 'refused'::text, 'settled'::text]))),
  constraint handover_items_words_check CHECK (((char_length(words) >= 1) AND (char_length(words) <= 200)))
);
CREATE INDEX handover_items_of ON public.handover_items USING btree (station_id, handover_id, place);

create table handovers (
  station_id uuid not null,
  handover_id uuid not null,
  slot_id uuid not null,
  next_slot_id uuid,
  state text not null,
  drafted_at timestamp with time zone not null,
  given_at timestamp with time zone,
  given_by uuid,
  completed_at timestamp with time zone,
  constraint handovers_station_id_slot_id_key UNIQUE (station_id, slot_id),
  constraint handovers_pkey PRIMARY KEY (station_id, handover_id),
  constraint handovers_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'given'::text, 'completed'::text])))
);

create table hours_lines (
  station_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  account uuid not null,
  minutes integer not null,
  kind text not null,
  booked_at timestamp with time zone not null,
  visited_at timestamp with time zone not null,
  constraint hours_lines_station_id_visit_id_account_key UNIQUE (station_id, visit_id, account),
  constraint hours_lines_pkey PRIMARY KEY (station_id, id),
  constraint hours_lines_station_id_visit_id_fkey FOREIGN KEY (station_id, visit_id) REFERENCES visits(station_id, id),
  constraint hours_lines_minutes_check CHECK ((minutes <> 0))
);
CREATE INDEX hours_lines_of ON public.hours_lines USING btree (station_id, account, visited_at);

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

create table leaves (
  station_id uuid not null,
  leave_id uuid not null,
  person_id uuid not null,
  from_day date not null,
  until_day date not null,
  reason text not null default ''::text,
  taken_at timestamp with time zone not null,
  taken_by uuid not null,
  ended_at timestamp with time zone,
  constraint leaves_pkey PRIMARY KEY (station_id, leave_id),
  constraint leaves_check CHECK ((until_day >= from_day)),
  constraint leaves_reason_check CHECK ((char_length(reason) <= 100))
);
CREATE INDEX leaves_person ON public.leaves USING btree (station_id, person_id) WHERE (ended_at IS NULL);

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
  subject_id uuid not null,
  person_id uuid not null,
  template text not null,
  channel text not null,
  at timestamp with time zone not null,
  result text not null,
  detail text not null default ''::text,
  msgid text,
  constraint notice_attempts_pkey PRIMARY KEY (station_id, id),
  constraint notice_attempts_station_id_notice_id_fkey FOREIGN KEY (station_id, notice_id) REFERENCES notices(station_id, id),
  constraint notice_attempts_channel_check CHECK ((channel = ANY (ARRAY['inbox'::text, 'wechat'::text, 'work'::text, 'wecom'::text, 'sms'::text, 'voice'::text]))),
  constraint notice_attempts_result_check CHECK ((result = ANY (ARRAY['accepted'::text, 'refused'::text, 'later'::text, 'unknown'::text, 'no-credit'::text, 'last-credit'::text, 'no-account'::text, 'limit'::text, 'superseded'::text, 'gathered'::text])))
);
CREATE INDEX attempts_by_msgid ON public.notice_attempts USING btree (msgid) WHERE (msgid IS NOT NULL);
CREATE INDEX attempts_of_notice ON public.notice_attempts USING btree (station_id, notice_id);
CREATE INDEX attempts_of_person ON public.notice_attempts USING btree (person_id, channel, at);
CREATE INDEX attempts_of_subject ON public.notice_attempts USING btree (station_id, subject_id, at);
CREATE INDEX attempts_unknown ON public.notice_attempts USING btree (person_id, at) WHERE (result = 'unknown'::text);

create table notices (
  station_id uuid not null,
  id uuid not null,
  fact_id uuid not null,
  subject_id uuid not null,
  person_id uuid not null,
  template text not null,
  title text not null,
  body text not null,
  page text not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  shown_at timestamp with time zone,
  constraint notices_station_id_fact_id_person_id_template_key UNIQUE (station_id, fact_id, person_id, template),
  constraint notices_pkey PRIMARY KEY (station_id, id),
  constraint notices_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations(station_id)
);
CREATE INDEX notices_of_person ON public.notices USING btree (station_id, person_id, at DESC, id DESC);
CREATE INDEX notices_unread ON public.notices USING btree (station_id, person_id) WHERE (read_at IS NULL);

create table offers (
  station_id uuid not null,
  id uuid not null,
  state text not null,
  promise text not null,
  words text not null,
  reading jsonb not null,
  member_id uuid not null,
  building integer,
  unit integer,
  gender text,
  capacity integer not null,
  held integer not null default 0,
  word_check text not null,
  private_signs text[] not null default '{}'::text[],
  delicate_signs text[] not null default '{}'::text[],
  put_up_at timestamp with time zone not null,
  up_since timestamp with time zone,
  lapses_at timestamp with time zone,
  paused_until timestamp with time zone,
  last_paired_at timestamp with time zone,
  closed_at timestamp with time zone,
  was_paused boolean not null default false,
  constraint offers_pkey PRIMARY KEY (station_id, id),
  constraint offers_capacity_check CHECK (((capacity >= 1) AND (capacity <= 20))),
  constraint offers_check CHECK (((held >= 0) AND (held <= capacity))),
  constraint offers_gender_check CHECK ((gender = ANY (ARRAY['F'::text, 'M'::text]))),
  constraint offers_promise_check CHECK (((char_length(promise) >= 1) AND (char_length(promise) <= 60))),
  constraint offers_word_check_check CHECK ((word_check = ANY (ARRAY['checking'::text, 'passed'::text, 'review'::text, 'risky'::text, 'unchecked'::text]))),
  constraint offers_words_check CHECK ((char_length(words) <= 500))
);
CREATE INDEX offers_of ON public.offers USING btree (station_id, member_id);
CREATE INDEX offers_open ON public.offers USING btree (station_id, state) WHERE (closed_at IS NULL);

create table outlet_counts (
  name text not null,
  process_id uuid not null,
  at timestamp with time zone not null,
  good integer not null,
  bad integer not null,
  constraint outlet_counts_pkey PRIMARY KEY (name, process_id, at)
);
CREATE INDEX outlet_counts_in_time ON public.outlet_counts USING btree (at);

create table outlets (
  name text not null,
  is_open boolean not null default false,
  opened_at timestamp with time zone,
  probe_at timestamp with time zone,
  probes integer not null default 0,
  recovered_at timestamp with time zone,
  constraint outlets_pkey PRIMARY KEY (name),
  constraint outlets_check CHECK (((NOT is_open) OR ((opened_at IS NOT NULL) AND (probe_at IS NOT NULL))))
);

create table pairings (
  station_id uuid not null,
  id uuid not null,
  state text not null,
  wish_id uuid not null,
  offer_id uuid not null,
  owner_id uuid,
  companion_id uuid not null,
  second_id uuid,
  backup_id uuid,
  reasons text[] not null default '{}'::text[],
  glued_by uuid not null,
  glued_at timestamp with time zone not null,
  resident_agreed_at timestamp with time zone,
  companion_agreed_at timestamp with time zone,
  since timestamp with time zone,
  agreement_asked boolean not null default false,
  resident_signed_at timestamp with time zone,
  companion_signed_at timestamp with time zone,
  review_due_at timestamp with time zone,
  review_asked_at timestamp with time zone,
  miss_after_days integer,
  stopped_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by uuid,
  promise text not null,
  constraint pairings_pkey PRIMARY KEY (station_id, id),
  constraint pairings_station_id_offer_id_fkey FOREIGN KEY (station_id, offer_id) REFERENCES offers(station_id, id),
  constraint pairings_station_id_wish_id_fkey FOREIGN KEY (station_id, wish_id) REFERENCES wishes(station_id, id),
  constraint pairings_miss_after_days_check CHECK (((miss_after_days >= 1) AND (miss_after_days <= 60))),
  constraint pairings_promise_check CHECK (((char_length(promise) >= 1) AND (char_length(promise) <= 60)))
);
CREATE INDEX pairings_of_companion ON public.pairings USING btree (station_id, companion_id);
CREATE INDEX pairings_of_offer ON public.pairings USING btree (station_id, offer_id);
CREATE INDEX pairings_of_owner ON public.pairings USING btree (station_id, owner_id) WHERE (owner_id IS NOT NULL);
CREATE UNIQUE INDEX pairings_one_per_wish ON public.pairings USING btree (station_id, wish_id) WHERE (state = ANY (ARRAY['asked'::text, 'agreed'::text, 'running'::text, 'stopped'::text]));

create table papers (
  station_id uuid not null,
  paper_id uuid not null,
  kind text not null,
  title text not null,
  filename text not null,
  from_day date,
  to_day date,
  ticket_id uuid,
  state text not null,
  done integer not null default 0,
  total integer not null default 0,
  attempts integer not null default 0,
  heartbeat_at timestamp with time zone,
  bytes integer,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint papers_pkey PRIMARY KEY (station_id, paper_id),
  constraint papers_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations(station_id),
  constraint papers_filename_check CHECK (((char_length(filename) >= 1) AND (char_length(filename) <= 120))),
  constraint papers_kind_check CHECK ((char_length(kind) <= 40)),
  constraint papers_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'writing'::text, 'ready'::text, 'failed'::text, 'cancelled'::text, 'expired'::text]))),
  constraint papers_title_check CHECK (((char_length(title) >= 1) AND (char_length(title) <= 80)))
);
CREATE INDEX papers_by_id ON public.papers USING btree (paper_id);
CREATE INDEX papers_newest ON public.papers USING btree (station_id, asked_at DESC, paper_id DESC);

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

create table party_links (
  station_id uuid not null,
  link_id uuid not null,
  ticket_id uuid not null,
  party_id uuid not null,
  token_hash bytea not null,
  shares_contact boolean not null,
  issued_at timestamp with time zone not null,
  issued_by uuid not null,
  ends_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint party_links_station_id_token_hash_key UNIQUE (station_id, token_hash),
  constraint party_links_pkey PRIMARY KEY (station_id, link_id),
  constraint party_links_station_id_party_id_fkey FOREIGN KEY (station_id, party_id) REFERENCES parties(station_id, party_id),
  constraint party_links_station_id_ticket_id_fkey FOREIGN KEY (station_id, ticket_id) REFERENCES tickets(station_id, id)
);
CREATE INDEX party_links_ticket ON public.party_links USING btree (station_id, ticket_id, issued_at DESC);
CREATE INDEX party_links_token ON public.party_links USING btree (token_hash);

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

create table phone_looks (
  station_id uuid not null,
  id uuid not null,
  pairing_id uuid not null,
  looker_id uuid not null,
  owner_id uuid not null,
  looked_at timestamp with time zone not null,
  constraint phone_looks_pkey PRIMARY KEY (station_id, id),
  constraint phone_looks_station_id_pairing_id_fkey FOREIGN KEY (station_id, pairing_id) REFERENCES pairings(station_id, id)
);
CREATE INDEX phone_looks_of ON public.phone_looks USING btree (station_id, pairing_id, owner_id, looked_at DESC);

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
  paper jsonb,
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

create table register_words (
  station_id uuid not null,
  ticket_id uuid not null,
  reported_at timestamp with time zone not null,
  said text not null,
  constraint register_words_pkey PRIMARY KEY (station_id, ticket_id),
  constraint register_words_station_id_ticket_id_fkey FOREIGN KEY (station_id, ticket_id) REFERENCES register_entries(station_id, ticket_id) ON DELETE CASCADE,
  constraint register_words_said_check CHECK ((char_length(said) <= 1300))
);
CREATE INDEX register_words_by_key ON public.register_words USING gin (register_keys(station_id, reported_at, said)) WITH (fastupdate=off);

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

create table roster_drafts (
  station_id uuid not null,
  draft_id uuid not null,
  from_day date not null,
  until_day date not null,
  state text not null,
  version integer not null default 1,
  problem jsonb not null,
  plan jsonb,
  progress jsonb not null default '{}'::jsonb,
  done_moves jsonb not null default '[]'::jsonb,
  undone_moves jsonb not null default '[]'::jsonb,
  stop_asked boolean not null default false,
  heartbeat_at timestamp with time zone,
  attempts integer not null default 0,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  published_at timestamp with time zone,
  constraint roster_drafts_pkey PRIMARY KEY (station_id, draft_id),
  constraint roster_drafts_state_check CHECK ((state = ANY (ARRAY['solving'::text, 'ready'::text, 'published'::text, 'discarded'::text])))
);
CREATE INDEX drafts_made ON public.roster_drafts USING btree (station_id, made_at DESC);

create table scorecard_replies (
  station_id uuid not null,
  reply_id uuid not null,
  party_id uuid not null,
  month text not null,
  words text not null,
  at timestamp with time zone not null,
  person_id uuid not null,
  constraint scorecard_replies_pkey PRIMARY KEY (station_id, reply_id),
  constraint scorecard_replies_station_id_party_id_fkey FOREIGN KEY (station_id, party_id) REFERENCES parties(station_id, party_id),
  constraint scorecard_replies_month_check CHECK ((char_length(month) = 7)),
  constraint scorecard_replies_words_check CHECK ((char_length(words) <= 500))
);
CREATE INDEX replies_of_month ON public.scorecard_replies USING btree (station_id, month, party_id, at DESC);

create table screens (
  station_id uuid not null,
  screen_id uuid not null,
  label text not null,
  token_hash bytea not null,
  secret bytea not null,
  issued_at timestamp with time zone not null,
  issued_by uuid not null,
  revoked_at timestamp with time zone,
  constraint screens_station_id_token_hash_key UNIQUE (station_id, token_hash),
  constraint screens_pkey PRIMARY KEY (station_id, screen_id),
  constraint screens_label_check CHECK (((char_length(label) >= 1) AND (char_length(label) <= 20)))
);
CREATE INDEX screens_token ON public.screens USING btree (token_hash);

create table season_places (
  station_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  rank integer not null,
  building integer,
  unit integer,
  place text not null,
  looks text[] not null,
  heard integer not null,
  state text not null,
  note text not null default ''::text,
  media_ids uuid[] not null default '{}'::uuid[],
  looked_at timestamp with time zone,
  looked_by uuid,
  ticket_id uuid,
  constraint season_places_pkey PRIMARY KEY (station_id, id),
  constraint season_places_station_id_round_id_fkey FOREIGN KEY (station_id, round_id) REFERENCES season_rounds(station_id, id),
  constraint season_places_station_id_ticket_id_fkey FOREIGN KEY (station_id, ticket_id) REFERENCES tickets(station_id, id),
  constraint season_places_check CHECK (((state = 'found'::text) = (ticket_id IS NOT NULL))),
  constraint season_places_check1 CHECK (((state = 'waiting'::text) = (looked_at IS NULL))),
  constraint season_places_note_check CHECK ((char_length(note) <= 200)),
  constraint season_places_place_check CHECK ((char_length(place) <= 40)),
  constraint season_places_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'fine'::text, 'found'::text])))
);
CREATE INDEX season_places_of_round ON public.season_places USING btree (station_id, round_id, rank);
CREATE INDEX season_places_of_ticket ON public.season_places USING btree (station_id, ticket_id) WHERE (ticket_id IS NOT NULL);

create table season_plans (
  station_id uuid not null,
  season text not null,
  name text not null,
  is_on boolean not null,
  opens_on text,
  lasts_days integer not null,
  watch_days integer not null,
  spread text not null,
  looks text[] not null,
  yard_looks text[] not null,
  categories text[] not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  constraint season_plans_pkey PRIMARY KEY (station_id, season),
  constraint season_plans_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations(station_id),
  constraint season_plans_categories_check CHECK ((cardinality(categories) > 0)),
  constraint season_plans_lasts_days_check CHECK (((lasts_days >= 3) AND (lasts_days <= 60))),
  constraint season_plans_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 20))),
  constraint season_plans_opens_on_check CHECK ((char_length(opens_on) = 5)),
  constraint season_plans_season_check CHECK ((char_length(season) <= 40)),
  constraint season_plans_spread_check CHECK ((spread = ANY (ARRAY['unit'::text, 'building'::text, 'yard'::text]))),
  constraint season_plans_watch_days_check CHECK (((watch_days >= 7) AND (watch_days <= 180)))
);

create table season_rounds (
  station_id uuid not null,
  id uuid not null,
  season text not null,
  year integer not null,
  name text not null,
  state text not null,
  opens_day date not null,
  closes_day date not null,
  watch_until date not null,
  earlier_days date[] not null,
  categories text[] not null,
  opened_at timestamp with time zone not null,
  leader_id uuid,
  closed_at timestamp with time zone,
  constraint season_rounds_station_id_season_year_key UNIQUE (station_id, season, year),
  constraint season_rounds_pkey PRIMARY KEY (station_id, id),
  constraint season_rounds_station_id_fkey FOREIGN KEY (station_id) REFERENCES stations(station_id),
  constraint season_rounds_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 20))),
  constraint season_rounds_season_check CHECK ((char_length(season) <= 40)),
  constraint season_rounds_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);
CREATE INDEX season_rounds_lately ON public.season_rounds USING btree (station_id, state, opened_at DESC);

create table seats (
  station_id uuid not null,
  seat_id uuid not null,
  slot_id uuid not null,
  person_id uuid not null,
  place integer not null,
  is_standby boolean not null default false,
  how text not null,
  taken_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  checked_in_at timestamp with time zone,
  checked_in_how text,
  left_at timestamp with time zone,
  given_up_at timestamp with time zone,
  given_up_why text,
  instead_of uuid,
  despite text[] not null default '{}'::text[],
  constraint seats_pkey PRIMARY KEY (station_id, seat_id),
  constraint seats_station_id_slot_id_fkey FOREIGN KEY (station_id, slot_id) REFERENCES slots(station_id, slot_id),
  constraint seats_check CHECK (((given_up_at IS NULL) = (given_up_why IS NULL))),
  constraint seats_checked_in_how_check CHECK ((checked_in_how = ANY (ARRAY['code'::text, 'phone'::text, 'secretary'::text]))),
  constraint seats_given_up_why_check CHECK ((given_up_why = ANY (ARRAY['declined'::text, 'leave'::text, 'secretary'::text, 'swapped'::text, 'covered'::text, 'taken-over'::text, 'republished'::text, 'undo'::text]))),
  constraint seats_how_check CHECK ((how = ANY (ARRAY['roster'::text, 'import'::text, 'secretary'::text, 'cover'::text, 'swap'::text, 'take-over'::text, 'standby'::text, 'undo'::text])))
);
CREATE UNIQUE INDEX seats_living ON public.seats USING btree (station_id, slot_id, person_id) WHERE (given_up_at IS NULL);
CREATE INDEX seats_person ON public.seats USING btree (station_id, person_id);
CREATE INDEX seats_slot ON public.seats USING btree (station_id, slot_id);

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
  cut_key text not null default ''::text,
  mode text not null default 'on_site'::text,
  part text not null default 'morning'::text,
  headcount integer not null default 2,
  day_kind text not null default 'ordinary'::text,
  burden integer not null default 0,
  closed_at timestamp with time zone,
  constraint slots_station_id_starts_at_key UNIQUE (station_id, starts_at),
  constraint slots_pkey PRIMARY KEY (station_id, slot_id),
  constraint slots_check CHECK ((ends_at > starts_at)),
  constraint slots_cut_key_check CHECK ((char_length(cut_key) <= 40)),
  constraint slots_day_kind_check CHECK ((day_kind = ANY (ARRAY['ordinary'::text, 'weekend'::text, 'holiday'::text, 'make-up'::text]))),
  constraint slots_headcount_check CHECK (((headcount >= 1) AND (headcount <= 9))),
  constraint slots_label_check CHECK (((char_length(label) >= 1) AND (char_length(label) <= 20))),
  constraint slots_mode_check CHECK ((mode = ANY (ARRAY['on_site'::text, 'on_call'::text]))),
  constraint slots_part_check CHECK ((part = ANY (ARRAY['night'::text, 'morning'::text, 'afternoon'::text, 'evening'::text])))
);
CREATE INDEX slots_ends ON public.slots USING btree (station_id, ends_at);

create table station_rules (
  station_id uuid not null,
  rule_id uuid not null,
  words text not null,
  category text,
  party text,
  state text not null,
  proposed_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  constraint station_rules_pkey PRIMARY KEY (station_id, rule_id),
  constraint station_rules_category_check CHECK ((char_length(category) <= 40)),
  constraint station_rules_check CHECK (((category IS NOT NULL) OR (party IS NOT NULL))),
  constraint station_rules_party_check CHECK ((char_length(party) <= 30)),
  constraint station_rules_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'declined'::text, 'revoked'::text]))),
  constraint station_rules_words_check CHECK (((char_length(words) >= 2) AND (char_length(words) <= 20)))
);
CREATE INDEX station_rules_state ON public.station_rules USING btree (station_id, state, proposed_at DESC);

create table station_works (
  station_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  warranties jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint station_works_pkey PRIMARY KEY (station_id),
  constraint station_works_check CHECK ((ends_on >= starts_on))
);

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

create table swap_offers (
  station_id uuid not null,
  offer_id uuid not null,
  kind text not null,
  slot_id uuid not null,
  seat_id uuid not null,
  from_person uuid not null,
  to_person uuid,
  wanted_slot uuid,
  note text not null default ''::text,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  state text not null,
  taker uuid,
  returned_slot uuid,
  settled_at timestamp with time zone,
  constraint swap_offers_pkey PRIMARY KEY (station_id, offer_id),
  constraint swap_offers_station_id_slot_id_fkey FOREIGN KEY (station_id, slot_id) REFERENCES slots(station_id, slot_id),
  constraint swap_offers_kind_check CHECK ((kind = ANY (ARRAY['cover'::text, 'swap'::text]))),
  constraint swap_offers_note_check CHECK ((char_length(note) <= 100)),
  constraint swap_offers_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text, 'undone'::text])))
);
CREATE INDEX swap_offers_open ON public.swap_offers USING btree (station_id, slot_id) WHERE (state = 'open'::text);

create table thanks_cards (
  station_id uuid not null,
  id uuid not null,
  pairing_id uuid not null,
  words text not null,
  state text not null,
  written_at timestamp with time zone not null,
  constraint thanks_cards_pkey PRIMARY KEY (station_id, id),
  constraint thanks_cards_station_id_pairing_id_fkey FOREIGN KEY (station_id, pairing_id) REFERENCES pairings(station_id, id),
  constraint thanks_cards_state_check CHECK ((state = ANY (ARRAY['between'::text, 'review'::text, 'wall'::text, 'kept'::text]))),
  constraint thanks_cards_words_check CHECK (((char_length(words) >= 1) AND (char_length(words) <= 100)))
);
CREATE INDEX thanks_cards_of ON public.thanks_cards USING btree (station_id, state, written_at DESC);

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
  rung_since timestamp with time zone,
  escalation jsonb,
  unseen_ids uuid[] not null default '{}'::uuid[],
  follower_ids uuid[] not null default '{}'::uuid[],
  neighbour_answers jsonb not null default '{}'::jsonb,
  custody text not null default 'station'::text,
  supervision integer not null default 0,
  handled_by uuid[] not null default '{}'::uuid[],
  dispatched_by uuid,
  claimed_by uuid,
  worker_name text,
  has_objected boolean not null default false,
  parent_id uuid,
  relation text,
  open_helpers integer not null default 0,
  started_at timestamp with time zone,
  merged_into uuid,
  recurrence_of uuid,
  recurrences integer not null default 0,
  visit_window jsonb,
  extension jsonb,
  unsolvable jsonb,
  suspension jsonb,
  suspended_ms integer not null default 0,
  extension_count integer not null default 0,
  false_done_count integer not null default 0,
  resolution text,
  review_at timestamp with time zone,
  archive_at timestamp with time zone,
  rating integer,
  promised_at timestamp with time zone,
  promised_who text,
  promised_party_id uuid,
  paper jsonb,
  cause jsonb,
  sweep jsonb,
  sweep_open integer not null default 0,
  judged jsonb,
  constraint tickets_station_id_number_key UNIQUE (station_id, number),
  constraint tickets_pkey PRIMARY KEY (station_id, id),
  constraint tickets_category_check CHECK ((char_length(category) <= 40)),
  constraint tickets_check3 CHECK (((reporter_id IS NOT NULL) OR (reporter_name IS NOT NULL))),
  constraint tickets_closed CHECK (((closed_at IS NOT NULL) = (status = ANY (ARRAY['resolved'::text, 'unresolved'::text, 'withdrawn'::text, 'diverted'::text, 'merged'::text, 'reviewed'::text, 'archived'::text])))),
  constraint tickets_custody_check CHECK ((custody = ANY (ARRAY['station'::text, 'party'::text, 'resident'::text, 'outside'::text, 'nobody'::text]))),
  constraint tickets_follower_ids_check CHECK ((cardinality(follower_ids) <= 200)),
  constraint tickets_held_up CHECK (((suspension IS NOT NULL) = (status = 'suspended'::text))),
  constraint tickets_number_check CHECK ((char_length(number) <= 20)),
  constraint tickets_open_helpers_check CHECK ((open_helpers >= 0)),
  constraint tickets_outcome_check CHECK ((char_length(outcome) <= 600)),
  constraint tickets_owned CHECK (((owner_id IS NOT NULL) OR (status = ANY (ARRAY['submitted'::text, 'withdrawn'::text, 'diverted'::text, 'merged'::text])))),
  constraint tickets_owner_name_check CHECK ((char_length(owner_name) <= 40)),
  constraint tickets_party_name_check CHECK ((char_length(party_name) <= 60)),
  constraint tickets_place_check CHECK ((char_length(place) <= 40)),
  constraint tickets_policy_check CHECK ((char_length(policy) <= 40)),
  constraint tickets_promised_who_check CHECK ((char_length(promised_who) <= 20)),
  constraint tickets_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
  constraint tickets_relation_check CHECK ((relation = ANY (ARRAY['helper'::text, 'remainder'::text, 'sibling'::text]))),
  constraint tickets_reporter_name_check CHECK ((char_length(reporter_name) <= 40)),
  constraint tickets_reporter_phone_check CHECK ((char_length(reporter_phone) <= 20)),
  constraint tickets_resolution_check CHECK ((resolution = ANY (ARRAY['confirmed'::text, 'partly'::text, 'unconfirmed'::text, 'verified'::text]))),
  constraint tickets_room_check CHECK ((char_length(room) <= 20)),
  constraint tickets_status_check CHECK ((status = ANY (ARRAY['submitted'::text, 'accepted'::text, 'dispatched'::text, 'disputed'::text, 'in_progress'::text, 'scheduled'::text, 'suspended'::text, 'claimed'::text, 'awaiting_confirmation'::text, 'resolved'::text, 'unresolved'::text, 'withdrawn'::text, 'diverted'::text, 'merged'::text, 'reviewed'::text, 'archived'::text]))),
  constraint tickets_supervision_check CHECK (((supervision >= 0) AND (supervision <= 3))),
  constraint tickets_suspended_ms_check CHECK ((suspended_ms >= 0)),
  constraint tickets_sweep_open_check CHECK ((sweep_open >= 0)),
  constraint tickets_text_check CHECK ((char_length(text) <= 1000)),
  constraint tickets_urgency_check CHECK ((urgency = ANY (ARRAY['emergency'::text, 'urgent'::text, 'normal'::text]))),
  constraint tickets_via_check CHECK ((via = ANY (ARRAY['phone'::text, 'desk'::text, 'call'::text]))),
  constraint tickets_whole CHECK (((open_helpers = 0) OR (status <> ALL (ARRAY['awaiting_confirmation'::text, 'resolved'::text, 'unresolved'::text])))),
  constraint tickets_with_party CHECK (((party_id IS NOT NULL) OR (status <> ALL (ARRAY['dispatched'::text, 'disputed'::text, 'in_progress'::text, 'scheduled'::text, 'suspended'::text])))),
  constraint tickets_worker_name_check CHECK ((char_length(worker_name) <= 40))
);
CREATE INDEX tickets_alike ON public.tickets USING btree (station_id, ((judged ->> 'carrierId'::text))) WHERE (judged IS NOT NULL);
CREATE INDEX tickets_done ON public.tickets USING btree (station_id, closed_at DESC, id DESC) WHERE (closed_at IS NOT NULL);
CREATE INDEX tickets_followed ON public.tickets USING gin (follower_ids) WHERE (follower_ids <> '{}'::uuid[]);
CREATE INDEX tickets_merged ON public.tickets USING btree (station_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX tickets_of_cause ON public.tickets USING btree (station_id, ((cause ->> 'name'::text))) WHERE (cause IS NOT NULL);
CREATE INDEX tickets_of_owner ON public.tickets USING btree (station_id, owner_id, reported_at DESC, id DESC) WHERE ((owner_id IS NOT NULL) AND (closed_at IS NULL));
CREATE INDEX tickets_of_parent ON public.tickets USING btree (station_id, parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX tickets_of_party ON public.tickets USING btree (station_id, party_id, reported_at DESC, id DESC) WHERE (party_id IS NOT NULL);
CREATE INDEX tickets_of_reporter ON public.tickets USING btree (station_id, reporter_id, reported_at DESC, id DESC) WHERE (reporter_id IS NOT NULL);
CREATE INDEX tickets_of_worker ON public.tickets USING btree (station_id, worker_name) WHERE (worker_name IS NOT NULL);
CREATE INDEX tickets_open ON public.tickets USING btree (station_id, status, reported_at DESC, id DESC) WHERE (closed_at IS NULL);
CREATE INDEX tickets_open_near ON public.tickets USING btree (station_id, building, reported_at DESC) WHERE (closed_at IS NULL);
CREATE INDEX tickets_over_again ON public.tickets USING btree (station_id, recurrence_of) WHERE (recurrence_of IS NOT NULL);
CREATE INDEX tickets_settled ON public.tickets USING btree (station_id, building, category, closed_at DESC) WHERE ((closed_at IS NOT NULL) AND (building IS NOT NULL));
CREATE INDEX tickets_sweeping ON public.tickets USING btree (station_id, id) WHERE (sweep_open > 0);

create table units (
  station_id uuid not null,
  building integer not null,
  unit integer not null,
  constraint units_pkey PRIMARY KEY (station_id, building, unit),
  constraint units_station_id_building_fkey FOREIGN KEY (station_id, building) REFERENCES buildings(station_id, building),
  constraint units_unit_check CHECK (((unit >= 1) AND (unit <= 99)))
);

create table visits (
  station_id uuid not null,
  id uuid not null,
  state text not null,
  pairing_id uuid not null,
  starts_at timestamp with time zone not null,
  minutes integer not null,
  is_first boolean not null,
  visitor_id uuid not null,
  second_id uuid,
  set_out_at timestamp with time zone,
  arrived_at timestamp with time zone,
  finished_at timestamp with time zone,
  is_overdue boolean not null default false,
  resident_came boolean,
  visitor_came boolean,
  resident_minutes integer,
  visitor_minutes integer,
  said_minutes integer,
  given_fen integer,
  spent_fen integer,
  change_fen integer,
  receipt_ids uuid[] not null default '{}'::uuid[],
  constraint visits_pkey PRIMARY KEY (station_id, id),
  constraint visits_station_id_pairing_id_fkey FOREIGN KEY (station_id, pairing_id) REFERENCES pairings(station_id, id),
  constraint visits_check CHECK ((given_fen = (spent_fen + change_fen))),
  constraint visits_minutes_check CHECK (((minutes >= 10) AND (minutes <= 720)))
);
CREATE INDEX visits_of ON public.visits USING btree (station_id, pairing_id, starts_at DESC);

create table watch_findings (
  station_id uuid not null,
  kind text not null,
  since timestamp with time zone not null,
  count integer not null,
  words text not null,
  cleared_at timestamp with time zone,
  constraint watch_findings_pkey PRIMARY KEY (station_id, kind, since),
  constraint watch_findings_count_check CHECK ((count > 0)),
  constraint watch_findings_kind_check CHECK ((char_length(kind) <= 40)),
  constraint watch_findings_words_check CHECK (((char_length(words) >= 1) AND (char_length(words) <= 100)))
);
CREATE UNIQUE INDEX watch_findings_open ON public.watch_findings USING btree (station_id, kind) WHERE (cleared_at IS NULL);

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

create table wishes (
  station_id uuid not null,
  id uuid not null,
  state text not null,
  kind text not null,
  need text not null,
  words text not null,
  reading jsonb not null,
  building integer,
  unit integer,
  floor integer,
  room text,
  owner_id uuid,
  person_name text,
  person_phone text,
  gender text,
  age integer,
  filed_by uuid not null,
  filed_as text not null,
  media_ids uuid[] not null default '{}'::uuid[],
  may_ask_neighbours boolean not null default false,
  word_check text not null,
  private_signs text[] not null default '{}'::text[],
  delicate_signs text[] not null default '{}'::text[],
  put_up_at timestamp with time zone not null,
  up_since timestamp with time zone,
  lapses_at timestamp with time zone,
  renewal_asked_at timestamp with time zone,
  age_step integer not null default 0,
  closed_at timestamp with time zone,
  reason text not null default ''::text,
  constraint wishes_pkey PRIMARY KEY (station_id, id),
  constraint wishes_filed_as_check CHECK ((filed_as = ANY (ARRAY['self'::text, 'desk'::text, 'call'::text, 'relative'::text]))),
  constraint wishes_gender_check CHECK ((gender = ANY (ARRAY['F'::text, 'M'::text]))),
  constraint wishes_need_check CHECK (((char_length(need) >= 1) AND (char_length(need) <= 60))),
  constraint wishes_person_name_check CHECK ((char_length(person_name) <= 20)),
  constraint wishes_person_phone_check CHECK ((char_length(person_phone) <= 20)),
  constraint wishes_reason_check CHECK ((char_length(reason) <= 100)),
  constraint wishes_room_check CHECK ((char_length(room) <= 10)),
  constraint wishes_word_check_check CHECK ((word_check = ANY (ARRAY['checking'::text, 'passed'::text, 'review'::text, 'risky'::text, 'unchecked'::text]))),
  constraint wishes_words_check CHECK ((char_length(words) <= 500))
);
CREATE INDEX wishes_of ON public.wishes USING btree (station_id, owner_id) WHERE (owner_id IS NOT NULL);
CREATE INDEX wishes_open ON public.wishes USING btree (station_id, state, up_since) WHERE (closed_at IS NULL);
