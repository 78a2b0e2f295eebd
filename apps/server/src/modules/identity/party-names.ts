import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';

/** Who can say what a party is called: the directory, which lives above this room. */
export interface PartyNameSource {
  namesOf(reader: Reader, partyIds: readonly string[]): Promise<Map<string, string>>;
  isListed(reader: Reader, stationId: string, partyId: string): Promise<boolean>;
}

/**
 * The names of parties, for showing a hat ("物业公司 · 段建军"). People stand below the directory, so they may not ask
 * it; instead the directory introduces itself here once, when the house starts.
 */
@Injectable()
export class PartyNames {
  private source: PartyNameSource | null = null;

  introduce(source: PartyNameSource): void {
    this.source = source;
  }

  async of(reader: Reader, partyIds: readonly (string | null)[]): Promise<Map<string, string>> {
    const wanted = [...new Set(partyIds.filter((partyId) => partyId !== null))];
    return this.source && wanted.length > 0 ? this.source.namesOf(reader, wanted) : new Map();
  }

  async isListed(reader: Reader, stationId: string, partyId: string): Promise<boolean> {
    return (await this.source?.isListed(reader, stationId, partyId)) ?? false;
  }
}
