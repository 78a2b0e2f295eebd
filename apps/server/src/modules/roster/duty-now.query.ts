import type { OutputOf, readDutyNow } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { Identity } from '../identity/index';
import { Roster } from './roster';
import { slotViews } from './slot-views';

/** Who answers for the post at this moment, who is next, and who stands behind them. */
@Injectable()
export class DutyNowQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly roster: Roster,
    private readonly identity: Identity,
  ) {}

  async execute(caller: Caller): Promise<OutputOf<typeof readDutyNow>> {
    const moment = this.clock.now();
    const { slots, secretaries } = await this.roster.benchAt(this.db, caller.stationId, moment);
    const now = slots.find((slot) => slot.startsAt <= moment);
    const next = slots.find((slot) => slot.startsAt > moment && slot.memberIds.length > 0);
    const shown = [now, next].filter((slot) => slot !== undefined);
    const views = await slotViews(this.db, this.identity, caller, shown);
    return {
      now: views.find((view) => view.slotId === now?.id) ?? null,
      next: views.find((view) => view.slotId === next?.id) ?? null,
      secretaries: await this.contacts(secretaries, caller),
      isHole: (now?.memberIds.length ?? 0) === 0,
      iAmOn: now?.memberIds.includes(caller.personId) ?? false,
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
