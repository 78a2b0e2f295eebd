import { Refusal } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';
import { Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';

/** Long enough to tap, too short to be passed around. */
const LIFE_SECONDS = 600;

/** Links that open one paper for ten minutes; whoever may see the paper gets a new one with every look at it. */
@Injectable()
export class PaperLinks {
  private readonly key: KeyObject;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly clock: Clock,
  ) {
    this.key = createSecretKey(
      Buffer.from(hkdfSync('sha256', config.TOKEN_SECRET, '', 'doorstep papers', 32)),
    );
  }

  /** A path under the server's own address; the phone puts the address in front. */
  linkTo(paperId: string): string {
    const expires = String(Math.ceil(this.clock.now().getTime() / 1000) + LIFE_SECONDS);
    return `/api/papers/${paperId}/file?expires=${expires}&signature=${this.sign(paperId, expires)}`;
  }

  /** Refuses a link that is over, or that we did not make. */
  check({ paperId, expires, signature }: { paperId: string; expires: string; signature: string }): void {
    const expected = Buffer.from(this.sign(paperId, expires));
    const given = Buffer.from(signature);
    const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
    const left = Number(expires) - this.clock.now().getTime() / 1000;
    if (!isOurs || !(left > 0)) throw new Refusal('paper.link-expired');
  }

  private sign(paperId: string, expires: string): string {
    return createHmac('sha256', this.key).update(`${paperId}/${expires}`).digest('base64url');
  }
}
