import type { checkBadge, InputOf, OutputOf, readBadge } from '@doorstep/contracts';
import { type Caller, isBadgeGood, Refusal } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database/database';
import { Identity } from '../../identity/index';
import { Stations } from '../../stations/index';
import { VISITS_TABLE, type VisitRow } from '../visits/visit-row';
import { BadgeCodes } from './badge-codes';

/**
 * The badge of whoever comes: shown on their phone around the time of the visit, checked at the door by whoever has a
 * camera. It says who is expected from which station and when; never to whom.
 */
@Injectable()
export class BadgeQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
    private readonly codes: BadgeCodes,
    private readonly identity: Identity,
    private readonly stations: Stations,
  ) {}

  async mine(
    { stationId, personId }: Caller,
    { visitId }: InputOf<typeof readBadge>,
  ): Promise<OutputOf<typeof readBadge>> {
    const visit = await VISITS_TABLE.find(this.db, stationId, visitId);
    if (visit === null || !comes(visit, personId)) throw new Refusal('visit.unknown');
    if (!isBadgeGood(visit, this.clock.now())) throw new Refusal('badge.not-now');
    const { code, changesAt } = this.codes.codeOf({ stationId, visitId, personId });
    const link = `${this.config.PUBLIC_URL.replace(/\/$/, '')}/#/pages/badge/index?k=${code}`;
    return { ...(await this.faceOf(visit, personId)), link, changesAt: changesAt.toISOString() };
  }

  /** Whatever is wrong with it, the answer is the same: not from us, do not open. */
  async check({ code }: InputOf<typeof checkBadge>): Promise<OutputOf<typeof checkBadge>> {
    const badge = this.codes.read(code);
    const visit = badge && (await VISITS_TABLE.find(this.db, badge.stationId, badge.visitId));
    if (!visit || !comes(visit, badge.personId) || !isBadgeGood(visit, this.clock.now()))
      throw new Refusal('badge.unknown');
    return this.faceOf(visit, badge.personId);
  }

  private async faceOf(visit: VisitRow, personId: string): Promise<OutputOf<typeof checkBadge>> {
    const station = await this.stations.stationOf(this.db, visit.stationId);
    const names = await this.identity.namesOf(this.db, [personId]);
    return {
      visitorName: names.get(personId) ?? '',
      stationName: station?.name ?? '',
      stationPhone: station?.phone ?? null,
      startsAt: visit.startsAt.toISOString(),
      minutes: visit.minutes,
    };
  }
}

const comes = ({ visitorId, secondId }: VisitRow, personId: string): boolean =>
  visitorId === personId || secondId === personId;
