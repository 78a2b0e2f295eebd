import { ownSettlersOf, settlersOf, type Notice, type TellableFact } from '@doorstep/domain';
import type { Reader } from '../../../platform/database/reader';
import type { RingWork } from './ring-work';

/** What is asked about: SQL for whose facts, which of them (the fact is `f`), and since which fact. */
interface Since {
  subject: string;
  which: string;
  at: string;
  id: string;
}

/**
 * Somebody has taken it since, or it has moved on; the station is $1. A fact is later when it began later or was written
 * later: who accepts while the ladder climbs waits for it, and is written after it with the earlier instant of its own
 * beginning. Its id is made when it is written, by the clock of the machine that writes it: it counts within the time an
 * act may take, and beyond that the instant alone does, which is the database's.
 */
export const takenSince = ({ subject, which, at, id }: Since): string =>
  `exists (select 1 from facts f where f.station_id = $1 and f.subject_id = ${subject}
    and ${which} and (f.at > ${at} or (f.id > ${id} and f.at > ${at} - interval '15 seconds')))`;

const LATER = `select 1 where ${takenSince({
  subject: '$2',
  which: `(f.type = any($5::text[])
    or (f.type = any($6::text[]) and (f.payload ->> 'personId' = $7 or f.actor_id = $7::uuid)))`,
  at: '$3::timestamptz',
  id: '$4::uuid',
})}`;

/** Somebody has taken it, it has moved on, or this person has answered already: asked at the last moment before ringing. */
export async function isSettled(reader: Reader, stationId: string, work: RingWork): Promise<boolean> {
  const { subjectId, factAt, factId, template, personId } = work;
  const values = [
    stationId,
    subjectId,
    factAt,
    factId,
    settlersOf(template),
    ownSettlersOf(template),
    personId,
  ];
  return (await reader.query(LATER, values)).length > 0;
}

/** A notice that may ring. */
export interface MayRing {
  fact: TellableFact;
  template: Notice['template'];
}

const OVER = `select x.place from jsonb_to_recordset($2::jsonb)
    as x(place int, subject_id uuid, at timestamptz, id uuid, types text[])
  where ${takenSince({ subject: 'x.subject_id', which: 'f.type = any(x.types)', at: 'x.at', id: 'x.id' })}`;

/** Those of them about which nobody need be called any more: told late, after somebody has taken it. By their places. */
export async function settledOf(
  reader: Reader,
  stationId: string,
  asked: readonly MayRing[],
): Promise<Set<number>> {
  if (asked.length === 0) return new Set();
  const rows = asked.map(({ fact: { subjectId, at, id }, template }, place) => ({
    ...{ place, subject_id: subjectId, at, id },
    types: settlersOf(template),
  }));
  const over = await reader.query<{ place: number }>(OVER, [stationId, JSON.stringify(rows)]);
  return new Set(over.map(({ place }) => place));
}
