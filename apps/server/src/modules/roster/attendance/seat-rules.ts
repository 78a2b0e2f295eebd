import { type Breach, Refusal, stationDay } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { Identity } from '../../identity/index';
import { Candidates } from './candidates';
import type { SlotOnRoster } from './slot-rows';

/** What nobody overrules: one person cannot be in two places. */
const NEVER: readonly Breach['code'][] = ['overlap', 'double-seat', 'unknown-slot'];

/** Asks the rules of planning about one person in one slot. */
@Injectable()
export class SeatRules {
  constructor(
    private readonly candidates: Candidates,
    private readonly identity: Identity,
  ) {}

  /**
   * The rules that would be broken, for somebody to overrule. Throws for what cannot be: `seat.not-a-member`,
   * `seat.overlaps`. A secretary without a member's hat may sit; the rules of drafting do not know them.
   */
  async breachesOf(
    tx: Tx,
    slot: SlotOnRoster,
    personId: string,
    instead: readonly string[] = [],
  ): Promise<Breach[]> {
    if (!(await this.hasHat(tx, personId))) throw new Refusal('seat.not-a-member');
    const found = (await this.candidates.of(tx, slot, tx.now, instead)).breachesOf(personId);
    if (found.some(({ code }) => NEVER.includes(code))) throw new Refusal('seat.overlaps');
    return found.filter(({ code }) => code !== 'unknown-member');
  }

  /** As `breachesOf`, for whoever wants to come themselves: `seat.on-leave` first. Only a secretary seats over a leave. */
  async ownBreachesOf(tx: Tx, slot: SlotOnRoster, personId: string): Promise<Breach[]> {
    if (await this.isAway(tx, slot, personId)) throw new Refusal('seat.on-leave');
    return this.breachesOf(tx, slot, personId);
  }

  /** Whether somebody who sat there can sit there again: still one of us, not on leave, nowhere else at that time. */
  async canReturn(tx: Tx, slot: SlotOnRoster, personId: string): Promise<boolean> {
    if (!(await this.hasHat(tx, personId)) || (await this.isAway(tx, slot, personId))) return false;
    const found = (await this.candidates.of(tx, slot, tx.now)).breachesOf(personId);
    return !found.some(({ code }) => NEVER.includes(code));
  }

  /** Whether they wear a hat in which one sits. */
  async hasHat(tx: Tx, personId: string): Promise<boolean> {
    const holders = await this.identity.holdersByRole(tx, tx.stationId, ['member', 'secretary'], tx.now);
    return [...holders.values()].flat().includes(personId);
  }

  /** On leave on the slot's day; of a slot that runs, also on the day it is now. */
  private async isAway(tx: Tx, slot: SlotOnRoster, personId: string): Promise<boolean> {
    const days = [stationDay(slot.startsAt), stationDay(tx.now > slot.startsAt ? tx.now : slot.startsAt)];
    const leaves = await tx.query(AWAY, [tx.stationId, personId, days]);
    return leaves.length > 0;
  }
}

const AWAY = `
  select leave_id from leaves
   where station_id = $1 and person_id = $2 and ended_at is null
     and exists (select 1 from unnest($3::date[]) as day where day between from_day and until_day)
   limit 1`;
