import type { changeDutyProfile, InputOf, OutputOf } from '@doorstep/contracts';
import { type Caller, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { keepProfiles, type ProfileRow, profilesOf } from './duty-profiles';
import { DutyProfilesQuery } from './duty-profiles.query';

type Wanted = Omit<InputOf<typeof changeDutyProfile>, 'forPersonId'>;

/** What only the secretary judges of a member. */
const SECRETARYS_OWN = ['atEaseWithPhone', 'knownToAll', 'companionIds'] as const;

/** A member says when they can come; the secretary says it for anybody, and three things besides. */
@Injectable()
export class ChangeDutyProfile {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly profiles: DutyProfilesQuery,
  ) {}

  execute(
    act: CallerAct,
    { forPersonId, ...wanted }: InputOf<typeof changeDutyProfile>,
  ): Promise<OutputOf<typeof changeDutyProfile>> {
    const { caller } = act;
    const { stationId, personId: actorId, role: actorRole } = caller;
    const personId = forPersonId ?? actorId;
    if (personId !== actorId && actorRole !== 'secretary') throw new Refusal('role.not-allowed');
    return this.db.act(act, { stationId }, async (tx) => {
      await this.checkKnown(tx, stationId, [personId, ...(wanted.companionIds ?? [])]);
      const [before] = await profilesOf(tx, stationId, [personId]);
      const after = changed(before!, wanted);
      if (after.companionIds.includes(personId)) throw new Refusal('person.unknown');
      if (actorRole !== 'secretary' && overreaches(before!, after)) throw new Refusal('role.not-allowed');
      await keepProfiles(tx, stationId, [after]);
      tx.record('duty-profile.changed', aboutPerson(personId, caller), { personId });
      return this.profiles.of(tx, stationId, personId);
    });
  }

  private async checkKnown(tx: Tx, stationId: string, personIds: readonly string[]): Promise<void> {
    const holders = await this.identity.holdersByRole(tx, stationId, ['member', 'secretary']);
    const known = new Set([...holders.values()].flat());
    if (!personIds.every((personId) => known.has(personId))) throw new Refusal('person.unknown');
  }
}

const aboutPerson = (subjectId: string, { personId: actorId, role: actorRole }: Caller) => ({
  subjectId,
  actorId,
  actorRole,
});

/** What was not spoken of stays. */
const changed = (before: ProfileRow, wanted: Wanted): ProfileRow => ({
  ...before,
  ...(Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  ) as Partial<ProfileRow>),
});

/** Saying what stands there already is no change: the phone sends the whole form. */
const overreaches = (before: ProfileRow, after: ProfileRow): boolean =>
  SECRETARYS_OWN.some((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
