import { CATEGORIES, type Category, type PartyKind } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import { Identity } from '../identity/index';
import { listParty } from './list-party';

/** A responsible party (承办单位) of one station. */
export interface Party {
  partyId: string;
  kind: PartyKind;
  name: string;
  phone: string | null;
  hours: string;
  /** Its people work in the mini-program, so a dispatch rings on their phones. */
  hasStaff: boolean;
}

/** What other rooms may ask about who is responsible. Every question takes its reader. */
@Injectable()
export class Directory {
  constructor(private readonly identity: Identity) {}

  async partiesOf(reader: Reader, stationId: string): Promise<Party[]> {
    const rows = await reader.query<PartyRow>(`${PARTIES} and retired_at is null order by rank, party_id`, [
      stationId,
    ]);
    const staffed = await this.identity.partiesWithStaff(reader, stationId);
    return rows.map((row) => asParty(row, staffed));
  }

  /** Also a party no longer listed: old tickets still name it. */
  async partyOf(reader: Reader, stationId: string, partyId: string): Promise<Party | null> {
    const [row] = await reader.query<PartyRow>(`${PARTIES} and party_id = $2`, [stationId, partyId]);
    return row ? asParty(row, await this.identity.partiesWithStaff(reader, stationId)) : null;
  }

  /** Whom to call first about a matter: the station's own choice, else its first party of the usual kind. */
  async defaultPartyFor(reader: Reader, stationId: string, category: Category): Promise<Party | null> {
    const parties = await this.partiesOf(reader, stationId);
    const [own] = await reader.query<{ party_id: string }>(OWN_CHOICE, [stationId, category]);
    const chosen = parties.find((party) => party.partyId === own?.party_id);
    return chosen ?? parties.find((party) => party.kind === CATEGORIES[category].party) ?? null;
  }

  async namesOf(reader: Reader, partyIds: readonly string[]): Promise<Map<string, string>> {
    if (partyIds.length === 0) return new Map();
    const sql = 'select party_id, name from parties where party_id = any($1::uuid[])';
    const rows = await reader.query<{ party_id: string; name: string }>(sql, [partyIds]);
    return new Map(rows.map((row) => [row.party_id, row.name]));
  }

  /** Whether dispatches may go to this party now. */
  async isListed(reader: Reader, stationId: string, partyId: string): Promise<boolean> {
    const sql = `${PARTIES} and party_id = $2 and retired_at is null`;
    return (await reader.query(sql, [stationId, partyId])).length > 0;
  }

  /** Writes a party into the station's directory, once per key. Used when a station is opened. */
  readonly list = listParty;
}

interface PartyRow {
  party_id: string;
  kind: PartyKind;
  name: string;
  phone: string | null;
  hours: string;
}

const asParty = (
  { party_id: partyId, kind, name, phone, hours }: PartyRow,
  staffed: ReadonlySet<string>,
): Party => ({
  partyId,
  kind,
  name,
  phone,
  hours,
  hasStaff: staffed.has(partyId),
});

const PARTIES = 'select party_id, kind, name, phone, hours from parties where station_id = $1';

const OWN_CHOICE = 'select party_id from category_parties where station_id = $1 and category = $2';
