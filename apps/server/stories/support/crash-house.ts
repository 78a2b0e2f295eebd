import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startPostgres, type Cluster as Postgres } from '../../../../tools/postgres.mjs';
import { eventually } from './eventually';
import { type Moment, Moments } from './moments';
import { ICE, Neighbourhood, type Reported } from './neighbourhood';
import type { Person } from './person';
import { clusterAt } from './seeded-database';
import type { ServerProcess } from './server-process';
import { triedByWechat } from './tried-for';

const KEY_OF_STEP = 'duty-alert';

/** What is known of one report in the end, by person on duty. */
export interface Outcome {
  notices: number;
  rings: number;
  wechat: string[];
}

/** While everything is down, nothing is known. */
const NOTHING_YET: Outcome = { notices: 0, rings: 0, wechat: [] };

/** A community on a Postgres of its own that really writes to disk: two web processes and one worker, all mortal. */
export class CrashHouse {
  readonly here: Neighbourhood;
  readonly li: Person;
  readonly pair: Person[];
  readonly moments: Moments;
  private readonly dir: string;
  private postgres: Postgres;
  private readonly reports = new Map<string, Reported>();

  private constructor(
    parts: Pick<CrashHouse, 'here' | 'li' | 'pair' | 'moments'>,
    dir: string,
    postgres: Postgres,
  ) {
    this.here = parts.here;
    this.li = parts.li;
    this.pair = parts.pair;
    this.moments = parts.moments;
    this.dir = dir;
    this.postgres = postgres;
  }

  static async open(): Promise<CrashHouse> {
    const dir = await mkdtemp(path.join(os.tmpdir(), `doorstep-test-${process.pid}-`));
    const postgres = await startPostgres({ dir, durable: true });
    try {
      const cluster = clusterAt(postgres.url());
      const here = await Neighbourhood.open({ cluster, env: { DUE_LEASE_SECONDS: '2' } });
      const li = await here.resident();
      const pair = await here.onDuty();
      for (const member of pair) await allow(here, member);
      await here.quiet();
      const moments = await Moments.plant(here.hands);
      return new CrashHouse({ here, li, pair, moments }, dir, postgres);
    } catch (error) {
      await postgres.stop();
      throw error;
    }
  }

  /** Sends a report as a phone on a bad line does: the same key again, at the other server, until there is an answer. */
  async reportUntilAnswered(): Promise<Reported> {
    const key = randomUUID();
    for (let tried = 0; ; tried += 1) {
      const { url } = this.here.web[tried % this.here.web.length]!;
      const answer = await this.li.post<Reported>('/tickets', ICE, { key, at: url }).catch(() => null);
      if (answer?.status === 200) return this.remember(answer.body);
      if (answer !== null && answer.status < 500) throw new Error(`report: ${JSON.stringify(answer)}`);
      if (tried > 200) throw new Error('nobody answers');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Every write on the way from the answer to the ring, as this house really does it. */
  writesOfOneReport(): Promise<Moment[]> {
    return this.moments.during(async () => {
      await this.toldOf(await this.reportUntilAnswered());
    });
  }

  /** Waits until both on duty were told of it, and answers how often. */
  async toldOf(reported: Reported): Promise<Outcome[]> {
    return Promise.all(
      this.pair.map((member) =>
        eventually(
          () => this.outcome(member, reported).catch(() => NOTHING_YET),
          ({ notices, wechat }) => notices > 0 && wechat.some((result) => result !== 'later'),
          { ms: 30_000, every: 50 },
        ),
      ),
    );
  }

  /** The backend that stands still at the armed write, or null when the report went through without meeting it. */
  async heldOr(told: Promise<unknown>): Promise<number | null> {
    let isOver = false;
    void told.catch(() => undefined).finally(() => (isOver = true));
    for (;;) {
      const pid = await this.moments.held();
      if (pid !== null || isOver) return pid;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Whoever does this write: the first web process is the one that phones and WeChat speak to first. */
  processOf({ write }: Moment): ServerProcess {
    return write.startsWith('doorstep-worker') ? this.here.workers[0]! : this.here.web[0]!;
  }

  /** SIGKILL to the postmaster, then what an operator's supervisor does: start it again on the same data. */
  async crashPostgres(): Promise<void> {
    await this.postgres.crash();
    this.postgres = await startPostgres({ dir: this.dir, durable: true });
    await this.here.hands.reconnect();
    await this.moments.forget();
  }

  /** After everything: each report is there once, and nobody was told twice of any. */
  async accounts(): Promise<{ reports: number; tickets: number; outcomes: Outcome[] }> {
    const outcomes: Outcome[] = [];
    for (const reported of this.reports.values()) {
      for (const member of this.pair) outcomes.push(await this.outcome(member, reported));
    }
    return { reports: this.reports.size, tickets: (await this.li.all('/tickets/mine')).length, outcomes };
  }

  async close(): Promise<void> {
    await this.here.close().catch(() => undefined);
    await this.postgres.stop();
    await rm(this.dir, { recursive: true, force: true });
  }

  private remember(reported: Reported): Reported {
    this.reports.set(reported.ticketId, reported);
    return reported;
  }

  private async outcome(member: Person, { ticketId, number }: Reported): Promise<Outcome> {
    const at = this.here.web[1]!.url;
    const notices = await member.notices({ at });
    // What our side knows is read first: by the time it knows of a ring, the phone has rung.
    const wechat = await triedByWechat(member, ticketId, { at });
    const rings = (await this.here.rings(member, number)).length;
    return { notices: notices.filter(({ page }) => page.endsWith(ticketId)).length, rings, wechat };
  }
}

/** Consents enough for every report of the suite, with us and with WeChat. */
async function allow(here: Neighbourhood, member: Person): Promise<void> {
  await here.subscribe(member, KEY_OF_STEP);
  await here.hands.run('update wechat_credits set credits = 1000 where person_id = $1', [member.personId]);
  await here.wechat.grant(member.openid, { [KEY_OF_STEP]: 1000 });
}
