import type { DatabaseHands } from './database-hands';

/** One database write of the product: by which sort of process, what, where, and the how-manieth of its kind. */
export interface Moment {
  /** `doorstep-worker INSERT notices` */
  write: string;
  nth: number;
}

const HOLD = 770_077;

/**
 * Before every row that the product writes: counts the write once per transaction, and waits where the story wants it to.
 * Sequences count outside transactions, so a write that is rolled back has been counted all the same.
 */
const TRIGGER = `create function story_moment() returns trigger language plpgsql as $$
declare
  kind text := current_setting('application_name') || ' ' || tg_op || ' ' || tg_table_name;
  seen text := coalesce(current_setting('story.seen', true), '');
  n bigint;
begin
  if kind like 'doorstep-%' and position('|' || kind || '|' in seen) = 0 then
    perform set_config('story.seen', seen || '|' || kind || '|', true);
    n := nextval('story_' || md5(kind));
    if exists (select 1 from story_target t where t.write = kind and t.nth = n) then
      perform pg_advisory_xact_lock_shared(${HOLD});
    end if;
    if exists (select 1 from story_target t where t.write = 'all') then
      insert into story_writes (write, nth) values (kind, n);
    end if;
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$`;

const KINDS = `select 'doorstep-' || role || ' ' || op || ' ' || tablename as kind from pg_tables,
  unnest(array['web', 'worker', 'all']) as role, unnest(array['INSERT', 'UPDATE', 'DELETE']) as op
  where schemaname = 'public' and tablename not like 'story%' and tablename <> 'migrations'`;

const TABLES = `select format('%I', tablename) as table from pg_tables
  where schemaname = 'public' and tablename not like 'story%' and tablename <> 'migrations' order by 1`;

/** Holds the product still at one exact write, so that it can be killed there. */
export class Moments {
  private readonly hands: DatabaseHands;

  private constructor(hands: DatabaseHands) {
    this.hands = hands;
  }

  /** Puts the trigger on every table. */
  static async plant(hands: DatabaseHands): Promise<Moments> {
    await hands.run('create table story_target (write text, nth bigint)');
    await hands.run('create table story_writes (id bigserial, write text, nth bigint)');
    await hands.run(TRIGGER);
    await hands.run(`do $$ declare k text; begin for k in ${KINDS} loop
      execute 'create sequence story_' || md5(k); end loop; end $$`);
    // One table after the other: the product is at work, and whoever asks for all of them at once is in its way.
    for (const { table } of await hands.run<{ table: string }>(TABLES))
      await hands.run(`create trigger story_moment before insert or update or delete on ${table}
        for each row execute function story_moment()`);
    return new Moments(hands);
  }

  /** Every write from here to the end of `work`, in order. */
  async during(work: () => Promise<void>): Promise<Moment[]> {
    await this.reset();
    await this.hands.run(`insert into story_target values ('all', 0)`);
    await work();
    const writes = await this.hands.run<Moment>(
      'select write, nth::int as nth from story_writes order by id',
    );
    await this.reset();
    return writes;
  }

  /** From now on the product stops at this write. */
  async arm({ write, nth }: Moment): Promise<void> {
    await this.reset();
    await this.hands.run('select pg_advisory_lock($1)', [HOLD]);
    await this.hands.run('insert into story_target values ($1, $2)', [write, nth]);
  }

  /** The backend that stands still there now; null while nobody has come so far. */
  async held(): Promise<number | null> {
    const [row] = await this.hands.run<{ pid: number }>(
      `select pid from pg_locks where locktype = 'advisory' and objid = $1 and not granted limit 1`,
      [HOLD],
    );
    return row?.pid ?? null;
  }

  /** Lets the write go on: its sender may be dead by now, and the database finishes what it was told. */
  async release(): Promise<void> {
    await this.hands.run('delete from story_target');
    await this.hands.run('select pg_advisory_unlock($1)', [HOLD]);
  }

  /** The write is lost with its connection. */
  async cutOff(pid: number): Promise<void> {
    await this.hands.run('select pg_terminate_backend($1)', [pid]);
    await this.release();
  }

  /** After a crash of the database: the lock is gone with its session, the target is not. */
  async forget(): Promise<void> {
    await this.hands.run('delete from story_target');
  }

  private async reset(): Promise<void> {
    await this.hands.run('delete from story_target');
    await this.hands.run('delete from story_writes');
    await this.hands.run(`do $$ declare k text; begin for k in ${KINDS} loop
      perform setval('story_' || md5(k), 1, false); end loop; end $$`);
  }
}
