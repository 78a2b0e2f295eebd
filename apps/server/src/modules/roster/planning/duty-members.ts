import type { MemberKind } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { Identity } from '../../identity/index';

/** Somebody who sits at the station. */
export interface DutyMember {
  personId: string;
  name: string;
  kind: MemberKind;
}

/** Everybody who wears a member's hat at the station now, longest-serving first. */
export async function dutyMembersOf(
  reader: Reader,
  identity: Identity,
  stationId: string,
): Promise<DutyMember[]> {
  const holders = await identity.holdersByRole(reader, stationId, ['member']);
  const faces = await identity.facesOf(reader, stationId, holders.get('member') ?? []);
  return faces.map(({ personId, name, memberKind }) => ({ personId, name, kind: memberKind ?? 'community' }));
}
