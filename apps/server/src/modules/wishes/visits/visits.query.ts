import type { InputOf, readVisit, VisitView } from '@doorstep/contracts';
import { type Caller, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { PAIRINGS_TABLE } from '../pairings/pairing-row';
import { isNear } from '../pairings/pairs';
import { VISITS_TABLE } from './visit-row';
import { VisitViews } from './visit-views';

@Injectable()
export class VisitsQuery {
  constructor(
    private readonly db: Database,
    private readonly views: VisitViews,
  ) {}

  async one(caller: Caller, { visitId }: InputOf<typeof readVisit>): Promise<VisitView> {
    const visit = await VISITS_TABLE.find(this.db, caller.stationId, visitId);
    const pair =
      visit === null ? null : await PAIRINGS_TABLE.find(this.db, caller.stationId, visit.pairingId);
    if (visit === null || pair === null || !isNear(pair, caller)) throw new Refusal('visit.unknown');
    return this.views.one(this.db, caller, visit);
  }
}
