import { changesOf, isChange, isRinging, type Finding, type WatchKind } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database } from '../../platform/database/database';
import type { Reader } from '../../platform/database/reader';
import { SYSTEM_STATION } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import type { FoundByStation } from './promises';

interface Known extends Finding {
  stationId: string;
}

const TIME = { actorId: null, actorRole: null };

/**
 * Writes down what a look found, station by station, each in a commit of its own with its facts. Only stations where
 * something changed are touched. Harmless twice: a finding begins and ends by a conditional write, and only the write
 * that did it records the fact. A crash in between leaves the other stations to the next look.
 */
@Injectable()
export class KeepFindings {
  constructor(private readonly db: Database) {}

  async execute(reader: Reader, found: FoundByStation): Promise<void> {
    const known = new Map<string, Finding[]>();
    for (const { stationId, ...one } of await reader.query<Known>(OPEN))
      known.set(stationId, [...(known.get(stationId) ?? []), one]);
    for (const stationId of new Set([...known.keys(), ...found.keys()]))
      await this.keep(stationId, known.get(stationId) ?? [], found.get(stationId) ?? []);
  }

  private async keep(stationId: string, known: readonly Finding[], found: readonly Finding[]): Promise<void> {
    const { begun, moved, ended } = changesOf(known, found);
    if (!isChange({ begun, moved, ended })) return;
    await this.db.system({ stationId }, async (tx) => {
      for (const one of begun) await begin(tx, one);
      for (const { kind, count, words } of moved) await tx.query(MOVE, [stationId, kind, count, words]);
      for (const kind of ended) {
        const cleared = await tx.query(END, [stationId, kind, tx.now]);
        if (cleared.length > 0 && isOfStation(tx))
          tx.record('watch.cleared', { subjectId: promiseOf(tx, kind), ...TIME }, { kind });
      }
    });
  }
}

async function begin(tx: Tx, { kind, count, words }: Finding): Promise<void> {
  const [last] = await tx.query<{ over: Date | null }>(LAST_OVER, [tx.stationId, kind]);
  const written = await tx.query(BEGIN, [tx.stationId, kind, tx.now, count, words]);
  if (written.length === 0 || !isOfStation(tx)) return;
  const rings = isRinging(kind, last?.over ?? null, tx.now);
  tx.record('watch.found', { subjectId: promiseOf(tx, kind), ...TIME }, { kind, count, words, rings });
}

/** One id per station and promise: what is over ends the messages about itself, and those about nothing else. */
function promiseOf({ stationId }: Tx, kind: WatchKind): string {
  const hash = createHash('sha256').update(`${stationId} ${kind}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

/** What belongs to no station has nobody to be told; the district reads of it, and the heartbeat stops. */
const isOfStation = ({ stationId }: Tx): boolean => stationId !== SYSTEM_STATION;

const OPEN = `select station_id as "stationId", kind, count, words from watch_findings where cleared_at is null
  order by station_id, since`;

const BEGIN = `insert into watch_findings (station_id, kind, since, count, words) values ($1, $2, $3, $4, $5)
  on conflict do nothing returning kind`;

const LAST_OVER = `select max(cleared_at) as over from watch_findings where station_id = $1 and kind = $2`;

const MOVE = `update watch_findings set count = $3, words = $4
  where station_id = $1 and kind = $2 and cleared_at is null`;

const END = `update watch_findings set cleared_at = $3
  where station_id = $1 and kind = $2 and cleared_at is null returning kind`;
