import {
  type Acquainted,
  bond,
  type Bonds,
  fit,
  mayServe,
  type OfferCard,
  type OfferOnWall,
  OPEN_PAIRINGS,
  type WishCard,
  type WishOnWall,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import type { Reader } from '../../../platform/database/reader';
import { Identity } from '../../identity/index';
import type { OfferRow } from '../cards/offer-row';
import type { WishRow } from '../cards/wish-row';

const DAY = 86_400_000;
/** Nobody's house is a nought: where a card names none, only limits that need none can hold. */
const NOWHERE = 0;

/** The wall as the rules of matching read it. */
export interface RuleWall {
  wish(row: WishRow): WishOnWall;
  offer(row: OfferRow): OfferOnWall;
  bonds: Bonds;
}

/** What the rules say of two cards. */
interface Judgement {
  fits: boolean;
  reasons: string[];
  hindrances: string[];
}

/** Brings cards before the rules of matching, with who has met whom and who carries how much. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly clock: Clock,
    private readonly identity: Identity,
  ) {}

  /** Two cards somebody is about to glue. */
  async judge(reader: Reader, wish: WishRow, offer: OfferRow): Promise<Judgement> {
    const wall = await this.wallOf(reader, wish.stationId, [offer]);
    return judgementOf(wall.wish(wish), wall.offer(offer), wall.bonds);
  }

  /** Everything the rules have to know about these offers, asked once. */
  async wallOf(reader: Reader, stationId: string, offers: readonly OfferRow[]): Promise<RuleWall> {
    const members = [...new Set(offers.map(({ memberId }) => memberId))];
    const faces = await this.identity.facesOf(reader, stationId, members);
    const serving = faces.filter((face) => face.memberKind === 'in_service');
    const inService = new Set(serving.map((face) => face.personId));
    const loads = await reader.query<Load>(LOADS, [stationId, members, OPEN_PAIRINGS]);
    const loadOf = new Map(loads.map((row) => [row.companionId, row]));
    const now = this.clock.now();
    return {
      wish: (row) => asWish(row, now),
      offer: (row) => {
        const { load = 0, last = null } = loadOf.get(row.memberId) ?? {};
        const since = (last ?? row.putUpAt).getTime();
        const idleWeeks = Math.max(0, Math.floor((now.getTime() - since) / (7 * DAY)));
        return asOffer(row, { load, idleWeeks, isInService: inService.has(row.memberId) });
      },
      bonds: await bondsOf(reader, stationId, members),
    };
  }
}

interface Load {
  companionId: string;
  load: number;
  last: Date | null;
}

/** The reasons for and against, in the words that are printed. */
export function judgementOf(wish: WishOnWall, offer: OfferOnWall, bonds: Bonds): Judgement {
  const verdict = mayServe(wish, offer, bonds);
  if (!verdict.ok)
    return {
      fits: false,
      reasons: [],
      hindrances: verdict.why.map(({ words }) => words.slice(0, 60)).slice(0, 8),
    };
  const { reasons } = fit(wish, offer, bonds);
  return { fits: true, reasons: reasons.map(({ words }) => words.slice(0, 60)).slice(0, 8), hindrances: [] };
}

const asWish = (row: WishRow, now: Date): WishOnWall => ({
  id: row.id,
  residentId: row.ownerId ?? row.id,
  resident: {
    building: row.building ?? NOWHERE,
    unit: row.unit,
    floor: row.floor,
    gender: row.gender,
    age: row.age,
  },
  card: { ...row.reading, otherKinds: [], heard: [] } satisfies WishCard,
  waitingDays: Math.max(0, Math.floor((now.getTime() - (row.upSince ?? row.putUpAt).getTime()) / DAY)),
});

const asOffer = (
  row: OfferRow,
  member: { load: number; idleWeeks: number; isInService: boolean },
): OfferOnWall => ({
  id: row.id,
  memberId: row.memberId,
  member: { building: row.building, unit: row.unit, gender: row.gender, isInService: member.isInService },
  card: { ...row.reading, heard: [] } satisfies OfferCard,
  capacity: row.capacity,
  held: row.held,
  load: member.load,
  idleWeeks: member.idleWeeks,
});

/** Who was a good pair before, who has met otherwise, and whom an incident parted. */
async function bondsOf(reader: Reader, stationId: string, members: readonly string[]): Promise<Bonds> {
  const rows = await reader.query<Past>(PAST, [stationId, members]);
  const keys = (which: (row: Past) => boolean): Set<string> =>
    new Set(rows.filter(which).map((row) => bond(row.residentId, row.companionId)));
  return {
    known: await knownOf(reader, stationId, members),
    paired: keys(({ stopped, wentWell }) => wentWell && !stopped),
    barred: keys(({ stopped }) => stopped),
  };
}

/** Who knows whom from what the house itself has seen; where there are several ways, the nearest one. */
async function knownOf(
  reader: Reader,
  stationId: string,
  members: readonly string[],
): Promise<Bonds['known']> {
  const rows = await reader.query<Known>(KNOWN, [stationId, members]);
  return new Map(rows.map(({ residentId, memberId, how }) => [bond(residentId, memberId), how]));
}

interface Known {
  residentId: string;
  memberId: string;
  how: Acquainted;
}

interface Past {
  residentId: string;
  companionId: string;
  stopped: boolean;
  /** Somebody came, and it was not the one who wished who ended it. */
  wentWell: boolean;
}

const LOADS = `
  select companion_id as "companionId", count(*) filter (where state = any($3::text[]))::integer as load,
         max(coalesce(since, glued_at)) as last
    from pairings where station_id = $1 and companion_id = any($2::uuid[]) group by companion_id`;

const KNOWN = `
  select resident_id as "residentId", member_id as "memberId", how from acquaintances
   where station_id = $1 and member_id = any($2::uuid[]) order by last_at`;

const PAST = `
  select coalesce(p.owner_id, p.wish_id) as "residentId", p.companion_id as "companionId",
         bool_or(p.stopped_at is not null) as stopped,
         bool_or(p.ended_by is distinct from coalesce(p.owner_id, p.station_id)
                 and exists (select 1 from visits v where v.station_id = p.station_id and v.pairing_id = p.id
                                and v.state = 'confirmed')) as "wentWell"
    from pairings p
   where p.station_id = $1 and p.companion_id = any($2::uuid[])
     and (p.since is not null or p.stopped_at is not null)
   group by 1, 2`;
