import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Identity } from '../identity/index';
import { Wishes } from '../wishes/index';
import { demoWall } from './demo-world';

/** At this member's turn the invented cards were taken in. */
const SCRIBE = 'R03';

/** Hangs the invented cards on the wall, once. */
@Injectable()
export class HangDemoWall {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly wishes: Wishes,
  ) {}

  async execute(stationId: string): Promise<void> {
    const people = await this.identity.byRollNumber(this.db, stationId);
    const deskId = people.get(SCRIBE);
    if (deskId === undefined) return;
    const offers = demoWall.offers.flatMap(({ member, ...offer }) => {
      const memberId = people.get(member);
      return memberId === undefined ? [] : [{ ...offer, memberId }];
    });
    await this.db.system({ stationId }, async (tx) => {
      if (await this.wishes.hasCards(tx, stationId)) return;
      await this.wishes.importWall(tx, { deskId, offers, wishes: demoWall.wishes });
    });
  }
}
