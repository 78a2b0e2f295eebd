import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Identity } from '../identity/index';
import { Seasons } from '../seasons/index';
import { words } from './words';

/** These members walked the first stretch of the demonstration's round. */
const WALKERS = ['R03', 'R07'];
const DAYS_AGO = 6;

/** Lets one seasonal round be under way, once. */
@Injectable()
export class WalkDemoSeason {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly seasons: Seasons,
  ) {}

  async execute(stationId: string): Promise<void> {
    const people = await this.identity.byRollNumber(this.db, stationId);
    const walkerIds = WALKERS.flatMap((key) => people.get(key) ?? []);
    const walk = { walkerIds, notes: words.walkNotes, openedDaysAgo: DAYS_AGO };
    await this.db.system({ stationId }, (tx) => this.seasons.importWalk(tx, walk));
  }
}
