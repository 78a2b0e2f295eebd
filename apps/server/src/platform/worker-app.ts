import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Refusal } from '@doorstep/domain';
import { Logger } from 'nestjs-pino';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { App } from './app';
import { newId } from './database/new-id';
import { HealthController } from './http/health.controller';
import { LIMITS_MS } from './http/limits';
import { headersOf, problemOf, refusalOf } from './http/problem';

const JSON_TEXT = 'application/json; charset=utf-8';

/**
 * A process without routes: it does later work, and says whether it is well and how busy. It loads nothing of the HTTP
 * server, so one that was killed is back at work in half the time.
 */
export async function createWorkerApp(modules: Type | DynamicModule): Promise<App> {
  const rooms = await NestFactory.createApplicationContext(modules, {
    bufferLogs: true,
    abortOnError: false,
  });
  rooms.useLogger(rooms.get(Logger));
  rooms.flushLogs();
  const server = signs(rooms);
  return {
    listen: (port, host) => listen(server, port, host),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await rooms.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

type Answer = [type: string, body: () => unknown];

function signs(rooms: INestApplicationContext): Server {
  const health = rooms.get(HealthController, { strict: false });
  const answers = new Map<string, Answer>([
    ['/api/health/live', [JSON_TEXT, () => health.live()]],
    ['/api/health/ready', [JSON_TEXT, () => health.ready()]],
    ['/metrics', ['text/plain; version=0.0.4; charset=utf-8', () => health.count()]],
  ]);
  const limits = {
    requestTimeout: LIMITS_MS.request,
    headersTimeout: LIMITS_MS.headers,
    keepAliveTimeout: LIMITS_MS.keepAlive,
    connectionsCheckingInterval: LIMITS_MS.sweep,
  };
  return createServer(limits, ({ method, url = '' }, response) => {
    const answer = method === 'GET' ? answers.get(url.split('?')[0] ?? '') : undefined;
    void say(response, answer);
  });
}

async function say(response: ServerResponse, answer: Answer | undefined): Promise<void> {
  try {
    if (answer === undefined) throw new Refusal('route.unknown');
    const [type, bodyOf] = answer;
    const body = await bodyOf();
    response
      .writeHead(200, { 'content-type': type })
      .end(typeof body === 'string' ? body : JSON.stringify(body));
  } catch (error) {
    const refusal = refusalOf(error);
    const problem = problemOf(refusal, newId());
    const type = { 'content-type': 'application/problem+json; charset=utf-8' };
    response.writeHead(problem.status, { ...headersOf(refusal), ...type }).end(JSON.stringify(problem));
  }
}

async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host}:${bound}`;
}
