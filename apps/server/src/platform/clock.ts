import { Injectable } from '@nestjs/common';

/** What this machine believes the time is. For ids and for the estimate below; never for a rule. */
export const machineMs = (): number => Date.now();

/**
 * This process's estimate of the database's clock. The database decides what is due; tokens, signed links and rate
 * limits only need to agree with it within a few milliseconds. The one place where the machine's own time is read.
 * It never says an instant before one this process has written: whoever reads after a write sees it.
 */
@Injectable()
export class Clock {
  private aheadMs = 0;
  private wroteMs = 0;

  now(): Date {
    return new Date(Math.max(machineMs() + this.aheadMs, this.wroteMs));
  }

  /** Milliseconds of the product's clock until `instant`; negative when it has passed. */
  until(instant: Date): number {
    return instant.getTime() - machineMs() - this.aheadMs;
  }

  /** Something was committed that bears this instant of the database's. */
  wrote(instant: Date): void {
    this.wroteMs = Math.max(this.wroteMs, instant.getTime());
  }

  /** Takes over what the database said just now; `travelMs` is how long question and answer travelled together. */
  follow(databaseNow: Date, travelMs: number): void {
    this.aheadMs = databaseNow.getTime() + travelMs / 2 - machineMs();
    // A database whose own clock was set back is believed.
    this.wroteMs = Math.min(this.wroteMs, databaseNow.getTime());
  }
}
