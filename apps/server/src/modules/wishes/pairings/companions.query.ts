import type { InputOf, listCompanions, OutputOf } from '@doorstep/contracts';
import { type Caller, OPEN_PAIRINGS, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { Identity } from '../../identity/index';
import { WISHES_TABLE } from '../cards/wish-row';
import { bestOf, SuggestionsQuery } from '../wall/suggestions.query';
import { PAIRINGS_TABLE, type PairingRow } from './pairing-row';
import { isNear } from './pairs';

type Candidate = OutputOf<typeof listCompanions>['items'][number];

/**
 * Who could come along or stand by: those whose red card suits the wish first, each with why; then whoever has fewest
 * pairs to look after.
 */
@Injectable()
export class CompanionsQuery {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly suggestions: SuggestionsQuery,
  ) {}

  async of(
    caller: Caller,
    { pairingId }: InputOf<typeof listCompanions>,
  ): Promise<OutputOf<typeof listCompanions>> {
    const { stationId } = caller;
    const pair = await PAIRINGS_TABLE.find(this.db, stationId, pairingId);
    if (pair === null || !isNear(pair, caller)) throw new Refusal('pairing.unknown');
    const reasons = await this.reasonsFor(pair);
    const hats = await this.identity.holdersByRole(this.db, stationId, ['member', 'secretary']);
    const taken = [pair.ownerId, pair.companionId, pair.secondId, pair.backupId];
    const members = [...new Set([...hats.values()].flat())].filter((id) => !taken.includes(id));
    const names = await this.identity.namesOf(this.db, members);
    const loads = await this.db.query<Load>(LOADS, [stationId, members, OPEN_PAIRINGS]);
    const loadOf = new Map(loads.map(({ personId, load }) => [personId, load]));
    const items = members.map((personId) => ({
      personId,
      name: names.get(personId) ?? '',
      serves: loadOf.get(personId) ?? 0,
      reasons: reasons.get(personId) ?? [],
    }));
    return { items: items.sort(byFit).slice(0, 100) };
  }

  /** By member, why their red card suits this wish; members whose card does not are not among them. */
  private async reasonsFor({ stationId, wishId }: PairingRow): Promise<Map<string, string[]>> {
    const wish = await WISHES_TABLE.find(this.db, stationId, wishId);
    if (wish === null) throw new Refusal('pairing.unknown');
    const side = await this.suggestions.redSide(this.db, stationId);
    const memberOf = new Map(side.offers.map(({ id, memberId }) => [id, memberId]));
    const good = bestOf(wish, side, 100).reverse();
    return new Map(good.map(({ offerId, reasons }) => [memberOf.get(offerId)!, reasons.slice(0, 3)]));
  }
}

const byFit = (a: Candidate, b: Candidate): number =>
  b.reasons.length - a.reasons.length || a.serves - b.serves;

interface Load {
  personId: string;
  load: number;
}

const LOADS = `
  select companion_id as "personId", count(*)::integer as load from pairings
   where station_id = $1 and companion_id = any($2::uuid[]) and state = any($3::text[]) group by companion_id`;
