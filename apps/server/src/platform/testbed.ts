import 'reflect-metadata';
import { type Caller, Refusal } from '@doorstep/domain';
import { type DynamicModule, Global, Module, type ModuleMetadata } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { createDatabase, dropDatabase } from '../../../../tools/postgres.mjs';
import { migration as platform } from '../migrations/20261122T1000-platform';
import { migration as sends } from '../migrations/20261127T1910-sends';
import { migration as outlets } from '../migrations/20261127T1920-outlets';
import { migration as claimed } from '../migrations/20261128T0700-claimed';
import { migration as claimLost } from '../migrations/20261128T1101-claim-lost';
import { migration as lateSends } from '../migrations/20261129T0430-late-sends';
import type { App } from './app';
import { type Config, readConfig } from './config';
import { migrate } from './database/migrate';
import { newId } from './database/new-id';
import { CALLER_SOURCE, type CallerSource } from './http/caller-source';
import { PlatformModule } from './platform.module';
import { createWebApp } from './web-app';
import { createWorkerApp } from './worker-app';

/** The platform on a real Postgres of its own, with rooms made up for one story. */
export interface Testbed {
  config: Config;
  /** A connection beside the product's, to look and to turn the clock. */
  look: Client;
  open(room: ModuleMetadata, changes?: Partial<Config>): Promise<NestFastifyApplication>;
  /** A process without routes; answers where it says how it is. */
  openWorker(room: ModuleMetadata): Promise<string>;
  close(): Promise<void>;
}

/** Everybody whose token is `<role> <personId> <stationId>` in base64url is let in. */
@Global()
@Module({ providers: [{ provide: CALLER_SOURCE, useFactory: () => openDoor }], exports: [CALLER_SOURCE] })
class OpenDoor {}

const openDoor: CallerSource = {
  callerOf(bearer) {
    const [role, personId, stationId, partyId] = Buffer.from(bearer, 'base64url').toString().split(' ');
    if (!personId || !stationId) return new Refusal('session.expired');
    return { role: role as Caller['role'], personId, stationId, partyId: partyId ?? null };
  },
};

/** A token openDoor understands. */
export const tokenOf = ({ role, personId, stationId, partyId }: Caller): string =>
  Buffer.from([role, personId, stationId, ...(partyId === null ? [] : [partyId])].join(' ')).toString(
    'base64url',
  );

export async function testbed(): Promise<Testbed> {
  const admin = process.env['DOORSTEP_TEST_POSTGRES'] ?? '';
  const name = `platform_${newId().replaceAll('-', '')}`;
  await createDatabase(admin, name);
  const config = configFor(new URL(`/${name}`, admin).href);
  await migrate(config.DATABASE_URL, [platform, sends, outlets, claimed, claimLost, lateSends]);
  const look = new Client({ connectionString: config.DATABASE_URL });
  look.on('error', () => undefined);
  await look.connect();
  const apps: Pick<App, 'close'>[] = [];
  return {
    config,
    look,
    open: async (room, changes = {}) => {
      const app = await createWebApp({ ...config, ...changes }, moduleOf(room, { ...config, ...changes }));
      apps.push(app);
      await app.listen(0, '127.0.0.1');
      return app;
    },
    openWorker: async (room) => {
      const app = await createWorkerApp(moduleOf(room, { ...config, ROLE: 'worker' }));
      apps.push(app);
      return app.listen(0, '127.0.0.1');
    },
    close: async () => {
      await Promise.all(apps.map((app) => app.close()));
      await look.end();
      await dropDatabase(admin, name);
    },
  };
}

const configFor = (databaseUrl: string): Config =>
  readConfig({
    DATABASE_URL: databaseUrl,
    TOKEN_SECRET: 'a secret for stories alone, not for real',
    WECHAT_APP_ID: 'wx0000000000000000',
    WECHAT_SECRET: 'sandbox-secret',
    WECHAT_API_BASE: 'http://127.0.0.1:9',
    DATA_DIR: '/tmp/doorstep-testbed',
    LOG_LEVEL: 'silent',
    DUE_LEASE_SECONDS: '2',
    RATE_LIMIT_ADDRESS: '100000',
    RATE_LIMIT_PERSON: '100000',
  });

/** A module made of the made-up room: Nest wants a class for it. */
function moduleOf(room: ModuleMetadata, config: Config): DynamicModule {
  class Room {
    readonly isMadeUp = true;
  }
  Module({ ...room, imports: [PlatformModule.with(config), OpenDoor, ...(room.imports ?? [])] })(Room);
  return { module: Room };
}
