import { Refusal, WRONG_CODES_PER_HOUR } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';

/** Counts wrong invitation codes by person and hour, in the database, so that many processes count together. */
@Injectable()
export class WrongCodes {
  constructor(private readonly db: Database) {}

  async refuseGuessing(personId: string): Promise<void> {
    const [row] = await this.db.query<{ wrong: number }>(TYPED, [personId]);
    if ((row?.wrong ?? 0) >= WRONG_CODES_PER_HOUR) throw new Refusal('rate.limited');
  }

  /** Written on its own: the refusal that follows must not take the count back. */
  count(personId: string): Promise<unknown> {
    return this.db.system('system', (tx) => tx.query(COUNT, [personId]));
  }
}

const TYPED = `
  select wrong from invitation_guesses where person_id = $1 and hour = date_trunc('hour', (select clock_now()))`;

const COUNT = `
  insert into invitation_guesses (person_id, hour, wrong) values ($1, date_trunc('hour', clock_now()), 1)
  on conflict (person_id, hour) do update set wrong = invitation_guesses.wrong + 1`;
