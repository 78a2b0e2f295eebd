import type { Category, PartyKind } from '@doorstep/domain';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';

/** A party as the station's file names it. */
export interface PartyToList {
  stationId: string;
  key: string;
  kind: PartyKind;
  name: string;
  phone: string | null;
  hours: string;
  rank: number;
  /** Categories of which it is the default here, where the usual kind would say otherwise. */
  defaultFor?: readonly Category[];
}

/** Makes the party, or brings the one with the same key up to date. Answers its id. */
export async function listParty(tx: Tx, wish: PartyToList): Promise<string> {
  const { stationId, key, kind, name, phone, hours, rank } = wish;
  const [row] = await tx.query<{ party_id: string }>(PARTY, [
    stationId,
    newId(),
    key,
    kind,
    name,
    phone,
    hours,
    rank,
    tx.now,
  ]);
  const partyId = row!.party_id;
  for (const category of wish.defaultFor ?? []) await tx.query(CHOICE, [stationId, category, partyId]);
  return partyId;
}

const PARTY = `
  insert into parties (station_id, party_id, key, kind, name, phone, hours, rank, listed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (station_id, key) do update
     set kind = excluded.kind, name = excluded.name, phone = excluded.phone, hours = excluded.hours, rank = excluded.rank
  returning party_id`;

const CHOICE = `
  insert into category_parties (station_id, category, party_id) values ($1, $2, $3)
  on conflict (station_id, category) do update set party_id = excluded.party_id`;
