import type { VisitView } from '@doorstep/contracts';
import type { Caller, VisitStanding } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/reader';
import { Identity } from '../../identity/index';
import { Media } from '../../media/index';
import { PAIRINGS_TABLE, type PairingRow } from '../pairings/pairing-row';
import { VISITS_TABLE, type VisitRow } from './visit-row';
import { isoOf } from '../rows';

/** How this visit stands towards this caller. */
export const standingOfVisit = (
  visit: VisitRow,
  pair: PairingRow,
  { personId }: Pick<Caller, 'personId'>,
): VisitStanding => ({
  state: visit.state,
  isResident: pair.ownerId === personId,
  isSpokenFor: pair.ownerId === null,
  isVisitor: visit.visitorId === personId || visit.secondId === personId,
  residentSaid: visit.residentCame !== null,
  visitorSaid: visit.visitorCame !== null,
});

/** Visits as this caller may see them; the money slip only for those it concerns. */
@Injectable()
export class VisitViews {
  constructor(
    private readonly identity: Identity,
    private readonly media: Media,
  ) {}

  async one(reader: Reader, caller: Caller, visit: VisitRow): Promise<VisitView> {
    const pair = await PAIRINGS_TABLE.find(reader, caller.stationId, visit.pairingId);
    const [view] = await this.of(reader, caller, pair === null ? [] : [{ visit, pair }]);
    return view!;
  }

  /** The newest visits of these pairs, by pair. */
  async ofPairs(
    reader: Reader,
    caller: Caller,
    pairs: readonly PairingRow[],
  ): Promise<Map<string, VisitView[]>> {
    const byId = new Map(pairs.map((pair) => [pair.id, pair]));
    const visits = await VISITS_TABLE.list(reader, caller.stationId, NEWEST, [[...byId.keys()]]);
    const views = await this.of(
      reader,
      caller,
      visits.map((visit) => ({ visit, pair: byId.get(visit.pairingId)! })),
    );
    const found = new Map<string, VisitView[]>();
    for (const view of views) {
      const own = found.get(view.pairingId) ?? [];
      if (own.length < 50) found.set(view.pairingId, [...own, view]);
    }
    return found;
  }

  private async of(
    reader: Reader,
    caller: Caller,
    visits: readonly { visit: VisitRow; pair: PairingRow }[],
  ): Promise<VisitView[]> {
    const people = visits.flatMap(({ visit }) => [visit.visitorId, visit.secondId ?? []].flat());
    const names = await this.identity.namesOf(reader, [...new Set(people)]);
    return Promise.all(
      visits.map(async ({ visit, pair }) => ({
        ...openly(visit, names),
        slip: await this.slipOf(reader, visit, pair, caller),
        standing: standingOfVisit(visit, pair, caller),
      })),
    );
  }

  private async slipOf(
    reader: Reader,
    visit: VisitRow,
    pair: PairingRow,
    { personId, role }: Caller,
  ): Promise<VisitView['slip']> {
    const { givenFen, spentFen, changeFen } = visit;
    const concerned = [pair.ownerId, pair.companionId, visit.visitorId, visit.secondId].includes(personId);
    if (givenFen === null || spentFen === null || changeFen === null) return null;
    if (!concerned && role !== 'secretary') return null;
    const receipts = await this.media.viewsOf(reader, visit.stationId, visit.receiptIds);
    return { givenFen, spentFen, changeFen, receipts };
  }
}

const openly = (
  visit: VisitRow,
  names: ReadonlyMap<string, string>,
): Omit<VisitView, 'slip' | 'standing'> => ({
  visitId: visit.id,
  pairingId: visit.pairingId,
  state: visit.state,
  startsAt: visit.startsAt.toISOString(),
  minutes: visit.minutes,
  isFirst: visit.isFirst,
  visitors: visitorsOf(visit, names),
  setOutAt: isoOf(visit.setOutAt),
  arrivedAt: isoOf(visit.arrivedAt),
  finishedAt: isoOf(visit.finishedAt),
  isOverdue: visit.isOverdue,
  saidMinutes: visit.saidMinutes,
  residentSaid: visit.residentCame,
  visitorSaid: visit.visitorCame,
});

function visitorsOf(
  { visitorId, secondId }: VisitRow,
  names: ReadonlyMap<string, string>,
): VisitView['visitors'] {
  const first = { personId: visitorId, name: names.get(visitorId) ?? '', place: 'first' as const };
  if (secondId === null) return [first];
  return [first, { personId: secondId, name: names.get(secondId) ?? '', place: 'second' as const }];
}

const NEWEST = 'pairing_id = any($2::uuid[]) order by starts_at desc limit 1000';
