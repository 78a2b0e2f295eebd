import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import { screensOf } from './screen-rows';

/** How long one code stands on the screen. */
const STEP_MS = 60_000;
/** Wrong codes a person may type in ten minutes. */
const WRONG_AT_MOST = 5;

/** The six digits a screen shows at an instant, and until when. */
export function codeAt(secret: Buffer, now: Date): { code: string; changesAt: Date } {
  const step = Math.floor(now.getTime() / STEP_MS);
  return { code: codeOf(secret, step), changesAt: new Date((step + 1) * STEP_MS) };
}

function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha256', secret).update(counter).digest();
  return String(hash.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** Whether any of these screens shows the code now or showed it the minute before: legs are slower than clocks. */
export function isShown(secrets: readonly Buffer[], code: string, now: Date): boolean {
  const step = Math.floor(now.getTime() / STEP_MS);
  const typed = Buffer.from(code);
  return secrets
    .flatMap((secret) => [codeOf(secret, step), codeOf(secret, step - 1)])
    .some((shown) => timingSafeEqual(Buffer.from(shown), typed));
}

/**
 * Whether somebody stands before the station's screen. Wrong codes are counted by person and ten minutes in the
 * database, so that many processes count together: a million codes survive guessing only when guessing is slow.
 */
@Injectable()
export class CheckInCodes {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `check-in.wrong-code`, or `check-in.too-many` even for the right one after too many wrong ones. */
  async refuseWrong(stationId: string, personId: string, code: string): Promise<void> {
    const [typed] = await this.db.query<{ wrong: number }>(TYPED, [stationId, personId]);
    if ((typed?.wrong ?? 0) >= WRONG_AT_MOST) throw new Refusal('check-in.too-many');
    const secrets = (await screensOf(this.db, stationId)).map(({ secret }) => secret);
    if (isShown(secrets, code, this.clock.now())) return;
    await this.count(stationId, personId);
    throw new Refusal('check-in.wrong-code');
  }

  /** Written on its own: the refusal that follows must not take the count back. */
  private count(stationId: string, personId: string): Promise<unknown> {
    return this.db.system({ stationId }, (tx) => tx.query(COUNT, [stationId, personId]));
  }
}

const SINCE = `date_bin('10 minutes', (select clock_now()), '2000-01-01T00:00:00Z')`;

const TYPED = `
  select wrong from check_in_guesses where station_id = $1 and person_id = $2 and since = ${SINCE}`;

/** Counts, and forgets what this person typed on other days. */
const COUNT = `
  with old as (
    delete from check_in_guesses
     where station_id = $1 and person_id = $2 and since < ${SINCE} - interval '1 day')
  insert into check_in_guesses (station_id, person_id, since, wrong) values ($1, $2, ${SINCE}, 1)
  on conflict (station_id, person_id, since) do update set wrong = check_in_guesses.wrong + 1`;
