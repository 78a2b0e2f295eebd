import { asInvitationCode, invitationCodeFrom } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { CONFIG, type Config } from '../../platform/config';

/** Invitation codes. A code is short, so a plain hash of it could be tried out by whoever reads the database: it is keyed. */
@Injectable()
export class InvitationCodes {
  private readonly key: KeyObject;

  constructor(@Inject(CONFIG) config: Config) {
    const derived = hkdfSync('sha256', config.TOKEN_SECRET, '', 'doorstep invitations', 32);
    this.key = createSecretKey(Buffer.from(derived));
  }

  make(): string {
    return invitationCodeFrom(randomBytes(16));
  }

  hash(code: string): Buffer {
    return createHmac('sha256', this.key).update(asInvitationCode(code)).digest();
  }
}
