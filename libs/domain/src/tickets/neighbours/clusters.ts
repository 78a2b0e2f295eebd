import type { Category } from '../../directory/index';
import { partOf, reachOf } from './shared-matters';
import type { Spot } from './structure';

/** A report of the last days, as far as patterns are looked for. */
export interface Patterned extends Spot {
  ticketId: string;
  category: Category;
  reportedAt: Date;
}

/** Several reports of one kind in one part of the house within a few days: somebody should go and look (未诉先办). */
export interface Cluster<T> {
  category: Category;
  tickets: T[];
}

export const CLUSTER_SIZE = 3;
export const CLUSTER_DAYS = 7;

/** The patterns among reports of the last days, the largest first; each with its reports, oldest first. */
export function clustersOf<T extends Patterned>(recent: readonly T[]): Cluster<T>[] {
  const parts = new Map<string, T[]>();
  for (const ticket of recent) {
    const part = partOf(ticket.category, ticket);
    if (part === null) continue;
    const key = `${ticket.category} ${reachOf(ticket.category)} ${part}`;
    parts.set(key, [...(parts.get(key) ?? []), ticket]);
  }
  return [...parts.values()]
    .filter((tickets) => tickets.length >= CLUSTER_SIZE)
    .map((tickets) => ({
      category: tickets[0]!.category,
      tickets: [...tickets].sort((a, b) => a.reportedAt.getTime() - b.reportedAt.getTime()),
    }))
    .sort((a, b) => b.tickets.length - a.tickets.length);
}
