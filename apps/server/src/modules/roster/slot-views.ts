import type { SlotView } from '@doorstep/contracts';
import type { Reader } from '../../platform/database/reader';
import type { Identity } from '../identity/index';
import type { RosterSlot } from './roster';

/** For whose eyes the slots are drawn. */
interface Viewer {
  stationId: string;
  personId: string;
}

/** Slots as colleagues see them: by name, in the order of assignment, with "this is me". */
export async function slotViews(
  reader: Reader,
  identity: Identity,
  viewer: Viewer,
  slots: readonly RosterSlot[],
): Promise<SlotView[]> {
  const personIds = [...new Set(slots.flatMap((slot) => slot.memberIds))];
  const faces = await identity.facesOf(reader, viewer.stationId, personIds);
  const known = new Map(faces.map((face) => [face.personId, face]));
  return slots.map(({ id, startsAt, endsAt, label, memberIds }) => ({
    slotId: id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    label,
    members: memberIds.flatMap((personId) => {
      const face = known.get(personId);
      if (!face) return [];
      const memberKind = face.memberKind ?? 'community';
      return [{ personId, name: face.name, memberKind, isMe: personId === viewer.personId }];
    }),
  }));
}
