import pg from 'pg';
import type { Load } from './load';
import { percentile } from './load';

/** What Postgres itself can do: the same statement, prepared, from one process over 16 connections, no HTTP at all. */
export async function prepared(
  url: string,
  { text, next }: { text: string; next: () => unknown[] },
  seconds: number,
): Promise<Load> {
  const times: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const lane = async (): Promise<void> => {
    const client = new pg.Client(url);
    await client.connect();
    while (performance.now() < until) {
      const start = performance.now();
      await client.query({ name: 'one', text, values: next() });
      times.push(performance.now() - start);
    }
    await client.end();
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  const perSecond = times.length / ((performance.now() - began) / 1000);
  return {
    requests: times.length,
    failures: 0,
    perSecond,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}
