import type { OutputOf, readDoor } from '@doorstep/contracts';
import { ROLE_WORDS } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { type Face, Identity } from '../identity/index';
import { Stations } from '../stations/index';
import { Roster } from './roster';

/**
 * What a resident sees after scanning a door: where they are and who is on duty. Lives with the roster, not with the
 * doors, because it shows today's pair. A name appears only where its owner agreed.
 */
@Injectable()
export class DoorLandingQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly stations: Stations,
    private readonly roster: Roster,
    private readonly identity: Identity,
  ) {}

  async execute(code: string): Promise<OutputOf<typeof readDoor>> {
    const door = await this.stations.doorToReport(this.db, code.toLowerCase());
    const [station, duty] = await Promise.all([
      this.stations.stationOf(this.db, door.stationId),
      this.roster.dutyAt(this.db, door.stationId, this.clock.now()),
    ]);
    const { name, community, phone, place } = station!;
    const pair = await this.identity.facesOf(this.db, door.stationId, duty.pair);
    return {
      ...door,
      stationName: name,
      community,
      stationPhone: phone,
      stationPlace: place,
      onDuty: pair.map(atTheDoor),
      dutyUntil: duty.slot?.endsAt.toISOString() ?? null,
    };
  }
}

const atTheDoor = (face: Face) => ({
  name: face.showsNameAtDoor ? face.name : ROLE_WORDS.member,
  agreed: face.showsNameAtDoor,
});
