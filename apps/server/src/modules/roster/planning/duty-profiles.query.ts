import type { DutyProfile, listDutyProfiles, OutputOf } from '@doorstep/contracts';
import { type Caller, stationDay } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import type { Reader } from '../../../platform/database/reader';
import { Identity } from '../../identity/index';
import { burdensOf } from './duty-burdens';
import { dutyMembersOf } from './duty-members';
import { profilesOf } from './duty-profiles';

/** When members can come, and what they have carried: everybody's for the secretary, one's own for a member. */
@Injectable()
export class DutyProfilesQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly identity: Identity,
  ) {}

  /** Whoever has carried least stands first. */
  async list({ stationId }: Caller): Promise<OutputOf<typeof listDutyProfiles>> {
    const members = await dutyMembersOf(this.db, this.identity, stationId);
    const items = await this.views(
      this.db,
      stationId,
      members.map(({ personId }) => personId),
    );
    return { items: items.sort((a, b) => a.burden - b.burden || (a.personId < b.personId ? -1 : 1)) };
  }

  /** One person's; also within the act that has just changed it. */
  async of(reader: Reader, stationId: string, personId: string): Promise<DutyProfile> {
    const [view] = await this.views(reader, stationId, [personId]);
    return view!;
  }

  private async views(reader: Reader, stationId: string, ids: readonly string[]): Promise<DutyProfile[]> {
    const profiles = await profilesOf(reader, stationId, ids);
    const faces = await this.identity.facesOf(reader, stationId, ids);
    const known = new Map(faces.map((face) => [face.personId, face]));
    const burdens = await burdensOf(reader, stationId, stationDay(this.clock.now()));
    return profiles.map((profile) => ({
      ...profile,
      name: known.get(profile.personId)?.name ?? '',
      memberKind: known.get(profile.personId)?.memberKind ?? 'community',
      burden: burdens.get(profile.personId) ?? 0,
    }));
  }
}
