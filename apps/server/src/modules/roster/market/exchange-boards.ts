import {
  after,
  type Breach,
  days,
  type DraftProblem,
  type DraftSeat,
  type Exchange,
  type ExchangeBar,
  exchangeBar,
  exchangeBreaches,
  isHeld,
  joiningBreaches,
  overlaps,
  type RefusalCode,
  stationDay,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/reader';
import { Identity } from '../../identity/index';
import { draftSlot } from '../attendance/candidates';
import { slotsBetween, type SlotOnRoster } from '../attendance/slot-rows';
import { DraftMembers } from '../planning/draft-members';
import { policyOf } from '../planning/duty-policies';

/** A week reaches six days to either side of a turn, and rest a little further. */
const AROUND = days(9);
/** How far ahead people trade turns: as far as rosters are published. */
const AHEAD = days(62);

/** The span of starts that is looked at, and as of when. */
interface BoardWish {
  from: Date;
  until: Date;
  now: Date;
}

/** The roster around some slots, ready to be asked who could change places with whom. */
export class ExchangeBoard {
  readonly slots: readonly SlotOnRoster[];
  readonly members: readonly string[];
  readonly now: Date;
  private readonly problem: DraftProblem;
  private readonly seats: readonly DraftSeat[];

  constructor(parts: Pick<ExchangeBoard, 'slots' | 'members' | 'now'> & { problem: DraftProblem }) {
    this.slots = parts.slots;
    this.members = parts.members;
    this.now = parts.now;
    this.problem = parts.problem;
    this.seats = parts.slots.flatMap((slot) => seatsOf(slot, parts.now));
  }

  /** Why it cannot happen at all; null when it can. */
  barOf(exchange: Exchange): ExchangeBar | null {
    return exchangeBar(exchange, this, this.now);
  }

  /** Rules of the house it would break; only the two who change places are looked at. */
  breachesOf(exchange: Exchange): Breach[] {
    const { problem, seats } = this.only([exchange.fromId, exchange.takerId]);
    return exchangeBreaches(problem, seats, exchange);
  }

  /** Why this person cannot take a free place in the slot; null when they can. Whoever stands by in it may. */
  joinBarOf(personId: string, slot: SlotOnRoster): RefusalCode | null {
    const holds = (other: SlotOnRoster): boolean =>
      other.seats.some(
        (seat) =>
          seat.personId === personId && isHeld(seat, this.now) && !(other.id === slot.id && seat.isStandby),
      );
    if (holds(slot)) return 'seat.taken';
    const others = this.slots.filter((other) => other.id !== slot.id && holds(other));
    return others.some((other) => overlaps(other, slot)) ? 'seat.overlaps' : null;
  }

  /** Rules of the house that taking a free place would break, in words. */
  joinWarningsOf(personId: string, slot: SlotOnRoster): string[] {
    const { problem, seats } = this.only([personId]);
    const found = joiningBreaches(problem, seats, { slotId: slot.id, personId, isStandby: false });
    return [...new Set(found.map(({ words }) => words))].slice(0, 10);
  }

  /** The person's own turns that have not begun. */
  turnsOf(personId: string): SlotOnRoster[] {
    return this.slots.filter(
      (slot) =>
        slot.startsAt > this.now &&
        slot.seats.some((seat) => seat.personId === personId && isHeld(seat, this.now)),
    );
  }

  /** The rules look at everybody they are given; whoever is not concerned is left out. */
  private only(people: readonly string[]): { problem: DraftProblem; seats: DraftSeat[] } {
    const members = this.problem.members.filter(({ id }) => people.includes(id));
    const seats = this.seats.filter(({ personId }) => people.includes(personId));
    return { problem: { ...this.problem, members }, seats };
  }
}

/** Lays out the roster for an exchange, with everything the rules of planning look at. */
@Injectable()
export class ExchangeBoards {
  constructor(
    private readonly identity: Identity,
    private readonly draftMembers: DraftMembers,
  ) {}

  async of(reader: Reader, stationId: string, { from, until, now }: BoardWish): Promise<ExchangeBoard> {
    const slots = await slotsBetween(reader, stationId, after(from, -AROUND), after(until, AROUND));
    const holders = await this.identity.holdersByRole(reader, stationId, ['member', 'secretary']);
    const span = { fromDay: stationDay(from), untilDay: stationDay(until) };
    const problem: DraftProblem = {
      policy: await policyOf(reader, stationId),
      slots: slots.map(draftSlot),
      members: await this.draftMembers.of(reader, stationId, span),
      fixed: [],
      before: [],
      lastMonthPairs: [],
    };
    return new ExchangeBoard({ slots, members: [...new Set([...holders.values()].flat())], now, problem });
  }

  /** Everything from now on that can still change hands. */
  ahead(reader: Reader, stationId: string, now: Date): Promise<ExchangeBoard> {
    return this.of(reader, stationId, { from: now, until: after(now, AHEAD), now });
  }

  /** Around these slots. */
  around(reader: Reader, slots: readonly SlotOnRoster[], now: Date): Promise<ExchangeBoard> {
    const starts = slots.map(({ startsAt }) => startsAt.getTime());
    const wish = { from: new Date(Math.min(...starts)), until: new Date(Math.max(...starts)), now };
    return this.of(reader, slots[0]!.stationId, wish);
  }
}

const seatsOf = (slot: SlotOnRoster, now: Date): DraftSeat[] =>
  slot.seats
    .filter((seat) => isHeld(seat, now))
    .map(({ personId, isStandby }) => ({ slotId: slot.id, personId, isStandby }));
