import { after, days } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { Identity } from '../identity/index';
import { Roster } from '../roster/index';
import { demoSlots } from './demo-world';

/** The days after these want a draft: the secretary of the demo can begin at once. */
const DAYS_AHEAD = 20;
const DAYS_BEHIND = 14;
/** So far ahead everybody has said yes already; beyond, they are still to be asked. */
const DAYS_CONFIRMED = 7;

/**
 * Repeats the invented four weeks until about three weeks from now: a demo started again months later still has a pair on
 * duty. What lies behind goes into the ledger, so that the next draft has something to be fair about.
 */
@Injectable()
export class ExtendDemoRoster {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly roster: Roster,
  ) {}

  async execute(stationId: string): Promise<void> {
    const now = this.clock.now();
    const covered = await this.roster.coveredUntil(this.db, stationId);
    const first = new Date(Math.max(after(now, -days(DAYS_BEHIND)).getTime(), covered?.getTime() ?? 0));
    const people = await this.identity.byRollNumber(this.db, stationId);
    const slots = demoSlots(first, after(now, days(DAYS_AHEAD)))
      .filter((slot) => slot.startsAt >= first)
      .map(({ members, standby, ...slot }) => ({
        ...slot,
        memberIds: members.flatMap((key) => people.get(key) ?? []),
        standbyIds: standby.flatMap((key) => people.get(key) ?? []),
        isConfirmed: slot.startsAt < after(now, days(DAYS_CONFIRMED)),
      }));
    await this.db.system({ stationId }, (tx) => this.roster.importSlots(tx, stationId, slots));
  }
}
