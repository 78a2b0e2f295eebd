import type { Session } from '@doorstep/contracts';
import { after, days, minutes } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '../../platform/database/tx';
import { ACCESS_MINUTES, AccessTokens } from './access-tokens';
import type { Grant } from './grants';
import { MeQuery } from './me.query';

const REFRESH_DAYS = 60;

/** A used token that comes back within this time ends the sign-in; an older one is simply unknown. */
const REMEMBERED_DAYS = 7;

/** What is kept of a refresh token. */
export const refreshHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Hands out the tokens of a sign-in. A refresh token works once and for sixty days; only its hash is kept. */
@Injectable()
export class SessionKeeper {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly me: MeQuery,
  ) {}

  /** Puts the hat on in this sign-in: a new pair of tokens; refresh tokens handed out before it are used up. */
  async wear(tx: Tx, sessionId: string, grant: Grant): Promise<Session> {
    const { grantId, personId, stationId } = grant;
    await tx.query('update sessions set grant_id = $2, station_id = $3 where session_id = $1', [
      sessionId,
      grantId,
      stationId,
    ]);
    await tx.query('update people set last_grant_id = $2 where person_id = $1', [personId, grantId]);
    await tx.query('update refresh_tokens set used_at = $2 where session_id = $1 and used_at is null', [
      sessionId,
      tx.now,
    ]);
    await tx.query('delete from refresh_tokens where session_id = $1 and used_at < $2', [
      sessionId,
      after(tx.now, -days(REMEMBERED_DAYS)),
    ]);
    const refreshToken = randomBytes(32).toString('base64url');
    await tx.query(REFRESH, [
      refreshHash(refreshToken),
      sessionId,
      tx.now,
      after(tx.now, days(REFRESH_DAYS)),
    ]);
    const expiresAt = accessEnd(tx.now, grant);
    return {
      accessToken: this.tokens.issue({ ...grant, sessionId }, expiresAt),
      accessExpiresAt: expiresAt.toISOString(),
      refreshToken,
      me: await this.me.execute(tx, personId, grantId),
    };
  }
}

/** No token outlives the hat it is for. */
function accessEnd(now: Date, { validUntil }: Grant): Date {
  const end = after(now, minutes(ACCESS_MINUTES));
  return validUntil && validUntil < end ? validUntil : end;
}

const REFRESH =
  'insert into refresh_tokens (token_hash, session_id, issued_at, expires_at) values ($1, $2, $3, $4)';
