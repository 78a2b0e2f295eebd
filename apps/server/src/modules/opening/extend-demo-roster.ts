import { after, days } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { Identity } from '../identity/index';
import { Roster } from '../roster/index';
import { demoSlots } from './demo-world';

const DAYS_AHEAD = 35;
const DAYS_BEHIND = 14;

/** Repeats the invented four weeks until five weeks from now: a demo started again months later still has a pair on duty. */
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
      .map(({ members, ...slot }) => ({
        ...slot,
        memberIds: members.flatMap((key) => people.get(key) ?? []),
      }));
    await this.db.system({ stationId }, (tx) => this.roster.importSlots(tx, stationId, slots));
  }
}
