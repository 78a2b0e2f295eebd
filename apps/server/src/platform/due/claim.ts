import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { AS_PLANNED, Transactions } from '../database/transaction';
import { PROBE_WAITS_SECONDS } from '../outlets/breaker';
import { Outlets } from '../outlets/outlets';
import { Presence } from '../realtime/presence';
import { type Claim, claimOf } from './claim-of';
import { CALM } from './listener.decorator';
import { type Piece, piecesOf } from './pieces';
import { DueRegistry } from './registry';
import { Unspoken } from './unspoken';

const DUE = `dead_at is null and due_at <= (select now from act) - $6::int * interval '1 millisecond'
  and name = any($1::text[])
  and (lease_until is null or lease_until < clock_timestamp())`;

/** Work that stands back while somebody is being told does so for this long at most. */
const CALM_WAITS_MS = 1_000;

const ROWS = `select station_id, id, speaking from due_work where kind <> 'send' and ${DUE}
  and ($7::boolean or priority < ${CALM} or due_at < (select now from act) - ${CALM_WAITS_MS} * interval '1 millisecond')
  order by priority, due_at limit $2 for update skip locked`;

/** The outlets out of order whose turn it is to be tried: each won by one claim, at the waits in $8. */
const PROBING = `update outlets o set probes = probes + 1, probe_at = (select now from act)
    + ($8::int[])[least(probes + 2, cardinality($8::int[]))] * interval '1 second'
  where is_open and probe_at <= (select now from act) and exists (select 1 from due_work w where w.outlet = o.name
    and w.kind = 'send' and not w.speaking and w.dead_at is null and w.due_at <= (select now from act))
  returning name`;

/**
 * The first of each lane, and of no lane in which something is being spoken. That nobody has claimed it is asked of the
 * row itself too: it may have been claimed between the look and the lock. Of an outlet that is out of order none but
 * the one that is to see (and those whose speaker died: they are settled, not spoken); of each outlet in $7 at most so
 * many.
 */
const SENDS = `select d.station_id, d.id, d.speaking, first.is_probe from due_work d
  join (select station_id, id, is_probe, outlet,
          row_number() over (partition by station_id, coalesce(lane, id::text) order by priority, due_at, id) as place,
          row_number() over (partition by outlet, speaking order by priority, due_at, id) as of_outlet
        from (select o.*, not o.speaking and exists (select 1 from probing where name = o.outlet) as is_probe
          from due_work o where kind = 'send' and ${DUE}
          and (outlet is null or speaking or exists (select 1 from probing where name = o.outlet)
            or not exists (select 1 from outlets where name = o.outlet and is_open))
          and not exists (select 1 from due_work other where other.station_id = o.station_id and other.lane = o.lane
            and other.claim_id is not null and other.lease_until >= clock_timestamp())
          order by priority, due_at limit $2 * 8) ready) first
    on first.station_id = d.station_id and first.id = d.id and first.place = 1
      and (d.claim_id is null or d.lease_until < clock_timestamp())
      and first.of_outlet <= case when first.is_probe then 1 else coalesce(($7::jsonb ->> first.outlet)::int, $2) end
  order by d.priority, d.due_at limit $2 for update of d skip locked`;

/** A row whose lease ran out was tried once more than anybody wrote down. */
const claim = (
  picked: string,
  speaking: boolean,
): string => `with act as materialized (select clock_now() as now),
  ${speaking ? `probing as (${PROBING}),` : ''} picked as (${picked}), claimed as (
  update due_work d set claim_id = ${speaking ? 'case when p.speaking then $9::uuid else $3::uuid end' : '$3::uuid'}, lease_until = clock_timestamp()
      + least($4::int, $5::int * 2 ^ least(greatest(d.attempts - case when d.claim_id is null then 1 else 0 end, 0), 12))
        * interval '1 millisecond',
    speaking = ${speaking}, attempts = d.attempts + case when d.claim_id is null then 0 else 1 end
  from picked p where d.station_id = p.station_id and d.id = p.id returning d.*, p.speaking as was_speaking
    ${speaking ? ', p.is_probe' : ''})
  select c.*, act.now, f.type as fact_type, f.subject_id, f.actor_id, f.actor_role, f.at, f.payload as fact_payload
  from claimed c cross join act left join facts f on f.station_id = c.station_id and f.id = c.fact_id
  order by c.priority, c.due_at`;

/**
 * A claim of rows that is forgotten in a crash of the database costs nothing: the row is claimed again, and its effects
 * stand or fall with its own transaction. So this commit need not wait for the disk. A send's claim must: it says that
 * somebody may have been spoken to.
 */
const UNHURRIED = 'set local synchronous_commit = off';

/**
 * A row is a transaction of milliseconds, and the claim of a process that dies ends with it (`Orphans`): the lease is for
 * when nobody can see that it is dead. Should the row only be slow, on a machine with too much to do, it must not be
 * taken away from under whoever does it: that would be done twice and be slower still. From the second time on the next
 * claim lasts twice as long as the one before.
 */
const ROW_LEASE_MS = 3_000;

/** A web server does later work only when nobody else has done it for so long: somebody is told even without a worker. */
const STAND_IN_AFTER_MS = 700;

/** Where the claim's id stands among the values. */
const CLAIM_ID = 2;

const CLAIM_ROWS = claim(ROWS, false);
const CLAIM_SENDS = claim(SENDS, true);

/**
 * Whoever looks for lanes that nobody speaks in does so alone: two at once could each take one row of the same lane.
 * A statement of its own, because the claim must see what the one before has committed.
 */
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
    @Inject(Outlets) private readonly outlets: Outlets,
    @Inject(Presence) private readonly presence: Presence,
    @Inject(Unspoken) private readonly unspoken: Unspoken,
    @Inject(CONFIG) private readonly config: Pick<Config, 'DUE_LEASE_SECONDS' | 'ROLE'>,
  ) {}

  /** As pieces of work, in the order in which they are due. */
  async rows(limit: number, { withCalm }: { withCalm: boolean }): Promise<Piece[]> {
    const names = [...this.registry.listeners.keys(), ...this.registry.timers.keys()];
    if (names.length === 0 || this.presence.isOnItsWay) return [];
    const statement = { text: CLAIM_ROWS, values: [...this.values(names, limit, ROW_LEASE_MS), withCalm] };
    const lease = { askedAt: performance.now(), leaseMs: this.leaseMs };
    const rows = await this.transactions.atOnce([UNHURRIED, AS_PLANNED], statement);
    const claims = rows.map((row) => claimOf(row, lease));
    return piecesOf(claims, (name) => this.registry.goesTogether(name));
  }

  async sends(limit: number): Promise<Claim[]> {
    const names = [...this.registry.senders.keys()];
    if (names.length === 0 || this.presence.isOnItsWay) return [];
    const values = this.values(names, limit, this.leaseMs);
    const ofTheDead = this.presence.claimId();
    const further = [JSON.stringify(this.outlets.allowances()), PROBE_WAITS_SECONDS, ofTheDead];
    const statement = { text: CLAIM_SENDS, values: [...values, ...further] };
    const lease = { askedAt: performance.now(), leaseMs: this.leaseMs };
    const rows = await this.transactions.atOnce([AS_PLANNED, ALONE], statement).catch((error: unknown) => {
      void this.unspoken.ofClaim(values[CLAIM_ID] as string);
      throw error;
    });
    const claims = rows.map((row) => claimOf(row, lease));
    for (const { outlet } of claims) if (outlet !== null) this.outlets.took(outlet);
    return claims;
  }

  private get leaseMs(): number {
    return this.config.DUE_LEASE_SECONDS * 1_000;
  }

  /** The first lease is doubled with every attempt after the second, up to the lease of the house. */
  private values(names: string[], limit: number, firstLeaseMs: number): unknown[] {
    const behindMs = this.config.ROLE === 'web' ? STAND_IN_AFTER_MS : 0;
    return [
      names,
      limit,
      this.presence.claimId(),
      this.leaseMs,
      Math.min(firstLeaseMs, this.leaseMs),
      behindMs,
    ];
  }
}
