import type { Migration } from '../platform/database/migrate';

/**
 * Links for parties without an account. Only a hash is kept: whoever reads the database can open nothing. A link belongs
 * to one ticket and one party; it opens while that party holds that ticket, and whether it does is asked each time.
 */
export const migration: Migration = {
  name: '20261128T1035-party-links',
  up: `
create table party_links (
  station_id uuid not null,
  link_id uuid not null,
  ticket_id uuid not null,
  party_id uuid not null,
  token_hash bytea not null,
  -- The resident agreed that the party may call them; asked and ticked by the member who issued the link.
  shares_contact boolean not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  ends_at timestamptz not null,
  opened_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (station_id, link_id),
  unique (station_id, token_hash),
  foreign key (station_id, ticket_id) references tickets,
  foreign key (station_id, party_id) references parties
);
-- Whoever shows a link does not say which station it belongs to.
create index party_links_token on party_links (token_hash);
create index party_links_ticket on party_links (station_id, ticket_id, issued_at desc);
`,
};
