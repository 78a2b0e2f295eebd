import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { EscalationPolicyView } from '@doorstep/contracts';
import { DEFAULT_ESCALATION, WAKES } from '@doorstep/domain';
import { startPostgres, type Cluster as Postgres } from '../../../../../tools/postgres.mjs';
import { Neighbourhood } from '../neighbourhood';
import { clusterAt } from '../seeded-database';
import { right } from '../steps';

/** Silence lasts this long on every rung here, so that a minute shows several. */
export const WAIT_MS = 15_000;

/** A community on a Postgres of its own that really writes to disk: two web processes and two workers, all mortal. */
export class WeatherHouse {
  readonly here: Neighbourhood;
  private readonly dir: string;
  private postgres: Postgres;

  private constructor(here: Neighbourhood, dir: string, postgres: Postgres) {
    this.here = here;
    this.dir = dir;
    this.postgres = postgres;
  }

  static async open(): Promise<WeatherHouse> {
    const dir = await mkdtemp(path.join(os.tmpdir(), `doorstep-test-${process.pid}-`));
    const postgres = await startPostgres({ dir, durable: true });
    try {
      // A server that has just come back answers the first of a crowd soon, instead of all of them at the end: two cores
      // and sixteen connections only make everybody wait.
      const env = { DUE_LEASE_SECONDS: '10', LOG_LEVEL: 'error', DATABASE_POOL: '4' };
      const cluster = clusterAt(postgres.url());
      const here = await Neighbourhood.open({ cluster, web: 2, workers: 2, env });
      const zhou = await here.secretary();
      right(await zhou.put<EscalationPolicyView>('/escalation-policy', quickPolicy()));
      await here.quiet();
      return new WeatherHouse(here, dir, postgres);
    } catch (error) {
      await postgres.stop();
      throw error;
    }
  }

  /** SIGKILL to the postmaster, then what an operator's supervisor does: start it again on the same data. */
  async crashPostgres(): Promise<void> {
    await this.postgres.crash();
    this.postgres = await startPostgres({ dir: this.dir, durable: true });
    await this.here.hands.reconnect();
  }

  async close(): Promise<void> {
    await this.here.close().catch(() => undefined);
    await this.postgres.stop();
    await rm(this.dir, { recursive: true, force: true });
  }
}

function quickPolicy(): EscalationPolicyView {
  const rungs = WAKES.map((wake) => ({ wake, loudness: 'message' as const, waitSeconds: WAIT_MS / 1_000 }));
  const quick = { rungs, need: 'any' as const };
  return { ...DEFAULT_ESCALATION, escalations: { emergency: quick, urgent: quick, normal: quick } };
}
