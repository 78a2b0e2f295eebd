import { isSameLine, Refusal, stationDay, type PaperLine } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';

const NUMBER = `
  insert into ticket_counters (station_id, day, last)
  values ($1, $2::date, 1)
  on conflict (station_id, day) do update set last = ticket_counters.last + 1
  returning to_char(day, 'YYYYMMDD') || '-' || lpad(last::text, greatest(3, length(last::text)), '0') as number`;

/** The next number of a day that may be long over. Whoever types for the same day waits here until this line is written. */
export async function numberOfDay(tx: Tx, moment: Date): Promise<string> {
  const [row] = await tx.query<{ number: string }>(NUMBER, [tx.stationId, stationDay(moment)]);
  return row!.number;
}

/** Numbers begin with their day: ASCII has nothing between `-` and `.`. */
const LINES = `select number, building, unit, room, text from tickets
  where station_id = $1::uuid and number > $2 || '-' and number < $2 || '.' order by number`;

/** Refuses a line that is there already; asked after its number was taken, so that of two who type it one sees the other. */
export async function refuseSameLine(tx: Tx, line: PaperLine, moment: Date): Promise<void> {
  const day = stationDay(moment).replaceAll('-', '');
  const lines = await tx.query<PaperLine & { number: string }>(LINES, [tx.stationId, day]);
  const same = lines.find((other) => isSameLine(line, other));
  if (same !== undefined) throw new Refusal('paper.typed-already', { number: same.number });
}
