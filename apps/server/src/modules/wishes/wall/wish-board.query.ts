import type { OutputOf, readWishBoard } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { Stations } from '../../stations/index';
import { isUnheard } from '../cards/card-check';
import { CardViews } from '../cards/card-views';
import { OFFERS_TABLE, type OfferRow } from '../cards/offer-row';
import { WISHES_TABLE, type WishRow } from '../cards/wish-row';
import { PairLines } from './pair-lines.query';
import { bestOf, SuggestionsQuery } from './suggestions.query';

type Board = OutputOf<typeof readWishBoard>;

/** What the desk has to do with the wall: read, match, ask after. */
@Injectable()
export class WishBoard {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
    private readonly cards: CardViews,
    private readonly suggestions: SuggestionsQuery,
    private readonly pairs: PairLines,
  ) {}

  async read(caller: Caller): Promise<Board> {
    const { stationId } = caller;
    const wishes = await WISHES_TABLE.list(this.db, stationId, OPEN_WISHES);
    const offers = await OFFERS_TABLE.list(this.db, stationId, OPEN_OFFERS);
    const side = await this.suggestions.redSide(this.db, stationId);
    const waiting = wishes.filter(({ state }) => state === 'up').slice(0, 200);
    const views = await this.cards.wishes(this.db, caller, waiting);
    const hanging = offers.filter(({ state }) => state !== 'review').slice(0, 200);
    return {
      toJudge: await this.toJudge(caller, wishes, offers),
      waiting: views.map((wish, n) => ({ wish, suggestions: bestOf(waiting[n]!, side, 3) })),
      offers: await this.cards.offers(this.db, caller, hanging),
      neighbours: await this.neighbours(stationId),
      pairs: await this.pairs.open(caller),
    };
  }

  private async toJudge(
    caller: Caller,
    wishes: readonly WishRow[],
    offers: readonly OfferRow[],
  ): Promise<Board['toJudge']> {
    const yellow = wishes.filter(({ state }) => state === 'review').slice(0, 60);
    const red = offers.filter(({ state }) => state === 'review').slice(0, 40);
    const wishViews = await this.cards.wishes(this.db, caller, yellow);
    const offerViews = await this.cards.offers(this.db, caller, red);
    return [
      ...wishViews.map((wish, n) => ({
        wish,
        offer: null,
        why: { ...whyOf(yellow[n]!), isUnheard: isUnheard(yellow[n]!) },
      })),
      ...offerViews.map((offer, n) => ({ wish: null, offer, why: { ...whyOf(red[n]!), isUnheard: false } })),
    ];
  }

  /** Wishes of the other stations of the sub-district whose owners let them be asked about: need and age, no place. */
  private async neighbours(stationId: string): Promise<Board['neighbours']> {
    const rows = await this.db.query<NeighbourRow>(NEIGHBOURS, [stationId]);
    const ids = rows.map((row) => row.stationId);
    const stations = await this.stations.stationsOf(this.db, ids);
    return rows.map(({ need, kind, since, stationId: id }) => {
      const { name: stationName = '', phone: stationPhone = null } = stations.get(id) ?? {};
      return { need, kind, since: since.toISOString(), stationName, stationPhone };
    });
  }
}

interface NeighbourRow {
  need: string;
  kind: WishRow['kind'];
  since: Date;
  stationId: string;
}

const whyOf = ({ wordCheck, privateSigns, delicateSigns }: WishRow | OfferRow) => ({
  check: wordCheck,
  private: privateSigns,
  delicate: delicateSigns,
});

const OPEN_WISHES = `state in ('review', 'up') and closed_at is null
  order by up_since nulls first, put_up_at limit 500`;
const OPEN_OFFERS = 'closed_at is null order by put_up_at limit 500';

const NEIGHBOURS = `
  select w.need, w.kind, w.up_since as since, w.station_id as "stationId" from wishes w
   where w.station_id in (select other.station_id from stations mine
                            join stations other on other.district_id = mine.district_id
                           where mine.station_id = $1 and other.station_id <> mine.station_id)
     and w.state = 'up' and w.closed_at is null and w.may_ask_neighbours and w.age_step >= 3
   order by w.up_since limit 50`;
