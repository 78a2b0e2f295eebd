import type { Caller } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import type { Media } from '../media/index';

/** Hangs what the caller has uploaded on the ticket; refused unless all of it is theirs and not yet used elsewhere. */
export async function attach(
  media: Media,
  tx: Tx,
  { caller, ticketId, mediaIds }: { caller: Caller; ticketId: string; mediaIds: readonly string[] },
): Promise<void> {
  if (mediaIds.length === 0) return;
  const { stationId, personId: ownerId } = caller;
  await media.attach(tx, { stationId, ownerId, mediaIds: [...mediaIds], subjectId: ticketId });
}
