import { stationInstant } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import { Directory } from '../directory/index';
import { FirstInvitations, Identity, type FirstInvitation, type PersonToRegister } from '../identity/index';
import { type DutyProfileToKeep, Roster } from '../roster/index';
import { type BuildingToOpen, Stations } from '../stations/index';
import { readStationFile } from './read-station-file';
import type { PersonToRead, StationFile, StationToRead } from './station-file';

/** A station as it stands after its file was read: the file's own keys, and what they became. */
export interface OpenedStation {
  key: string;
  stationId: string;
  people: ReadonlyMap<string, string>;
  parties: ReadonlyMap<string, string>;
  /** Codes to hand to secretaries whom WeChat does not know yet. */
  invitations: readonly FirstInvitation[];
}

/**
 * 开站: brings whole stations into the house from one file: places, doors, people, parties, roster. Everything is known
 * by the file's keys, so reading the file again (corrected, or after a crash in the middle) adds what is missing and
 * never makes anything twice. One transaction per station.
 */
@Injectable()
export class OpenStations {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
    private readonly identity: Identity,
    private readonly directory: Directory,
    private readonly roster: Roster,
    private readonly firstInvitations: FirstInvitations,
  ) {}

  async execute(json: unknown): Promise<OpenedStation[]> {
    const file = readStationFile(json);
    const opened: OpenedStation[] = [];
    const district = new Map<string, string>();
    for (const station of file.stations) {
      const known = await this.stations.stationByKey(this.db, station.key);
      const stationId = known?.stationId ?? newId();
      opened.push(
        await this.db.system({ stationId }, (tx) => this.open(tx, { file, station, stationId, district })),
      );
    }
    return opened;
  }

  private async open(tx: Tx, opening: Opening): Promise<OpenedStation> {
    const { station, stationId, file } = opening;
    const { key, name, community, phone = null, place } = station;
    const openedAt = stationInstant(station.openedOn);
    const buildings = station.buildings.map(withFlats);
    const districtName = file.subdistrict.name;
    await this.stations.open(tx, {
      stationId,
      districtName,
      key,
      name,
      community,
      phone,
      place,
      openedAt,
      buildings,
    });
    const parties = await this.listParties(tx, opening);
    const people = await this.registerPeople(tx, opening, parties);
    await this.roster.keepNewProfiles(tx, stationId, profilesOf(station, people));
    await this.roster.importSlots(
      tx,
      stationId,
      station.slots.map(({ members, ...slot }) => ({
        ...slot,
        memberIds: members.map((member) => people.get(member)!),
        isConfirmed: true,
      })),
    );
    const invitations = await this.firstInvitations.forSecretaries(tx, stationId);
    return { key, stationId, people, parties, invitations };
  }

  private async listParties(tx: Tx, { station, stationId }: Opening): Promise<Map<string, string>> {
    const parties = new Map<string, string>();
    for (const [rank, { key, kind, name, phone = null, hours, defaultFor }] of station.parties.entries()) {
      const wish = { stationId, key, kind, name, phone, hours, rank, defaultFor };
      parties.set(key, await this.directory.list(tx, wish));
    }
    return parties;
  }

  private async registerPeople(tx: Tx, opening: Opening, parties: ReadonlyMap<string, string>) {
    const people = new Map<string, string>();
    for (const wish of wishesOf(opening, parties)) {
      const personId = await this.identity.register(tx, { stationId: opening.stationId, ...wish });
      people.set(wish.rollNumber, personId);
      if (wish.role === 'district') opening.district.set(wish.rollNumber, personId);
    }
    return people;
  }
}

/** What the file says of when members can come, by the people they became. */
function profilesOf({ members }: StationToRead, people: ReadonlyMap<string, string>): DutyProfileToKeep[] {
  return members.flatMap(({ key, duty }) => {
    if (duty === undefined) return [];
    const { companions, ...said } = duty;
    const companionIds = companions.flatMap((companion) => people.get(companion) ?? []);
    return [{ ...said, personId: people.get(key)!, companionIds }];
  });
}

interface Opening {
  file: StationFile;
  station: StationToRead;
  stationId: string;
  /** People of the sub-district already registered at an earlier station of this file: one person, many stations. */
  district: Map<string, string>;
}

type Wish = Omit<PersonToRegister, 'stationId'>;

/** Everybody the file names at this station, with the hat each of them gets. */
function wishesOf({ file, station, district }: Opening, parties: ReadonlyMap<string, string>): Wish[] {
  const wear =
    (role: Wish['role']) =>
    (person: PersonToRead): Wish => ({ ...lineOf(person), role });
  return [
    ...station.secretaries.map(wear('secretary')),
    ...station.residents.map(wear('resident')),
    ...station.members.map((member): Wish => ({
      ...lineOf(member),
      role: 'member',
      memberKind: member.kind,
      showsNameAtDoor: member.showsNameAtDoor,
    })),
    ...station.parties.flatMap((party) =>
      party.staff.map((person): Wish => ({
        ...lineOf(person),
        role: 'party',
        partyId: parties.get(party.key) ?? null,
      })),
    ),
    ...file.subdistrict.people.map((person): Wish => ({
      ...lineOf(person),
      rollNumber: `district.${person.key}`,
      role: 'district',
      personId: district.get(`district.${person.key}`) ?? null,
    })),
  ];
}

const lineOf = ({ key, name, phone = null, openid = null }: PersonToRead) => ({
  rollNumber: key,
  name,
  phone,
  openid,
});

/** Flats numbered as in the buildings of the eighties: floor and two digits, 101 … 603. */
function withFlats({
  flatsPerFloor = 0,
  doorCodes,
  ...building
}: StationToRead['buildings'][number]): BuildingToOpen {
  const flats = [];
  for (let unit = 1; unit <= building.units; unit += 1) {
    for (let floor = 1; floor <= building.floors; floor += 1) {
      for (let flat = 1; flat <= flatsPerFloor; flat += 1)
        flats.push({ unit, floor, room: String(floor * 100 + flat) });
    }
  }
  return doorCodes === undefined ? { ...building, flats } : { ...building, flats, doorCodes };
}
