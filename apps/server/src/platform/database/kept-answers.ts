import pg from 'pg';
import type { Statement } from './flush';
import type { KeyPlace } from './idempotency';

const LOOK_UP = 'select fingerprint, answer, sealed_answer from idempotency_keys where station_id = ';

/**
 * What travels with `begin` when a request carries a key: the key's lock, then a look for its answer. Simultaneous
 * requests under one key queue at the lock; whoever gets it later sees what the earlier one has committed. The lock
 * ends with the transaction. Plain text, because only text can travel together: every word is escaped.
 */
export function lockedLookUp({ stationId, callerId, key }: KeyPlace): string[] {
  const [station, caller, word] = [stationId, callerId, key].map((value) => pg.escapeLiteral(value));
  const lock = pg.escapeLiteral(`${stationId} ${callerId} ${key}`);
  return [
    `select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`,
    `${LOOK_UP}${station} and caller_id = ${caller} and key = ${word}`,
  ];
}

/** The answer under a key. */
export function answerUnder({ stationId, callerId, key }: KeyPlace): Statement {
  return { text: `${LOOK_UP}$1 and caller_id = $2 and key = $3`, values: [stationId, callerId, key] };
}
