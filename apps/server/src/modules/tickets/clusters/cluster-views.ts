import type { ClusterView, InputOf, listClusters, OutputOf, readCluster } from '@doorstep/contracts';
import {
  CLUSTER_DAYS,
  clustersOf,
  isCovered,
  isSetApart,
  isSuggested,
  OPEN_STATUSES,
  placeOfCluster,
  Refusal,
  type Caller,
  type Cluster,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { TicketCards } from '../ticket-cards';
import { CARD_COLUMNS, type CardRow } from '../ticket-card';
import type { TicketTable } from '../ticket.table';
import { sweepsRunning } from './sweeps-running';

type Row = CardRow & { now: Date } & Pick<
    TicketTable,
    'building' | 'unit' | 'room' | 'startedAt' | 'relation' | 'cause' | 'judged'
  >;

/** A station with more open reports in a week has other worries; the newest are looked at. */
const LOOKED_AT = 500;
const SHOWN = 20;

/** By state and time from the index of open tickets: as quick beside a million closed ones as beside none. */
const RECENT = `select ${CARD_COLUMNS}, building, unit, room, started_at as "startedAt", relation, cause, judged,
    (select clock_now()) as now
  from tickets where station_id = $1::uuid and closed_at is null and status = any($2::text[])
    and reported_at > (select clock_now()) - interval '${CLUSTER_DAYS} days' and relation is distinct from 'helper'
  order by reported_at desc limit ${LOOKED_AT}`;

/** Open reports of one week that look alike, for the desk to say whether they are one matter. */
@Injectable()
export class ClusterViews {
  constructor(
    private readonly db: Database,
    private readonly cards: TicketCards,
  ) {}

  async list({ stationId }: Caller): Promise<OutputOf<typeof listClusters>> {
    const clusters = (await this.all(stationId)).filter(isSuggested);
    return { items: clusters.slice(0, SHOWN).map(headOf) };
  }

  async read(caller: Caller, { ticketId }: InputOf<typeof readCluster>): Promise<ClusterView> {
    const clusters = await this.all(caller.stationId);
    const cluster = clusters.find(({ tickets }) => tickets.some(({ id }) => id === ticketId));
    if (cluster === undefined) throw new Refusal('cluster.gone');
    const isApart = isSetApart(cluster);
    if (!isApart && !isSuggested(cluster)) throw new Refusal('cluster.gone');
    return { ...headOf(cluster), isApart, reports: await this.reportsOf(cluster, caller) };
  }

  private async all(stationId: string): Promise<Cluster<Row>[]> {
    const [rows, sweeps] = await Promise.all([
      this.db.query<Row>(RECENT, [stationId, OPEN_STATUSES]),
      sweepsRunning(this.db, stationId),
    ]);
    return clustersOf(rows.filter((row) => !isCovered(row, sweeps)));
  }

  private async reportsOf(cluster: Cluster<Row>, caller: Caller): Promise<ClusterView['reports']> {
    const { tickets, carrier, joining } = cluster;
    const { now } = tickets[0]!;
    const orderOf = ({ reportedAt }: CardRow): Date => reportedAt;
    const { items } = await this.cards.pageOf(this.db, tickets, {
      caller,
      limit: tickets.length,
      now,
      orderOf,
    });
    const joins = new Set(joining.map(({ id }) => id));
    return items.map((card) => ({
      ...card,
      side: card.ticketId === carrier?.id ? 'carries' : joins.has(card.ticketId) ? 'joins' : 'kin',
    }));
  }
}

const headOf = (cluster: Cluster<Row>) => {
  const [first] = cluster.tickets;
  return {
    firstId: first!.id,
    category: cluster.category as ClusterView['category'],
    place: placeOfCluster(cluster),
    count: cluster.tickets.length,
    since: first!.reportedAt.toISOString(),
  };
};
