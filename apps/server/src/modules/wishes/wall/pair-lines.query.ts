import type { OutputOf, readWishBoard } from '@doorstep/contracts';
import { type Caller, OPEN_PAIRINGS, PAIRING_STATE_WORDS } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { Identity } from '../../identity/index';
import { mayKnow, nameOfWish } from '../cards/card-views';
import { WISHES_TABLE, type WishRow } from '../cards/wish-row';
import { words } from '../words';
import { PAIRINGS_TABLE, type PairingRow } from '../pairings/pairing-row';

type Line = OutputOf<typeof readWishBoard>['pairs'][number];

/** The living pairs in one line each, for the desk; the names of those who wish only for whoever may know them. */
@Injectable()
export class PairLines {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
  ) {}

  async open(caller: Caller): Promise<Line[]> {
    const { stationId } = caller;
    const open = 'state = any($2::text[]) order by glued_at desc limit 200';
    const pairs = await PAIRINGS_TABLE.list(this.db, stationId, open, [OPEN_PAIRINGS]);
    const ids = pairs.map(({ wishId }) => wishId);
    const wishes = await WISHES_TABLE.list(this.db, stationId, 'id = any($2::uuid[])', [ids]);
    const byId = new Map(wishes.map((wish) => [wish.id, wish]));
    const owners = wishes.flatMap(({ ownerId }) => ownerId ?? []);
    const people = [...pairs.map(({ companionId }) => companionId), ...owners];
    const names = await this.identity.namesOf(this.db, [...new Set(people)]);
    const next = await this.db.query<NextVisit>(NEXT_VISITS, [stationId, pairs.map(({ id }) => id)]);
    const visits = new Map(next.map((visit) => [visit.pairingId, visit]));
    return pairs.map((pair) => {
      const wish = byId.get(pair.wishId)!;
      const line = lineOf(pair, wish, visits.get(pair.id), names);
      return mayKnow(wish, pair, caller) ? line : { ...line, residentName: words.someResident };
    });
  }
}

interface NextVisit {
  pairingId: string;
  startsAt: Date;
  isOverdue: boolean;
}

const lineOf = (
  pair: PairingRow,
  wish: WishRow,
  visit: NextVisit | undefined,
  names: ReadonlyMap<string, string>,
): Line => ({
  pairingId: pair.id,
  need: wish.need,
  state: PAIRING_STATE_WORDS[pair.state],
  residentName: nameOfWish(wish, names),
  companionName: names.get(pair.companionId) ?? '',
  nextVisitAt: visit?.startsAt.toISOString() ?? null,
  isOverdue: visit?.isOverdue ?? false,
  asksReview: pair.reviewAskedAt !== null,
});

const NEXT_VISITS = `
  select distinct on (pairing_id) pairing_id as "pairingId", starts_at as "startsAt", is_overdue as "isOverdue"
    from visits
   where station_id = $1 and pairing_id = any($2::uuid[]) and state in ('planned', 'on_way', 'arrived')
   order by pairing_id, starts_at`;
