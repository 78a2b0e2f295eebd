import type { OutputOf, readDutyNow } from '@doorstep/contracts';
import { type Caller, dutyAt } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { Identity } from '../identity/index';
import type { RosterBench } from './attendance/bench-at';
import type { SlotOnRoster } from './attendance/slot-rows';
import { Roster } from './roster';
import { SlotViews } from './slot-views';

/** Who answers for the post at this moment, who is next, and who stands behind them. */
@Injectable()
export class DutyNowQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly roster: Roster,
    private readonly identity: Identity,
    private readonly views: SlotViews,
  ) {}

  async execute(caller: Caller): Promise<OutputOf<typeof readDutyNow>> {
    const now = this.clock.now();
    const bench = await this.roster.benchAt(this.db, caller.stationId, now);
    const { slot, pair, secretaries } = dutyAt(bench, now);
    const here = bench.slots.find(({ id }) => id === slot?.id);
    const next = bench.slots.find(({ startsAt }) => startsAt > now);
    const shown = [here, next].filter((one) => one !== undefined).map((one) => withoutTheGone(one, bench));
    const views = await this.views.of(this.db, { ...caller, now }, shown);
    return {
      now: views.find((view) => view.slotId === here?.id) ?? null,
      next: views.find((view) => view.slotId === next?.id) ?? null,
      secretaries: await this.contacts(secretaries.length > 0 ? secretaries : bench.secretaries, caller),
      isHole: pair.length === 0,
      iAmOn: pair.includes(caller.personId),
    };
  }

  /** The party is told who the secretary is, not their private number: parties call the station. */
  private async contacts(personIds: readonly string[], caller: Caller) {
    const contacts = await Promise.all(
      personIds.slice(0, 10).map((id) => this.identity.contactOf(this.db, id)),
    );
    return contacts
      .filter((contact) => contact !== null)
      .map(({ name, phone }) => ({ name, phone: caller.role === 'party' ? null : phone }));
  }
}

/** Whoever is no longer a member, or is on leave, is not shown as being there, whatever the roster still says. */
const withoutTheGone = (slot: SlotOnRoster, { members, absentIds }: RosterBench): SlotOnRoster => ({
  ...slot,
  seats: slot.seats.filter(({ personId }) => members.includes(personId) && !absentIds.includes(personId)),
});
