import type { Reader } from '../../../platform/database/reader';

const REPLIES = `
  select distinct on (party_id) party_id as "partyId", words, at from scorecard_replies
   where station_id = $1 and month = $2 order by party_id, at desc`;

/** A party's own word about its card. */
export interface Reply {
  words: string;
  at: string;
}

/** What parties have to say to their cards of a month: the last word of each; earlier ones stay on record. */
export async function repliesOf(
  reader: Reader,
  stationId: string,
  month: string,
): Promise<Map<string, Reply>> {
  const rows = await reader.query<{ partyId: string; words: string; at: Date }>(REPLIES, [stationId, month]);
  return new Map(rows.map(({ partyId, words, at }) => [partyId, { words, at: at.toISOString() }]));
}
