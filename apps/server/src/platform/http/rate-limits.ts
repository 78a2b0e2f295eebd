import { Refusal } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config';

const WINDOW_MS = 60_000;
/** More askers than this within a minute: the oldest counts are dropped rather than memory filled. */
const ASKERS_AT_MOST = 100_000;

/**
 * So many questions a minute per person, and per address where nobody has signed in. Counted in this process alone: a
 * row per question in Postgres would cost more than most questions do, and the limit guards against floods, which a
 * factor of the number of processes does not change.
 */
@Injectable()
export class RateLimits {
  private window = 0;
  private counts = new Map<string, number>();

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'RATE_LIMIT_PERSON' | 'RATE_LIMIT_ADDRESS'>,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  checkPerson(personId: string): void {
    this.check(personId, this.config.RATE_LIMIT_PERSON);
  }

  /** One pass asks as often as one person may, from however many addresses; kept by its hash. */
  checkPass(pass: string): void {
    this.check(createHash('sha256').update(pass).digest('base64'), this.config.RATE_LIMIT_PERSON);
  }

  checkAddress(address: string): void {
    this.check(address, this.config.RATE_LIMIT_ADDRESS);
  }

  private check(asker: string, limit: number): void {
    const now = this.clock.now().getTime();
    const window = Math.floor(now / WINDOW_MS);
    if (window !== this.window || this.counts.size > ASKERS_AT_MOST) {
      this.window = window;
      this.counts = new Map();
    }
    const count = (this.counts.get(asker) ?? 0) + 1;
    this.counts.set(asker, count);
    if (count <= limit) return;
    throw new Refusal('rate.limited', { retryAfterSeconds: ((window + 1) * WINDOW_MS - now) / 1000 });
  }
}
