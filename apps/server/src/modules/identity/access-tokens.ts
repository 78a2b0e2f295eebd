import { Refusal } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';
import { CONFIG, type Config } from '../../platform/config';
import type { SessionCaller } from './session-caller';

export const ACCESS_MINUTES = 10;

const HEADER = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT' })).toString('base64url');

interface Claims {
  sub: string;
  role: SessionCaller['role'];
  station: string;
  party: string | null;
  grant: string;
  session: string;
  exp: number;
}

/**
 * Short access tokens: JWT, HS256, ten minutes. Checked on every request, therefore in a few microseconds with a key
 * object made once. Only a token with exactly our header is read, so no other algorithm can be smuggled in.
 */
@Injectable()
export class AccessTokens {
  private readonly key: KeyObject;

  constructor(@Inject(CONFIG) config: Config) {
    const derived = hkdfSync('sha256', config.TOKEN_SECRET, '', 'doorstep access tokens', 32);
    this.key = createSecretKey(Buffer.from(derived));
  }

  issue(caller: SessionCaller, expiresAt: Date): string {
    const claims: Claims = {
      sub: caller.personId,
      role: caller.role,
      station: caller.stationId,
      party: caller.partyId,
      grant: caller.grantId,
      session: caller.sessionId,
      exp: Math.floor(expiresAt.getTime() / 1000),
    };
    const signed = `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
    return `${signed}.${this.sign(signed)}`;
  }

  read(token: string, now: Date): SessionCaller | Refusal {
    const claims = this.claimsOf(token);
    if (!claims || claims.exp * 1000 <= now.getTime()) return new Refusal('session.expired');
    return {
      personId: claims.sub,
      role: claims.role,
      stationId: claims.station,
      partyId: claims.party,
      grantId: claims.grant,
      sessionId: claims.session,
    };
  }

  private claimsOf(token: string): Claims | null {
    const [header, payload, signature, ...rest] = token.split('.');
    if (header !== HEADER || !payload || !signature || rest.length > 0) return null;
    const expected = Buffer.from(this.sign(`${header}.${payload}`));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  }

  private sign(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}
