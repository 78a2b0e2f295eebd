import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import pg from 'pg';
import type { Config } from '../config';
import { NamedClient } from './named-client';

const INT8 = 20;
const DATE = 1082;

/** Our counts fit a number; a calendar day is a word, not an instant in the machine's own time zone. */
pg.types.setTypeParser(INT8, Number);
pg.types.setTypeParser(DATE, (day) => day);

/**
 * A burst must not begin with opening connections and planning every statement anew (some 5 to 20 ms each were seen,
 * sixteen times at once): what the last one opened is kept for ten minutes.
 */
const KEPT_MS = 600_000;

/** No statement holds a connection for longer than a phone waits. */
const LIMITS = {
  statement_timeout: 12_000,
  lock_timeout: 8_000,
  idle_in_transaction_session_timeout: 15_000,
  connectionTimeoutMillis: 4_000,
  idleTimeoutMillis: KEPT_MS,
  keepAlive: true,
};

/** How TypeORM reaches Postgres: through pg with named statements, never touching the schema itself. */
export function dataSourceOptions(config: Config): TypeOrmModuleOptions {
  return {
    type: 'postgres',
    // The one in the bundle: left to itself TypeORM reads a second one from the disk.
    driver: pg,
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL,
    applicationName: `doorstep-${config.ROLE}`,
    extra: { ...LIMITS, Client: NamedClient },
    autoLoadEntities: true,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    retryAttempts: 0,
    logging: false,
    poolErrorHandler: () => undefined,
  };
}
