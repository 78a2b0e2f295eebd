import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { askOnce } from './load';
import type { Part, Scene, Signed } from './scene';

const HELD = 'held_for_the_benchmark';

/**
 * A worker is killed in the middle of writing notices (a trigger holds its statement, so the moment is exact) and
 * another takes over. Answers the seconds from the kill until the notices stand.
 */
export async function rerunAfterKill(
  scene: Scene,
  {
    port,
    worker,
    reporter,
    databaseUrl,
  }: { port: number; worker: Part; reporter: Signed; databaseUrl: string },
): Promise<number> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query(
      `create function ${HELD}() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(4711); return new; end $$`,
    );
    await client.query(
      `create trigger ${HELD} before insert on notices for each row execute function ${HELD}()`,
    );
    await client.query('select pg_advisory_lock(4711)');
    const ticketId = await report(port, reporter);
    await until(
      client,
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%notices%'`,
    );
    await worker.stop('SIGKILL');
    const killedAt = performance.now();
    await client.query(`drop trigger ${HELD} on notices`).catch(() => undefined);
    await client.query('select pg_advisory_unlock(4711)');
    await scene.server('worker', await scene.wish.freePort());
    await until(client, `select 1 from notices where page like '%${ticketId}%'`);
    return (performance.now() - killedAt) / 1000;
  } finally {
    await client.query(`drop function if exists ${HELD}() cascade`).catch(() => undefined);
    await client.end();
  }
}

async function report(port: number, { token }: Signed): Promise<string> {
  const { body } = await askOnce(port, {
    method: 'POST',
    path: '/api/tickets',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ place: { building: 5, unit: 2 }, category: 'ice_snow', text: '楼门口结冰了' }),
  });
  return (body as { ticketId: string }).ticketId;
}

async function until(client: pg.Client, question: string): Promise<void> {
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    if ((await client.query(question)).rowCount !== 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited a minute for: ${question}`);
}
