import type { Me, RoleGrant } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import { Stations } from '../stations/index';
import { type Grant, heldGrants } from './grants';
import { PartyNames } from './party-names';

/** A person as they see themselves: name, number, hats. */
@Injectable()
export class MeQuery {
  constructor(
    private readonly stations: Stations,
    private readonly partyNames: PartyNames,
  ) {}

  async execute(reader: Reader, personId: string, wornId: string): Promise<Me> {
    const [person] = await reader.query<PersonRow>(PERSON, [personId]);
    const grants = await this.shown(reader, await heldGrants(reader, personId));
    const active = grants.find((grant) => grant.grantId === wornId);
    if (!person || !active) throw new Refusal('session.expired');
    return {
      personId,
      displayName: person.display_name,
      phone: person.phone,
      showsNameAtDoor: person.shows_name_at_door,
      grants,
      active,
    };
  }

  private async shown(reader: Reader, held: readonly Grant[]): Promise<RoleGrant[]> {
    const stations = await this.stations.stationsOf(
      reader,
      held.map((grant) => grant.stationId),
    );
    const partyNames = await this.partyNames.of(
      reader,
      held.map((grant) => grant.partyId),
    );
    return held.map(({ grantId, role, memberKind, stationId, partyId }) => ({
      grantId,
      role,
      memberKind,
      stationId,
      stationName: stations.get(stationId)?.name ?? '',
      partyId,
      partyName: partyId === null ? null : (partyNames.get(partyId) ?? null),
    }));
  }
}

interface PersonRow {
  display_name: string;
  phone: string | null;
  shows_name_at_door: boolean;
}

const PERSON = 'select display_name, phone, shows_name_at_door from people where person_id = $1';
