import type { Reader } from '../database/reader';
import type { Tx } from '../database/tx';
import { type Answers, probeAt, WINDOW_SECONDS } from './breaker';

/** One provider as it stands. */
export interface OutletState {
  name: string;
  isOpen: boolean;
  openedAt: Date | null;
  recoveredAt: Date | null;
  /** When the next send is let through to see, while it is out of order. */
  probeAt: Date | null;
}

const STATES = `select name, is_open as "isOpen", opened_at as "openedAt", recovered_at as "recoveredAt", probe_at as "probeAt" from outlets`;

export const outletStates = (reader: Reader): Promise<OutletState[]> => reader.query<OutletState>(STATES);

const WAITS = `select 1 from due_work where kind = 'send' and dead_at is null and outlet = any($1::text[]) limit 1`;

/** Whether a send waits for one of them: it will be let through to see. */
export const someoneWaits = async (reader: Reader, names: readonly string[]): Promise<boolean> =>
  (await reader.query(WAITS, [names])).length > 0;

const COUNT = `insert into outlet_counts (name, process_id, at, good, bad)
  select name, $1::uuid, $2::timestamptz - "ageMs" * interval '1 millisecond', good, bad
  from jsonb_to_recordset($3::jsonb) as x(name text, "ageMs" int, good int, bad int)
  on conflict (name, process_id, at) do update
  set good = outlet_counts.good + excluded.good, bad = outlet_counts.bad + excluded.bad`;

const FORGET = `delete from outlet_counts where at < $1::timestamptz - $2::int * interval '1 second'`;

/** What one process heard of a provider, and how long ago it began to. */
export interface Heard extends Answers {
  name: string;
  ageMs: number;
}

/**
 * What a process heard in the last second, and the end of what is too old to count. It counts from when it was heard,
 * not from now: what failed just before a provider was well again must not close it anew.
 */
export async function keepCounts(tx: Tx, processId: string, heard: readonly Heard[]): Promise<void> {
  await tx.query(COUNT, [processId, tx.now, JSON.stringify(heard)]);
  await tx.query(FORGET, [tx.now, 2 * WINDOW_SECONDS]);
}

const LATELY = `select c.name, sum(c.good)::int as good, sum(c.bad)::int as bad,
    count(distinct c.process_id) filter (where c.at > $1::timestamptz - interval '5 seconds')::int as processes
  from outlet_counts c left join outlets o on o.name = c.name
  where c.at > $1::timestamptz - $2::int * interval '1 second' and c.at > coalesce(o.recovered_at, '-infinity')
  group by c.name`;

/** What all processes heard within the window, since the last recovery, and how many of them spoke just now. */
export const heardLately = (tx: Tx): Promise<(Answers & { name: string; processes: number })[]> =>
  tx.query(LATELY, [tx.now, WINDOW_SECONDS]);

const OPEN = `insert into outlets (name, is_open, opened_at, probe_at, probes) values ($1, true, $2, $3, 0)
  on conflict (name) do update set is_open = true, opened_at = $2, probe_at = $3, probes = 0 where not outlets.is_open
  returning name`;

/** Whether it was this act that found it out of order: one act among all processes does. */
export async function openOutlet(tx: Tx, name: string): Promise<boolean> {
  return (await tx.query(OPEN, [name, tx.now, probeAt(0, tx.now)])).length > 0;
}

const CLOSE = `update outlets set is_open = false, recovered_at = $2 where name = $1 and is_open
  returning opened_at as "openedAt"`;

/** Since when it was out of order, where it was this act that found it well again. */
export async function closeOutlet(tx: Tx, name: string): Promise<Date | null> {
  const [closed] = await tx.query<{ openedAt: Date }>(CLOSE, [name, tx.now]);
  return closed?.openedAt ?? null;
}

/** The one that was let through to see said nothing at all: another one may go at once. */
export async function probeAgain(tx: Tx, name: string): Promise<void> {
  await tx.query(
    'update outlets set probe_at = $2, probes = greatest(0, probes - 1) where name = $1 and is_open',
    [name, tx.now],
  );
}
