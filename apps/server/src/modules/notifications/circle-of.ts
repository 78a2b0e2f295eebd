import {
  isAboutTicket,
  NOBODY_ON_DUTY,
  type Circle,
  type TellableFact,
  type TicketFactType,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import { Identity } from '../identity/index';
import { Roster } from '../roster/index';

/** Facts of which somebody beyond the owner, the party and the resident may have to hear. */
const ABOVE: readonly TicketFactType[] = [
  'ticket.escalated',
  'ticket.raised',
  'ticket.returned',
  'ticket.given-up',
  'ticket.objected',
  'ticket.pressed',
];

/**
 * Everybody a fact concerns. Who is on duty is asked for the instant of the fact, however late the work runs: a report
 * at 11:59 belongs to the pair that sat there at 11:59.
 */
@Injectable()
export class CircleOf {
  constructor(
    private readonly identity: Identity,
    private readonly roster: Roster,
  ) {}

  /** Of facts of one station, in their order. */
  async facts(reader: Reader, facts: readonly TellableFact[]): Promise<Circle[]> {
    const needing = facts.filter(needsDesk);
    const [duties, staff] = await Promise.all([
      needing.length === 0
        ? []
        : this.roster.dutiesAt(
            reader,
            needing[0]!.stationId,
            needing.map(({ at }) => at),
          ),
      Promise.all(facts.map((fact) => this.staffFor(reader, fact))),
    ]);
    return facts.map((fact, place) => {
      const duty = duties[needing.indexOf(fact)] ?? NOBODY_ON_DUTY;
      return { ...peopleOf(fact), partyStaff: staff[place] ?? [], duty };
    });
  }

  private staffFor(reader: Reader, fact: TellableFact): Promise<string[]> {
    const partyId = isAboutTicket(fact) ? fact.payload.ticket.partyId : null;
    return partyId === null ? Promise.resolve([]) : this.identity.staffOf(reader, fact.stationId, partyId);
  }
}

/** Somebody at the desk may have to hear of it. */
const needsDesk = (fact: TellableFact): boolean =>
  !isAboutTicket(fact) || fact.payload.ticket.ownerId === null || ABOVE.includes(fact.type);

function peopleOf(fact: TellableFact): Pick<Circle, 'reporterId' | 'ownerId' | 'followerIds'> {
  if (!isAboutTicket(fact)) return { reporterId: null, ownerId: null };
  const { reporterId, ownerId, followerIds = [] } = fact.payload.ticket;
  return { reporterId, followerIds, ownerId };
}
