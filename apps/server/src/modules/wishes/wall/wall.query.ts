import type { InputOf, OutputOf, PublicCard, readWall } from '@doorstep/contracts';
import { ageOf, hoursCertified, Refusal, type WishKindId } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import { Stations } from '../../stations/index';
import { thanksOnWall } from '../pairings/pairing-reads';

type Wall = OutputOf<typeof readWall>;

/**
 * The wall as everybody sees it, without signing in. What is read here is all that can be shown: the needs and the
 * buildings. No words, names, flats or numbers are asked of the database at all.
 */
@Injectable()
export class WallQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly stations: Stations,
  ) {}

  async read({ stationId: asked }: InputOf<typeof readWall>): Promise<Wall> {
    const station =
      asked === undefined
        ? await this.stations.firstStation(this.db)
        : await this.stations.stationOf(this.db, asked);
    if (station === null) throw new Refusal('place.unknown');
    const { stationId, name: stationName } = station;
    const now = this.clock.now();
    const yellow = await this.db.query<CardRow>(YELLOW, [stationId]);
    const red = await this.db.query<RedRow>(RED, [stationId]);
    const pairs = await this.db.query<PairRow>(PAIRS, [stationId]);
    const [counted] = await this.db.query<Counts>(COUNTS, [stationId]);
    return {
      stationId,
      stationName,
      yellow: yellow.map((row) => cardOf(row, now)),
      red: red.map((row) => ({ ...cardOf(row, now), placesLeft: row.placesLeft })),
      pairs: pairs.map((row) => pairOf(row, now)),
      thanks: await thanksOnWall(this.db, stationId),
      counts: { ...counted!, hours: Math.floor(hoursCertified(counted!.minutes)) },
    };
  }
}

interface CardRow {
  cardId: string;
  kind: WishKindId;
  need: string;
  building: number | null;
  since: Date;
}

type RedRow = CardRow & { placesLeft: number };

interface PairRow {
  pairingId: string;
  kind: WishKindId;
  since: Date;
  wishState: string;
  wishId: string;
  need: string;
  building: number | null;
  offerId: string;
  promise: string;
  memberBuilding: number | null;
}

interface Counts {
  yellow: number;
  red: number;
  pairs: number;
  visits: number;
  minutes: number;
}

const cardOf = ({ cardId, kind, need, building, since }: CardRow, now: Date): PublicCard => ({
  cardId,
  kind,
  need,
  building,
  since: since.toISOString(),
  age: ageOf(since, now),
});

/** A card that has found its other half is never old. */
function pairOf(row: PairRow, now: Date): Wall['pairs'][number] {
  const { kind, since } = row;
  const yellow = { cardId: row.wishId, kind, need: row.need, building: row.building, since };
  const red = { cardId: row.offerId, kind, need: row.promise, building: row.memberBuilding, since };
  return {
    pairingId: row.pairingId,
    since: since.toISOString(),
    isLasting: row.wishState === 'lasting' || row.wishState === 'serving',
    yellow: { ...cardOf(yellow, now), age: 0 },
    red: { ...cardOf(red, now), age: 0 },
  };
}

const YELLOW = `
  select id as "cardId", kind, need, building, up_since as since from wishes
   where station_id = $1 and state in ('up', 'asked') order by up_since, id limit 120`;

const RED = `
  select id as "cardId", coalesce(reading->'kinds'->>0, 'errand') as kind, promise as need, building,
         up_since as since, capacity - held as "placesLeft"
    from offers where station_id = $1 and state = 'up' and held < capacity order by up_since, id limit 120`;

const PAIRS = `
  select p.id as "pairingId", coalesce(p.since, p.glued_at) as since, w.kind, w.state as "wishState",
         w.id as "wishId", w.need, w.building, o.id as "offerId", p.promise, o.building as "memberBuilding"
    from pairings p
    join wishes w on w.station_id = p.station_id and w.id = p.wish_id
    join offers o on o.station_id = p.station_id and o.id = p.offer_id
   where p.station_id = $1 and p.state in ('agreed', 'running')
   order by coalesce(p.since, p.glued_at) desc, p.id limit 120`;

const COUNTS = `
  select (select count(*) from wishes where station_id = $1 and state in ('up', 'asked'))::integer as yellow,
         (select count(*) from offers where station_id = $1 and state = 'up')::integer as red,
         (select count(*) from pairings where station_id = $1 and since is not null)::integer as pairs,
         (select count(*) from visits where station_id = $1 and state = 'confirmed')::integer as visits,
         (select coalesce(sum(minutes), 0) from hours_lines where station_id = $1 and minutes > 0)::integer as minutes`;
