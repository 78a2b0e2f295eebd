import {
  isAboutTicket,
  NOBODY_ON_DUTY,
  type Circle,
  type Fact,
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

  async fact(reader: Reader, fact: TellableFact): Promise<Circle> {
    if (isAboutTicket(fact)) return this.ofTicket(reader, fact);
    const duty = await this.roster.dutyAt(reader, fact.stationId, fact.at);
    return { reporterId: null, ownerId: null, partyStaff: [], duty };
  }

  private async ofTicket(reader: Reader, fact: Fact<TicketFactType>): Promise<Circle> {
    const { reporterId, ownerId, partyId, followerIds = [] } = fact.payload.ticket;
    const needsDesk = ownerId === null || ABOVE.includes(fact.type);
    const duty = needsDesk ? await this.roster.dutyAt(reader, fact.stationId, fact.at) : NOBODY_ON_DUTY;
    const partyStaff = partyId === null ? [] : await this.identity.staffOf(reader, fact.stationId, partyId);
    return { reporterId, followerIds, ownerId, partyStaff, duty };
  }
}
