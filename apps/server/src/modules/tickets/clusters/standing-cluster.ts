import { clustersOf, isClosed, isCovered, isSuggested, Refusal, type Cluster } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { lockTickets } from '../find-ticket';
import type { TicketTable } from '../ticket.table';
import { sweepsRunning } from './sweeps-running';

/** A cluster of which one is known that carries the others. */
type Standing = Cluster<TicketTable> & { carrier: TicketTable };

/**
 * The reports somebody has before their eyes, locked, as long as they still are what they saw: open, of one kind, in one
 * part of the house, and not judged by anybody else meanwhile. Of two who press at once the second is told so.
 */
export async function standingCluster(tx: Tx, ticketIds: readonly string[]): Promise<Standing> {
  const seen = await lockTickets(tx, ticketIds);
  const sweeps = await sweepsRunning(tx, tx.stationId);
  const open = seen.filter(
    (ticket) => !isClosed(ticket.status) && isLoose(ticket) && !isCovered(ticket, sweeps),
  );
  const [cluster] = clustersOf(open);
  if (cluster?.tickets.length !== seen.length || !isSuggested(cluster) || cluster.carrier === null)
    throw new Refusal('cluster.gone');
  return { ...cluster, carrier: cluster.carrier };
}

/** A helper's part of another matter is nobody's report. */
const isLoose = ({ relation }: Pick<TicketTable, 'relation'>): boolean => relation !== 'helper';
