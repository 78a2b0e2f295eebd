import { telephoneOf } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { Identity } from '../identity/index';
import { Roster } from '../roster/index';
import { Stations } from '../stations/index';
import { DEMO_STATION, demoCode } from './demo-world';
import { type OpenedStation, OpenStations } from './open-stations';
import { words } from './words';

/** One phone of the demonstration: who holds it, which hat they wear, and the page it opens with. */
export interface WallPhone {
  openid: string;
  name: string;
  /** What rings beside WeChat; digits, empty where nothing does. */
  telephone: string;
  part: string;
  role: 'resident' | 'member' | 'party';
  page: string;
}

/** The four phones side by side, and the door the resident scans. */
export interface Wall {
  door: { code: string; label: string };
  phones: WallPhone[];
}

const RESIDENT = 'demo-li';
const PROPERTY = 'demo-P-PROP-1';
const DOOR = { building: 5, unit: 2 };

/** Opening stations, and the demonstration with its invented community. */
@Injectable()
export class Opening {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: Identity,
    private readonly stations: Stations,
    private readonly roster: Roster,
    private readonly stationFiles: OpenStations,
  ) {}

  /** Reads a station file (already parsed JSON) into the house. Throws StationFileProblems listing all that is wrong. */
  openStation(file: unknown): Promise<OpenedStation[]> {
    return this.stationFiles.execute(file);
  }

  /** Whose phones hang on the wall: the resident, whoever is on duty at this moment, and the property. */
  async wall(): Promise<Wall> {
    const code = demoCode(DEMO_STATION, DOOR.building, DOOR.unit);
    const door = await this.stations.doorToReport(this.db, code);
    const duty = await this.roster.dutyAt(this.db, door.stationId, this.clock.now());
    const openids = await this.people.openidsOf(this.db, duty.pair.slice(0, 2));
    const page = `pages/door/index?code=${code}`;
    return {
      door: { code, label: door.label },
      phones: [
        await this.phone(RESIDENT, { part: words.resident, role: 'resident', page }),
        ...(await Promise.all([...openids.values()].map((openid) => this.phone(openid, MEMBER)))),
        await this.phone(PROPERTY, { part: words.property, role: 'party', page: 'pages/work/index' }),
      ],
    };
  }

  private async phone(
    openid: string,
    part: Omit<WallPhone, 'openid' | 'name' | 'telephone'>,
  ): Promise<WallPhone> {
    const personId = await this.people.personOfOpenid(this.db, openid);
    const people = personId === null ? [] : [personId];
    const names = await this.people.namesOf(this.db, people);
    const phones = await this.people.phonesOf(this.db, people);
    const telephone = telephoneOf(phones.get(personId ?? '') ?? null) ?? '';
    return { openid, name: names.get(personId ?? '') ?? '', telephone, ...part };
  }
}

const MEMBER = { part: words.member, role: 'member', page: 'pages/board/index' } as const;
