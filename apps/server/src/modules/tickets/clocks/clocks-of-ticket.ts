import {
  clockStampOf,
  stepsOf,
  type CalendarDay,
  type Category,
  type ClockFact,
  type ClockPolicy,
  type ClockStamp,
  type ClockStep,
  type PartyKind,
  type Urgency,
} from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import { calendarOf } from '../../roster/index';
import { clockPolicyOf } from './clock-policies';

const FACTS = `select type, at, payload from facts
  where station_id = $1::uuid and subject_id = $2::uuid and type like 'ticket.%' order by at, id`;

/** Everything the clocks of a ticket are read from. */
export interface ClockBooks {
  steps: ClockStep[];
  policy: ClockPolicy;
  days: readonly CalendarDay[];
}

/** The facts of a ticket as steps, with the rules for what carries no stamp and the station's own days. */
export async function clockBooks(
  reader: Reader,
  { stationId, ticketId, fresh }: { stationId: string; ticketId: string; fresh: readonly ClockFact[] },
): Promise<ClockBooks> {
  const written = await reader.query<ClockFact>(FACTS, [stationId, ticketId]);
  const policy = await clockPolicyOf(reader, stationId);
  const days = await calendarOf(reader, stationId);
  return { steps: stepsOf([...written, ...fresh]), policy, days };
}

/** What is stamped when the station takes a matter in: its own clocks. */
export async function stampOfDesk(
  reader: Reader,
  stationId: string,
  { category, urgency }: { category: Category; urgency: Urgency },
): Promise<ClockStamp> {
  const policy = await clockPolicyOf(reader, stationId);
  return clockStampOf(policy, ['dispatch', 'call-back'], {
    category,
    urgency,
    partyId: null,
    partyKind: null,
  });
}

/** What is stamped when a party gets it: the clocks of the party. */
export async function stampOfParty(
  reader: Reader,
  stationId: string,
  matter: { category: Category; urgency: Urgency; partyId: string; partyKind: PartyKind },
): Promise<ClockStamp> {
  return clockStampOf(await clockPolicyOf(reader, stationId), ['sign', 'arrive', 'finish'], matter);
}
