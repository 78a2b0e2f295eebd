import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Logger } from 'nestjs-pino';
import type { Config } from './config';
import { Contracts } from './http/contracts';
import { serveDocs } from './http/docs';
import { createAdapter } from './http/fastify';
import { RequestLog } from './http/request-log';
import { dress } from './http/surface';
import { Realtime } from './realtime/realtime';

const VERSION = '0.1.0';

/** Makes the application of these modules with all its routes, complete but not yet listening. */
export async function createWebApp(
  config: Config,
  modules: Type | DynamicModule,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(modules, createAdapter(config), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.flushLogs();
  const instance = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const contracts = app.get(Contracts);
  await dress(instance, config, { log: app.get(RequestLog) });
  serveDocs(app, instance, contracts, VERSION);
  app.get(Realtime).attach(app.getHttpServer());
  return app;
}
