import type { StoredToken, TokenStore } from '@doorstep/wechat';
import type { Database } from '../database/database';

interface TokenRow {
  token: string;
  expires_at: Date;
}

/**
 * One access token for all processes: a row per app id. Fetching happens under a session lock of the database, so that
 * many processes whose token ends at the same moment ask WeChat once; a process that dies while holding it loses its
 * connection and with it the lock.
 */
export function createPostgresTokenStore(database: Database, appId: string): TokenStore {
  return {
    async read(): Promise<StoredToken | null> {
      const [row] = await database.query<TokenRow>(
        'select token, expires_at from wechat_tokens where app_id = $1',
        [appId],
      );
      return row === undefined ? null : { token: row.token, expiresAt: row.expires_at };
    },
    async write({ token, expiresAt }): Promise<void> {
      await database.system('system', (tx) =>
        tx.query(
          `insert into wechat_tokens (app_id, token, expires_at) values ($1, $2, $3)
           on conflict (app_id) do update set token = excluded.token, expires_at = excluded.expires_at`,
          [appId, token, expiresAt],
        ),
      );
    },
    withLock: (work) => database.locked(`wechat-token:${appId}`, work),
  };
}
