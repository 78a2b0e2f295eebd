import type { listCandidates, OutputOf } from '@doorstep/contracts';
import { type Caller, loadsOf } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import { Candidates } from './candidates';
import { seatOf, slotOf } from './slot-rows';

/** Who could sit in a slot: those whom nothing hinders first, lightest burden first; the others with what hinders them. */
@Injectable()
export class CandidatesQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly candidates: Candidates,
  ) {}

  async execute({ stationId }: Caller, slotId: string): Promise<OutputOf<typeof listCandidates>> {
    const now = this.clock.now();
    const slot = await slotOf(this.db, stationId, slotId);
    const { problem, seats, inOrder, breachesOf } = await this.candidates.of(this.db, slot, now);
    const loads = loadsOf(problem, seats);
    const places = new Map(inOrder.map((personId, place) => [personId, place]));
    const items = problem.members
      .filter(({ id }) => !seatOf(slot, id, now) || seatOf(slot, id, now)?.isStandby === true)
      .map(({ id, name }) => ({
        personId: id,
        name,
        burden: Math.max(0, Math.round(loads.get(id) ?? 0)),
        reasons: breachesOf(id)
          .map(({ words }) => words.slice(0, 200))
          .slice(0, 10),
      }));
    const placeOf = ({ personId }: { personId: string }): number => places.get(personId) ?? Infinity;
    return {
      items: items.sort(
        (a, b) =>
          a.reasons.length - b.reasons.length || orderOf(placeOf(a), placeOf(b)) || a.burden - b.burden,
      ),
    };
  }
}

const orderOf = (a: number, b: number): number => (a === b ? 0 : a - b);
