import { after } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { endPaper, FORGET_PAPER, lockPaper, type Paper, WRITE_PAPER } from './paper-rows';
import { KEPT_FOR } from './paper-views';

/** One attempt at a paper. Only the latest may write; the number is the fence. */
export interface PaperAttempt {
  stationId: string;
  paperId: string;
  attempt: number;
}

/** What a writing process puts into the paper's row. Every sentence holds only while the attempt is the latest. */
@Injectable()
export class PaperBeats {
  constructor(private readonly db: Database) {}

  /**
   * The paper of this attempt; null when the attempt was never committed or is over already. Begun inside the transaction
   * that takes the paper, so its row is waited for first.
   */
  takeUp({ stationId, paperId, attempt }: PaperAttempt): Promise<Paper | null> {
    return this.db.system({ stationId }, async (tx) => {
      const paper = await lockPaper(tx, paperId);
      return paper.state === 'writing' && paper.attempts === attempt ? paper : null;
    });
  }

  /** False: this attempt has nothing to say any more. */
  async tell(attempt: PaperAttempt, done: number): Promise<boolean> {
    const beaten = await this.db.query(BEAT, [...fence(attempt), done]);
    return beaten.length > 0;
  }

  /**
   * The file lies in the store: the paper can be opened, and is forgotten when its time is over. False: it came too late,
   * nobody will open it.
   */
  async ready(attempt: PaperAttempt, bytes: number): Promise<boolean> {
    const { stationId, paperId } = attempt;
    return this.db.system({ stationId }, async (tx) => {
      const paper = await lockPaper(tx, paperId);
      if (paper.state !== 'writing' || paper.attempts !== attempt.attempt) return false;
      await endPaper(tx, paper, 'ready', bytes);
      tx.schedule(FORGET_PAPER, { key: paperId, dueAt: after(tx.now, KEPT_FOR), payload: {} });
      tx.push(`person:${paper.askedBy}`, { topic: 'paper', paperId });
      return true;
    });
  }

  /** This process ends or stumbled: the next one begins at once. An attempt that was only interrupted does not count. */
  async giveBack(attempt: PaperAttempt, isInterrupted: boolean): Promise<void> {
    const { stationId, paperId } = attempt;
    await this.db.system({ stationId }, async (tx) => {
      const given = await tx.query(GIVE_BACK, [...fence(attempt), isInterrupted ? 1 : 0]);
      if (given.length > 0) tx.schedule(WRITE_PAPER, { key: paperId, dueAt: tx.now, payload: {} });
    });
  }
}

const fence = ({ stationId, paperId, attempt }: PaperAttempt): [string, string, number] => [
  stationId,
  paperId,
  attempt,
];

const MINE = `station_id = $1 and paper_id = $2 and attempts = $3 and state = 'writing'`;

const BEAT = `
  with beat as (update papers set heartbeat_at = clock_timestamp(), done = $4 where ${MINE} returning paper_id)
  select paper_id from beat`;

const GIVE_BACK = `
  update papers set heartbeat_at = null, attempts = attempts - $4 where ${MINE} returning paper_id`;
