import type { PaperKind, PaperState } from '@doorstep/contracts';
import { after, minutes, Refusal } from '@doorstep/domain';
import type { Reader } from '../../platform/database/reader';
import type { Tx } from '../../platform/database/tx';

/** The timers of a paper; their key is the paper. */
export const WRITE_PAPER = 'write-paper';
export const FORGET_PAPER = 'forget-paper';
export const REMOVE_PAPER_FILES = 'remove-paper-files';

/** The files the attempts at a paper may have left. */
export type PaperFiles = Pick<Paper, 'paperId' | 'attempts'>;

/** A paper as it is stored. */
export interface Paper {
  stationId: string;
  paperId: string;
  kind: PaperKind;
  title: string;
  filename: string;
  fromDay: string | null;
  toDay: string | null;
  ticketId: string | null;
  state: PaperState;
  done: number;
  total: number;
  attempts: number;
  bytes: number | null;
  askedBy: string;
  askedAt: Date;
  endedAt: Date | null;
}

export const PAPERS = `
  select station_id as "stationId", paper_id as "paperId", kind, title, filename, from_day::text as "fromDay",
         to_day::text as "toDay", ticket_id as "ticketId", state, done, total, attempts, bytes,
         asked_by as "askedBy", asked_at as "askedAt", ended_at as "endedAt"
    from papers`;

const ONE = `${PAPERS} where station_id = $1 and paper_id = $2`;

/** A paper of the station; out of reach reads as "not there". */
export async function paperOf(reader: Reader, stationId: string, paperId: string): Promise<Paper> {
  const [row] = await reader.query<Paper>(ONE, [stationId, paperId]);
  if (!row) throw new Refusal('paper.unknown');
  return row;
}

/** The paper, held until the end of the act. */
export async function lockPaper(tx: Tx, paperId: string): Promise<Paper> {
  const [row] = await tx.query<Paper>(`${ONE} for update`, [tx.stationId, paperId]);
  if (!row) throw new Refusal('paper.unknown');
  return row;
}

/** Ends it one way or the other; nobody writes it any more. */
export async function endPaper(
  tx: Tx,
  { paperId, attempts }: Paper,
  state: PaperState,
  bytes: number | null = null,
): Promise<void> {
  await tx.query(END, [tx.stationId, paperId, state, bytes, tx.now]);
  tx.cancel(WRITE_PAPER, paperId);
  if (state !== 'ready' && attempts > 0) removeFiles(tx, { paperId, attempts }, after(tx.now, minutes(1)));
}

/** Whatever any attempt has stored goes; a minute later where one may just be storing. */
export function removeFiles(tx: Tx, { paperId, attempts }: PaperFiles, dueAt = tx.now): void {
  tx.send(REMOVE_PAPER_FILES, { key: paperId, payload: { paperId, attempts }, dueAt });
}

const END = `
  update papers set state = $3, bytes = $4, ended_at = $5, heartbeat_at = null,
         done = case when $3 = 'ready' then total else done end
   where station_id = $1 and paper_id = $2`;

/** Where the file of an attempt lies: each has a place of its own, so that none can take away another's. */
export const fileOf = (paperId: string, attempt: number): string => `papers/${paperId}-${attempt}`;

export const isUnderWay = (state: PaperState): boolean => state === 'waiting' || state === 'writing';
