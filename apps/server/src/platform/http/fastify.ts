import { Refusal, type RefusalCode, REFUSALS } from '@doorstep/domain';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyServerOptions } from 'fastify';
import type { Socket } from 'node:net';
import type { Config } from '../config';
import { newId } from '../database/new-id';
import type { AskedRequest } from './asked';
import { parseJson, textOf } from './json-body';
import { LIMITS_MS } from './limits';
import { problemOf } from './problem';

const BODY_BYTES_AT_MOST = 256 * 1024;
const REQUEST_ID = /^[\w-]{8,64}$/;

type Compilers = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>;

/** Contracts are kept by zod; Fastify's own validators would only be loaded, at each start, and never used. */
const NO_SCHEMAS = {
  buildValidator: () => () => () => true,
  buildSerializer: () => () => (body: unknown) => JSON.stringify(body),
} as unknown as Compilers;

/** The HTTP server with its limits; everything slow, endless or oversized ends here, before any code of ours. */
export function createAdapter(config: Pick<Config, 'TRUSTED_PROXIES'>): FastifyAdapter {
  const instance = fastify({
    logger: false,
    bodyLimit: BODY_BYTES_AT_MOST,
    trustProxy: config.TRUSTED_PROXIES.length > 0 ? config.TRUSTED_PROXIES : false,
    requestTimeout: LIMITS_MS.request,
    keepAliveTimeout: LIMITS_MS.keepAlive,
    connectionTimeout: LIMITS_MS.idle,
    http: { headersTimeout: LIMITS_MS.headers, connectionsCheckingInterval: LIMITS_MS.sweep },
    requestIdHeader: false,
    // Each would be a second route to make at each start; nobody asks an API for its head.
    exposeHeadRoutes: false,
    schemaController: { compilersFactory: NO_SCHEMAS },
    genReqId: ({ headers }) => requestIdOf(headers['x-request-id']),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (_error, request, reply) => answerBrokenUrl(request, reply as unknown as FastifyReply),
  });
  readBodies(instance as unknown as FastifyInstance);
  return new FastifyAdapter(instance as never);
}

/** The caller's request id when it is one, so that a phone's log and ours can be laid side by side. */
function requestIdOf(said: string | string[] | undefined): string {
  return typeof said === 'string' && REQUEST_ID.test(said) ? said : newId();
}

/** JSON is parsed strictly, XML kept as text for callbacks, files left to whoever reads them; nothing else is read. */
function readBodies(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    try {
      const asked = request as AskedRequest;
      asked.rawText = textOf(body);
      asked.bodyKind = 'json';
      done(null, parseJson(asked.rawText));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
  instance.addContentTypeParser(
    ['text/xml', 'application/xml', 'text/plain'],
    { parseAs: 'buffer' },
    (request, body: Buffer, done) => {
      try {
        (request as AskedRequest).rawText = textOf(body);
        (request as AskedRequest).bodyKind = 'xml';
        done(null, undefined);
      } catch (error) {
        done(error as Error, undefined);
      }
    },
  );
}

const BROKEN: Readonly<Record<string, RefusalCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request.slow',
  HPE_HEADER_OVERFLOW: 'input.too-large',
};

/** An address the router cannot even take apart (`/%ZZ`). */
function answerBrokenUrl(request: { id: unknown }, reply: FastifyReply): void {
  const problem = problemOf(new Refusal('input.malformed'), String(request.id));
  void reply
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

/** What never became a request (cut off, too slow, not HTTP) still gets an answer with a code and a sentence. */
function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const refusal = new Refusal(BROKEN[error.code ?? ''] ?? 'input.malformed');
  const { status } = REFUSALS[refusal.code];
  const body = JSON.stringify(problemOf(refusal, newId()));
  const head = `HTTP/1.1 ${status} ${refusal.code}\r\nconnection: close\r\ncontent-type: application/problem+json; charset=utf-8`;
  if (socket.writable) socket.write(`${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  socket.destroySoon();
}
