import type { INestApplication } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import type { Contracts } from './contracts';
import { openApiOf } from './openapi';

/** Worked out when somebody first looks, not at each start. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** `/openapi.json` for programs, `/docs` for people; both from the contracts, neither needs the internet. */
export function serveDocs(
  app: INestApplication,
  instance: FastifyInstance,
  contracts: Contracts,
  version: string,
): void {
  const document = once(() => openApiOf(contracts.notes, version));
  instance.get('/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(document())),
  );
  SwaggerModule.setup('docs', app, () => document() as never, { raw: false, customSiteTitle: '家门口 API' });
}
