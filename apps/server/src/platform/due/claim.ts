import type { Fact } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import type { Claimed } from '../database/flush';
import { newId } from '../database/new-id';
import { Transactions } from '../database/transaction';
import type { DueWork } from './due-work';
import { DueRegistry } from './registry';

/** One due row that belongs to this process until its lease ends. */
export interface Claim {
  kind: 'delivery' | 'timer' | 'send';
  work: DueWork;
  claimed: Claimed;
  /** For a delivery: the fact to be told. */
  fact: Fact | null;
  /** How late it was claimed. */
  lagMs: number;
}

const DUE = `dead_at is null and due_at <= $1 and name = any($2::text[])
  and (lease_until is null or lease_until < clock_timestamp())`;

const ROWS = `select station_id, id, speaking from due_work where kind <> 'send' and ${DUE}
  order by priority, due_at limit $3 for update skip locked`;

/** The first of each lane, and of no lane in which something is being spoken. */
const SENDS = `select d.station_id, d.id, d.speaking from due_work d
  join (select station_id, id, row_number() over (partition by station_id, coalesce(lane, id::text)
          order by priority, due_at, id) as place
        from (select * from due_work o where kind = 'send' and ${DUE}
          and not exists (select 1 from due_work other where other.station_id = o.station_id and other.lane = o.lane
            and other.claim_id is not null and other.lease_until >= clock_timestamp())
          order by priority, due_at limit $3 * 8) ready) first
    on first.station_id = d.station_id and first.id = d.id and first.place = 1
  order by d.priority, d.due_at limit $3 for update of d skip locked`;

/** A row whose lease ran out was tried once more than anybody wrote down. */
const claim = (picked: string, speaking: boolean): string => `with picked as (${picked}), claimed as (
  update due_work d set claim_id = $4::uuid, lease_until = clock_timestamp()
      + least($5::int, $6::int * 2 ^ least(d.attempts + case when d.claim_id is null then 0 else 1 end, 12))
        * interval '1 millisecond',
    speaking = ${speaking}, attempts = d.attempts + case when d.claim_id is null then 0 else 1 end
  from picked p where d.station_id = p.station_id and d.id = p.id returning d.*, p.speaking as was_speaking)
  select c.*, f.type as fact_type, f.subject_id, f.actor_id, f.actor_role, f.at, f.payload as fact_payload
  from claimed c left join facts f on f.station_id = c.station_id and f.id = c.fact_id order by c.priority, c.due_at`;

const CLAIM_ROWS = claim(ROWS, false);
const CLAIM_SENDS = claim(SENDS, true);

/**
 * A claim of rows that is forgotten in a crash of the database costs nothing: the row is claimed again, and its effects
 * stand or fall with its own transaction. So this commit need not wait for the disk. A send's claim must: it says that
 * somebody may have been spoken to.
 */
const UNHURRIED = 'set local synchronous_commit to off';

/**
 * A row is a transaction of milliseconds: whoever holds it for longer than this is dead, most likely, and the next one
 * must not wait. Should it be slow instead, it loses its claim and rolls back, and the next claim lasts twice as long.
 */
const ROW_LEASE_MS = 1_000;

/** A web server does later work only when nobody else has done it for so long: somebody is told even without a worker. */
const STAND_IN_AFTER_MS = 1_500;

/** Whoever claims sends does so alone: two at once could each take one row of the same lane. */
const ALONE = 'select pg_advisory_xact_lock(4201123)';

/**
 * Takes due rows for this process: ordered by priority and age, past whatever others hold, under a lease measured by
 * the machine's clock (so that turning the product's clock ends no lease). The claim commits on its own: a process
 * killed before that has taken nothing; one killed after it leaves rows that come back when the lease ends.
 */
@Injectable()
export class Claims {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(DueRegistry) private readonly registry: DueRegistry,
    @Inject(CONFIG) private readonly config: Pick<Config, 'DUE_LEASE_SECONDS' | 'ROLE'>,
  ) {}

  rows(limit: number): Promise<Claim[]> {
    const names = [...this.registry.listeners.keys(), ...this.registry.timers.keys()];
    return this.take([UNHURRIED], CLAIM_ROWS, { names, limit, firstLeaseMs: ROW_LEASE_MS });
  }

  sends(limit: number): Promise<Claim[]> {
    const names = [...this.registry.senders.keys()];
    return this.take([ALONE], CLAIM_SENDS, { names, limit, firstLeaseMs: this.leaseMs });
  }

  private get leaseMs(): number {
    return this.config.DUE_LEASE_SECONDS * 1_000;
  }

  private take(extra: string[], text: string, { names, limit, firstLeaseMs }: Wish): Promise<Claim[]> {
    if (names.length === 0) return Promise.resolve([]);
    const behindMs = this.config.ROLE === 'web' ? STAND_IN_AFTER_MS : 0;
    return this.transactions.run(extra, async ({ now, run }) => {
      const claimId = newId();
      const dueBy = new Date(now.getTime() - behindMs);
      const values = [dueBy, names, limit, claimId, this.leaseMs, firstLeaseMs];
      const rows = await run({ text, values });
      return rows.map((row) => claimOf(row as unknown as Row, claimId, now));
    });
  }
}

interface Wish {
  names: string[];
  limit: number;
  /** Doubled with every attempt, up to the lease of the house. */
  firstLeaseMs: number;
}

interface Row {
  station_id: string;
  id: string;
  kind: Claim['kind'];
  name: string;
  key: string;
  payload: Record<string, unknown>;
  due_at: Date;
  attempts: number;
  was_speaking: boolean;
  fact_id: string | null;
  fact_type: string | null;
  subject_id: string;
  actor_id: string | null;
  actor_role: string | null;
  at: Date;
  fact_payload: object;
}

function claimOf(row: Row, claimId: string, now: Date): Claim {
  const { station_id: stationId, id, kind, name, key, payload, due_at: dueAt, attempts } = row;
  return {
    kind,
    work: { id, stationId, name, key, payload, dueAt, attempts, wasSpeaking: row.was_speaking },
    claimed: { stationId, id, claimId, name, key },
    fact: factOf(row),
    lagMs: now.getTime() - dueAt.getTime(),
  };
}

function factOf(row: Row): Fact | null {
  if (row.fact_type === null) return null;
  const fact = {
    id: row.fact_id,
    stationId: row.station_id,
    type: row.fact_type,
    at: row.at,
    subjectId: row.subject_id,
    actorId: row.actor_id,
    actorRole: row.actor_role,
    payload: row.fact_payload,
  };
  return fact as Fact;
}
