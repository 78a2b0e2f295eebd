import type { InputOf, listDraftCandidates, OutputOf } from '@doorstep/contracts';
import {
  breaches,
  type Caller,
  type DraftMember,
  type DraftProblem,
  loadsOf,
  Refusal,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { draftOf, type KeptSeat } from './draft-rows';

const REASONS_AT_MOST = 10;

/** Whom the secretary could put into a slot of a draft: those who fit first, lightest burden first, the others with reasons. */
@Injectable()
export class DraftCandidatesQuery {
  constructor(private readonly db: Database) {}

  async execute(
    { stationId }: Caller,
    { draftId, slotId }: InputOf<typeof listDraftCandidates>,
  ): Promise<OutputOf<typeof listDraftCandidates>> {
    const { problem, plan } = await draftOf(this.db, stationId, draftId);
    if (!problem.slots.some(({ id }) => id === slotId)) throw new Refusal('slot.unknown');
    const seats = plan?.seats ?? [];
    const seated = new Set(
      seats.filter((seat) => seat.slotId === slotId && !seat.isStandby).map(({ personId }) => personId),
    );
    const loads = loadsOf(problem, seats);
    const items = problem.members
      .filter(({ id }) => !seated.has(id))
      .map((member) => ({
        personId: member.id,
        name: member.name,
        burden: loads.get(member.id) ?? 0,
        reasons: reasonsAgainst(problem, seats, member, slotId),
      }));
    items.sort(
      (a, b) =>
        Number(a.reasons.length > 0) - Number(b.reasons.length > 0) ||
        a.burden - b.burden ||
        (a.personId < b.personId ? -1 : 1),
    );
    return { items };
  }
}

/** The rules that would be broken by this seat and are not broken without it; only their own seats matter. */
function reasonsAgainst(
  problem: DraftProblem,
  seats: readonly KeptSeat[],
  member: DraftMember,
  slotId: string,
): string[] {
  const alone: DraftProblem = {
    ...problem,
    members: [member],
    before: problem.before.filter(({ personId }) => personId === member.id),
  };
  const own = seats.filter((seat) => seat.personId === member.id && seat.slotId !== slotId);
  const known = new Set(breaches(alone, own).map(({ words }) => words));
  const found = breaches(alone, [...own, { slotId, personId: member.id, isStandby: false }]);
  return found
    .filter(({ words }) => !known.has(words))
    .map((breach) =>
      breach.slotId === slotId ? afterMark(breach.words, '：') : afterMark(breach.words, '，'),
    )
    .slice(0, REASONS_AT_MOST);
}

/** The name (and the slot, where it is this one) need not be said again. */
const afterMark = (words: string, mark: string): string => words.slice(words.indexOf(mark) + 1);
