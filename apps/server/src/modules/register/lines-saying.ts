import type { Reader } from '../../platform/database/reader';
import { raw, render, sql, type Fragment } from '../../platform/database/sql';
import type { PageStart } from '../../platform/http/page-cursor';
import { keysAsked, REACHES, wordsAsked, type Reach } from './search-keys';

/** What of a line is looked through, as it is written beside the register. */
export const SAID = `concat_ws(' ', number, place, text, party_name, outcome)`;

/** A word said often stands among so many of the newest lines; only rarer ones are asked of their keys. Fewer lines
 * than that are the whole of what was asked. */
const LOOKED_THROUGH = 400;

/** What is looked for, and what else must hold of a line. */
export interface Saying {
  stationId: string;
  words: string;
  others: Fragment;
  below: PageStart | null;
  limit: number;
}

/**
 * The newest lines in which all these words stand. First the newest lines are simply read; then the keys of the last
 * months, of the last years and of everything are asked, until a page is full. Each look reads a few hundred places,
 * however long the register is: reading on along the time would be slow for rare words, sorting all finds for common ones.
 */
export async function linesSaying<Line>(reader: Reader, columns: Fragment, saying: Saying): Promise<Line[]> {
  const words = wordsAsked(saying.words);
  if (words.length === 0) return [];
  const { isWhole, lines } = await lookThrough<Line>(reader, amongNewest(columns, words, saying));
  return isWhole || lines.length >= saying.limit ? lines : askKeys<Line>(reader, columns, { words, saying });
}

/** What the newest lines have, and whether they were all there is. */
async function lookThrough<Line>(reader: Reader, question: Fragment) {
  const rows = await ask<Line & Looked>(reader, question);
  const lines: Line[] = rows.filter(({ ticket_id: found }) => found !== null);
  return { lines, isWhole: (rows[0]?.seen ?? 0) < LOOKED_THROUGH };
}

async function askKeys<Line>(
  reader: Reader,
  columns: Fragment,
  asked: { words: readonly string[]; saying: Saying },
): Promise<Line[]> {
  const { stationId, below, limit } = asked.saying;
  const from = below?.at ?? (await lastInstant(reader, stationId));
  let found: Line[] = [];
  for (const reach of REACHES) {
    found = await ask<Line>(reader, byKeys(columns, { ...asked, reach, from }));
    if (found.length >= limit) break;
  }
  return found;
}

interface Looked {
  seen: number;
  ticket_id: string | null;
}

async function ask<Line>(reader: Reader, fragment: Fragment): Promise<Line[]> {
  const { text, values } = render(fragment);
  return reader.query<Line>(text, values);
}

const NEWEST =
  'select reported_at as at from register_entries where station_id = $1 order by reported_at desc limit 1';

async function lastInstant(reader: Reader, stationId: string): Promise<Date> {
  const [row] = await reader.query<{ at: Date }>(NEWEST, [stationId]);
  return row?.at ?? new Date(0);
}

/** What was typed is looked for as typed: its percent signs are percent signs. */
const patterns = (words: readonly string[]): string[] =>
  words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);

const IN_ORDER = raw('order by reported_at desc, ticket_id desc');

/** Answers one row more than it found lines: how many were looked through stands there even when nothing was found. */
function amongNewest(columns: Fragment, words: readonly string[], { others, limit }: Saying): Fragment {
  return sql`with newest as materialized (select * from register_entries where ${others} ${IN_ORDER} limit ${LOOKED_THROUGH})
    select seen.count as seen, line.* from (select count(*)::int from newest) as seen
      left join lateral (select ${columns}, reported_at, ticket_id from newest
        where ${raw(SAID)} ilike all(${patterns(words)}::text[]) ${IN_ORDER} limit ${limit}) as line on true ${IN_ORDER}`;
}

interface KeysAsked {
  words: readonly string[];
  saying: Saying;
  reach: Reach;
  from: Date;
}

/** The keys first and alone: no other index may talk the planner into reading a whole station. */
function byKeys(columns: Fragment, { words, saying, reach, from }: KeysAsked): Fragment {
  const { stationId, others, below, limit } = saying;
  const keys = keysAsked(words, { stationId, reach, newest: from });
  const beyond = below && sql` and (reported_at, ticket_id) < (${below.at}, ${below.id}::uuid)`;
  return sql`with found as materialized (select ticket_id as id from register_words
      where register_keys(station_id, reported_at, said) @@ ${keys}::tsquery
        and said ilike all(${patterns(words)}::text[])${beyond ?? raw('')})
    select line.* from found cross join lateral (select ${columns}, reported_at, ticket_id from register_entries
      where ${others} and ticket_id = found.id offset 0) as line ${IN_ORDER} limit ${limit}`;
}
