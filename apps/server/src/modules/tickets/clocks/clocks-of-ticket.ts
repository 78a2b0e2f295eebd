import {
  clockStampOf,
  stepsOf,
  withCalendar,
  type CalendarDay,
  type Category,
  type ClockFact,
  type ClockMatter,
  type ClockName,
  type ClockPolicy,
  type ClockStamp,
  type ClockStep,
  type PartyKind,
  type Urgency,
} from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import { calendarOf } from '../../roster/index';
import { clockPolicyOf } from './clock-policies';

/** Everything the clocks of a ticket are read from. */
export interface ClockBooks {
  steps: ClockStep[];
  policy: ClockPolicy;
  days: readonly CalendarDay[];
}

/** Facts as steps, with the rules for what carries no stamp and the station's own days. */
export async function booksOf(
  reader: Reader,
  stationId: string,
  facts: readonly ClockFact[],
): Promise<ClockBooks> {
  const policy = await clockPolicyOf(reader, stationId);
  const days = await calendarOf(reader, stationId);
  return { steps: stepsOf(facts), policy, days };
}

/** What is stamped when the station takes a matter in: its own clocks. */
export async function stampOfDesk(
  reader: Reader,
  stationId: string,
  { category, urgency, now }: { category: Category; urgency: Urgency; now: Date },
): Promise<ClockStamp> {
  const matter = { category, urgency, partyId: null, partyKind: null };
  return stamped(reader, stationId, { names: ['dispatch', 'call-back'], matter, now });
}

/** What is stamped when a party gets it: the clocks of the party. */
export async function stampOfParty(
  reader: Reader,
  stationId: string,
  {
    now,
    ...matter
  }: { category: Category; urgency: Urgency; partyId: string; partyKind: PartyKind; now: Date },
): Promise<ClockStamp> {
  return stamped(reader, stationId, { names: ['sign', 'arrive', 'finish'], matter, now });
}

/** Rules and calendar of this moment: whatever changes later, the promise stays. */
async function stamped(
  reader: Reader,
  stationId: string,
  { names, matter, now }: { names: readonly ClockName[]; matter: ClockMatter; now: Date },
): Promise<ClockStamp> {
  const stamp = clockStampOf(await clockPolicyOf(reader, stationId), names, matter);
  return withCalendar(stamp, await calendarOf(reader, stationId), now);
}
