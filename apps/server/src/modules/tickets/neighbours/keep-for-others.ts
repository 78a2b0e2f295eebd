import { othersWaiting, rungOf, stepBy } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { stampOfTicket } from '../escalation/stamp-of-ticket';
import { moveTicket } from '../move-ticket';
import type { TicketTable } from '../ticket.table';
import { words } from '../words';
import { asStation } from './as-station';

const MERGED = `select reporter_id as "reporterId" from tickets where station_id = $1 and merged_into = $2`;

/**
 * Whoever reported a locked ticket has just withdrawn it, and neighbours follow it or their own reports go on in it: they
 * would be dropped with it. From here on it is the station's own matter, in the same commit; the one who withdrew is out of it.
 */
export async function keepForOthers(tx: Tx, ticket: TicketTable): Promise<void> {
  const merged = await tx.query<Pick<TicketTable, 'reporterId'>>(MERGED, [ticket.stationId, ticket.id]);
  const waiting = othersWaiting(
    ticket,
    merged.map(({ reporterId }) => reporterId),
  );
  if (waiting === 0) return;
  const changes = stepBy(ticket, 'keep', { caller: asStation(ticket.stationId), now: tx.now });
  const { loudness } = rungOf(stampOfTicket(ticket), 0);
  const payload = { name: words.station, reason: words.othersWait(waiting), loudness };
  await moveTicket(
    tx,
    ticket,
    { ...changes, ...NOBODYS_REPORT },
    { type: 'ticket.kept', caller: null, payload },
  );
}

/** The station stands in for whoever reported it. */
export const NOBODYS_REPORT = {
  reporterName: words.station,
  reporterPhone: null,
  partyName: null,
  workerName: null,
  outcome: null,
};
