import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Metrics } from '../metrics';
import { Transactions } from './transaction';

/** How many connections there are, how many lie idle, and how many acts wait for one. */
@Injectable()
export class PoolMetrics {
  constructor(metrics: Metrics, transactions: Transactions) {
    const gauge: Gauge = new Gauge({
      name: 'doorstep_database_connections',
      help: 'Connections to Postgres by state; waiting counts acts without one',
      labelNames: ['state'],
      registers: [metrics.registry],
      collect: () => {
        for (const [state, count] of Object.entries(transactions.connections())) gauge.set({ state }, count);
      },
    });
  }
}
