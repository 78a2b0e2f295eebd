import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram } from 'prom-client';
import { Metrics } from '../metrics';

/** How late, how much and how badly later work runs. */
@Injectable()
export class DueMetrics {
  private readonly lag: Histogram;
  private readonly runs: Counter;
  private readonly failures: Counter;
  private readonly depth: Gauge;

  constructor(metrics: Metrics) {
    const registers = [metrics.registry];
    this.lag = new Histogram({
      name: 'doorstep_due_lag_seconds',
      help: 'How long after its due instant a piece of work was claimed',
      labelNames: ['kind'],
      buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15, 30],
      registers,
    });
    this.runs = new Counter({
      name: 'doorstep_due_done_total',
      help: 'Work done',
      labelNames: ['name'],
      registers,
    });
    this.failures = new Counter({
      name: 'doorstep_due_failures_total',
      help: 'Failed attempts; final ones became dead letters',
      labelNames: ['name', 'final'],
      registers,
    });
    this.depth = new Gauge({
      name: 'doorstep_due_rows',
      help: 'Later work by state: due now, waiting for its instant, dead',
      labelNames: ['state'],
      registers,
    });
  }

  claimed(kind: string, lagMs: number): void {
    this.lag.observe({ kind }, Math.max(0, lagMs) / 1000);
  }

  done(name: string): void {
    this.runs.inc({ name });
  }

  failed(name: string, isFinal: boolean): void {
    this.failures.inc({ name, final: String(isFinal) });
  }

  counted(states: Readonly<Record<'due' | 'waiting' | 'dead', number>>): void {
    for (const [state, count] of Object.entries(states)) this.depth.set({ state }, count);
  }
}
