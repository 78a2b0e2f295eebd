import { Refusal } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';
import { Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';

export type Variant = 'full' | 'thumb';

const STEP_SECONDS = 300;
const LIFE_SECONDS = 900;

/**
 * Links that open one file for a quarter of an hour at least. The end is rounded up to the next five minutes, so that
 * the same photo has the same address in every list of that while and the phone's cache can keep it.
 */
@Injectable()
export class MediaLinks {
  private readonly key: KeyObject;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly clock: Clock,
  ) {
    const derived = hkdfSync('sha256', config.TOKEN_SECRET, '', 'doorstep media links', 32);
    this.key = createSecretKey(Buffer.from(derived));
  }

  /** A path under the server's own address; the phone puts the address in front. */
  linkTo(mediaId: string, variant: Variant): string {
    const seconds = this.clock.now().getTime() / 1000 + LIFE_SECONDS;
    const expires = String(Math.ceil(seconds / STEP_SECONDS) * STEP_SECONDS);
    return `/api/media/${mediaId}/${variant}?expires=${expires}&signature=${this.sign(mediaId, variant, expires)}`;
  }

  /** Seconds the link still lives; refuses a link that is over or that we did not make. */
  check(link: { mediaId: string; variant: Variant; expires: string; signature: string }): number {
    const expected = Buffer.from(this.sign(link.mediaId, link.variant, link.expires));
    const given = Buffer.from(link.signature);
    const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
    const left = Number(link.expires) - this.clock.now().getTime() / 1000;
    if (!isOurs || !(left > 0)) throw new Refusal('media.link-expired');
    return Math.floor(left);
  }

  private sign(mediaId: string, variant: Variant, expires: string): string {
    return createHmac('sha256', this.key).update(`${mediaId}/${variant}/${expires}`).digest('base64url');
  }
}
