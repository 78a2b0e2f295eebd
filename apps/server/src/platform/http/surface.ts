import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { Refusal } from '@doorstep/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config';
import type { AskedRequest } from './asked';
import { answerNotModified } from './not-modified';
import type { RequestLog } from './request-log';
import { UPLOAD_LIMITS } from './upload';

const DOOR_CODE = /^[\w-]{1,40}$/;
const YEAR_SECONDS = 31_536_000;

export interface SurfaceParts {
  log: RequestLog;
}

/** Everything around the routes: ids, headers, uploads, the h5 app, door links, durations. */
export async function dress(instance: FastifyInstance, config: Config, { log }: SurfaceParts): Promise<void> {
  instance.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', String(request.id));
    done();
  });
  instance.addHook('onResponse', (request, reply, done) => {
    log.answered(request, reply);
    done();
  });
  instance.addHook('onSend', answerNotModified);
  await instance.register(helmet, { ...securityHeaders(config), global: false });
  instance.addHook('onRequest', protect);
  await instance.register(multipart, { limits: UPLOAD_LIMITS, throwFileSizeLimit: true });
  instance.addHook('preParsing', (request, _reply, _payload, done) => {
    if (/^multipart\/form-data/i.test(request.headers['content-type'] ?? ''))
      (request as AskedRequest).bodyKind = 'file';
    done();
  });
  instance.get('/d/:code', openDoor);
  instance.get('/wall', openWall);
  await serveApp(instance, config);
}

/**
 * The h5 app needs inline styles (Taro sets sizes) and data pictures; scripts only from here. No upgrade to https is
 * demanded: a station may run in its own network without it, and where there is a certificate the proxy says HSTS.
 */
const securityHeaders = ({ SANDBOX_URL }: Config) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", 'blob:', 'ws:', 'wss:', ...(SANDBOX_URL === undefined ? [] : [SANDBOX_URL])],
      frameSrc: ["'none'"],
      frameAncestors: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  strictTransportSecurity: false,
  frameguard: { action: 'sameorigin' as const },
  referrerPolicy: { policy: 'same-origin' as const },
});

/** What an API answer may do in a browser: nothing. Said with every one of them, so it is written down only once. */
const API_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Pages get helmet's headers, which it works out anew each time; answers of the API get the constant ones. */
function protect(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (request.url.startsWith('/api/')) void reply.headers(API_HEADERS);
  else reply.helmet();
  done();
}

/** What the QR at a building door says: the app's landing page for this very code, and nowhere else. */
function openDoor(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { code = '' } = request.params as { code?: string };
  if (!DOOR_CODE.test(code)) throw new Refusal('door.unknown');
  return reply.redirect(`/#/pages/door/index?code=${encodeURIComponent(code)}`, 302);
}

/** The address one types at the big screen: the wish wall, of the station and with the screen's own link where they are named. */
function openWall(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const asked = new URL(request.url, 'http://here').searchParams;
  const kept = new URLSearchParams();
  for (const name of ['s', 't'])
    if (/^[\w-]{1,100}$/.test(asked.get(name) ?? '')) kept.set(name, asked.get(name)!);
  return reply.redirect(`/#/pages/wall/index${kept.size > 0 ? `?${kept.toString()}` : ''}`, 302);
}

/** What it takes to serve files is loaded only where there are some. */
async function serveApp(instance: FastifyInstance, config: Config): Promise<void> {
  if (config.H5_DIR === undefined || !existsSync(config.H5_DIR)) return;
  const { default: compress } = await import('@fastify/compress');
  const { default: fastifyStatic } = await import('@fastify/static');
  await instance.register(async (files) => {
    await files.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip'] });
    await files.register(fastifyStatic, {
      root: path.resolve(config.H5_DIR ?? ''),
      cacheControl: false,
      setHeaders: (reply, file) => void reply.header('cache-control', cacheOf(file)),
    });
  });
}

/** Files whose name carries their content's hash never change; the page that names them is asked for anew. */
const cacheOf = (file: string): string =>
  /\.[0-9a-f]{8,}\.\w+$/.test(file) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
