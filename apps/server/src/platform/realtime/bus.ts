import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Client, type Notification } from 'pg';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config';
import { AfterCommit, type Committed, type WorkKinds } from '../database/after-commit';
import { newId } from '../database/new-id';
import { isAway } from '../database/pg-errors';
import { type Message, pack, unpack } from './message';
import { Presence } from './presence';
import type { Push } from './topic';

const CHANNEL = 'doorstep_bus';
const CLOCK_CHANNEL = 'doorstep_clock';
const COALESCE_MS = 8;
/** Work due later than this is found by the sweeps of whoever does it. */
const HORIZON_MS = 1_500;
/** Who is not back within moments of the database is taken for dead (`Orphans`). */
const RECONNECT_MS = { first: 100, most: 500 };
/** A process that was cut off keeps so many hints at most; phones ask again anyway. */
const HINTS_KEPT = 5_000;

/**
 * What processes tell one another through Postgres, on a connection of its own: hints for open phones and "work is
 * due". Said after the commit: at once after a silence, else gathered for some milliseconds into one NOTIFY (inside the
 * transaction it would serialise all commits). Only hints travel here: whoever misses one finds the truth in the tables
 * a second later. The same connection says that this process is there.
 */
@Injectable()
export class Bus implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Bus');
  private readonly me = newId();
  private readonly ears = {
    push: [] as ((push: Push) => void)[],
    due: [] as ((dueAt: Date, kinds: WorkKinds) => void)[],
    clock: [] as (() => void)[],
    gap: [] as (() => void)[],
  };
  private client: Client | undefined;
  private pushes: Push[] = [];
  private dueAt: Date | null = null;
  private kinds: WorkKinds = NONE;
  private timer: NodeJS.Timeout | undefined;
  private reconnect: NodeJS.Timeout | undefined;
  private failures = 0;
  private saidAt = -COALESCE_MS;
  private isSaying = false;
  private isStopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Presence) private readonly presence: Presence,
    @Inject(AfterCommit) afterCommit: AfterCommit,
  ) {
    afterCommit.listen((committed) => this.gather(committed));
  }

  /** Hears every hint, whichever process it comes from. */
  onPush(ear: (push: Push) => void): void {
    this.ears.push.push(ear);
  }

  /** Hears that another process has committed work which is due now or very soon. */
  onDue(ear: (dueAt: Date, kinds: WorkKinds) => void): void {
    this.ears.due.push(ear);
  }

  /** Hears that the product's clock was turned, or may have been while there was no line. */
  onClock(ear: () => void): void {
    this.ears.clock.push(ear);
  }

  /** Hears that the line was cut for a while: hints of other processes may have been missed. */
  onGap(ear: () => void): void {
    this.ears.gap.push(ear);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.flush();
    this.isStopped = true;
    clearTimeout(this.reconnect);
    await this.client?.end().catch(() => undefined);
  }

  private gather({ pushes, dueAt, kinds }: Committed): void {
    for (const push of pushes) {
      this.hear(push);
      if (this.pushes.length < HINTS_KEPT) this.pushes.push(push);
    }
    if (dueAt !== null && this.clock.until(dueAt) < HORIZON_MS) {
      this.dueAt = earlier(this.dueAt, dueAt);
      this.kinds = either(this.kinds, kinds);
    }
    if (this.hasToSay) this.timer ??= setTimeout(() => this.flush(), this.patience());
  }

  /** After a silence at once; what follows closely is gathered. */
  private patience(): number {
    return Math.max(0, COALESCE_MS - (performance.now() - this.saidAt));
  }

  private get hasToSay(): boolean {
    return this.pushes.length > 0 || this.dueAt !== null;
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.client === undefined || this.isSaying) return;
    const dueAt = this.dueAt?.getTime() ?? null;
    const messages = pack({ from: this.me, dueAt, ...this.kinds, pushes: this.pushes });
    this.pushes = [];
    this.dueAt = null;
    this.kinds = NONE;
    this.saidAt = performance.now();
    if (messages.length > 0) void this.say(this.client, messages);
  }

  /** One after the other; what gathers meanwhile goes out together afterwards. */
  private async say(client: Client, messages: readonly string[]): Promise<void> {
    this.isSaying = true;
    try {
      for (const message of messages) await client.query('select pg_notify($1, $2)', [CHANNEL, message]);
    } catch {
      // The connection broke: its 'end' mends it. Hints may be lost; the tables are the truth.
    }
    this.isSaying = false;
    if (this.hasToSay) this.flush();
  }

  private hear(push: Push): void {
    for (const ear of this.ears.push) ear(push);
  }

  private async connect(): Promise<void> {
    if (this.isStopped) return;
    const { DATABASE_URL: connectionString, ROLE } = this.config;
    const client = new Client({
      connectionString,
      application_name: `doorstep-bus-${ROLE}`,
      keepAlive: true,
      connectionTimeoutMillis: 4_000,
    });
    // Without this the death of its backend would end this process; 'end' follows and mends.
    client.on('error', () => undefined);
    client.once('end', () => this.mend(client));
    client.on('notification', (notification) => this.notified(notification));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}; listen ${CLOCK_CHANNEL}; ${this.presence.take}`);
      this.connected(client);
    } catch (error) {
      // While the database is away nobody else of this process reaches it either.
      if (isAway(error)) this.presence.lost();
      await client.end().catch(() => undefined);
      this.mend(client);
    }
  }

  private connected(client: Client): void {
    this.client = client;
    this.presence.taken();
    const wasCut = this.failures > 0;
    this.failures = 0;
    this.flush();
    for (const ear of this.ears.clock) ear();
    if (!wasCut) return;
    this.logger.log('the line between processes is back');
    for (const ear of this.ears.gap) ear();
  }

  private mend(client: Client): void {
    if (this.client === client) {
      this.client = undefined;
      this.presence.lost();
    }
    if (this.isStopped || this.client !== undefined) return;
    this.failures += 1;
    const wait = Math.min(RECONNECT_MS.most, RECONNECT_MS.first * 2 ** (this.failures - 1));
    clearTimeout(this.reconnect);
    this.reconnect = setTimeout(() => void this.connect(), wait);
  }

  private notified({ channel, payload }: Notification): void {
    if (channel === CLOCK_CHANNEL) return this.ears.clock.forEach((ear) => ear());
    const message: Message | null = unpack(payload ?? '');
    if (message === null || message.from === this.me) return;
    for (const push of message.pushes) this.hear(push);
    if (message.dueAt === null) return;
    const dueAt = new Date(message.dueAt);
    for (const ear of this.ears.due) ear(dueAt, message);
  }
}

const NONE: WorkKinds = { hasRows: false, hasSends: false };

const either = (one: WorkKinds, other: WorkKinds): WorkKinds => ({
  hasRows: one.hasRows || other.hasRows,
  hasSends: one.hasSends || other.hasSends,
});

const earlier = (one: Date | null, other: Date): Date => (one !== null && one <= other ? one : other);
