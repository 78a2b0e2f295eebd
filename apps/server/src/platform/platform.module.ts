import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { Clock } from './clock';
import { ClockKeeper } from './clock-keeper';
import { CONFIG, type Config } from './config';
import { AfterCommit } from './database/after-commit';
import { dataSourceOptions } from './database/data-source';
import { Database } from './database/database';
import { ForgetKeys } from './database/forget-keys';
import { Idempotency } from './database/idempotency';
import { PoolMetrics } from './database/pool-metrics';
import { Gathering } from './database/gathering';
import { Transactions } from './database/transaction';
import { Claims } from './due/claim';
import { DeadLetters } from './due/dead-letters';
import { DueMetrics } from './due/due-metrics';
import { DueOutlook } from './due/due-outlook';
import { DueTroubles } from './due/due-troubles';
import { Engine } from './due/engine';
import { Failures } from './due/failures';
import { Lines } from './due/lines';
import { Orphans } from './due/orphans';
import { DueRegistry } from './due/registry';
import { RunRow } from './due/run-row';
import { RunSend } from './due/run-send';
import { Unspoken } from './due/unspoken';
import { CallerDoor } from './http/caller-door';
import { Contracts } from './http/contracts';
import { EndpointGuard } from './http/endpoint.guard';
import { HealthController } from './http/health.controller';
import { HttpMetrics } from './http/http-metrics';
import { Readiness } from './http/readiness';
import { KeepToContract } from './http/keep-to-contract.interceptor';
import { RateLimits } from './http/rate-limits';
import { RefusalFilter } from './http/refusal.filter';
import { RequestLog } from './http/request-log';
import { loggingOptions } from './logging';
import { Metrics } from './metrics';
import { Outlets } from './outlets/outlets';
import { Bus } from './realtime/bus';
import { Presence } from './realtime/presence';
import { Realtime } from './realtime/realtime';
import { ScreenDoor } from './realtime/screen-door';
import { createStorage } from './storage/create-storage';
import { STORAGE } from './storage/storage';

const DATABASE = [
  Transactions,
  Gathering,
  DueRegistry,
  Idempotency,
  AfterCommit,
  Database,
  ForgetKeys,
  PoolMetrics,
];
const LATER_WORK = [
  Claims,
  RunRow,
  RunSend,
  Failures,
  Unspoken,
  DueMetrics,
  DueOutlook,
  DueTroubles,
  Lines,
  Orphans,
  Engine,
  DeadLetters,
  Outlets,
];
const REALTIME = [Presence, Bus, ScreenDoor, Realtime, Clock, ClockKeeper];
const HTTP = [Metrics, HttpMetrics, RequestLog, RateLimits, Contracts, CallerDoor, Readiness];

/** The plumbing under every room: knows no word of our trade. Rooms need only what is exported here. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        LoggerModule.forRoot(loggingOptions(config)),
        TypeOrmModule.forRoot(dataSourceOptions(config)),
      ],
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: STORAGE, useFactory: () => createStorage(config) },
        { provide: APP_GUARD, useClass: EndpointGuard },
        { provide: APP_INTERCEPTOR, useClass: KeepToContract },
        { provide: APP_FILTER, useClass: RefusalFilter },
        ...DATABASE,
        ...LATER_WORK,
        ...REALTIME,
        ...HTTP,
      ],
      exports: [CONFIG, STORAGE, Clock, Database, DeadLetters, DueTroubles, Metrics, Outlets, Readiness],
    };
  }
}
