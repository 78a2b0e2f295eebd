import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allEndpoints } from './endpoints/all-endpoints';
import type { Arrived, Endpoint, Reply } from './endpoints/endpoint';
import { countCall } from './endpoints/quota';
import { mustCarryToken } from './endpoints/tokens';
import { isHandled, type Fault } from './faults/faults';
import { spoil, wireAnswer } from './faults/spoil';
import { Refused } from './refused';
import type { Sandbox } from './sandbox';

const JSON_TYPE = 'application/json; encoding=utf-8';

/** WeChat's own addresses. Every answer is HTTP 200, whatever went wrong, unless a fault says otherwise. */
export function wechatRoutes(app: FastifyInstance, sandbox: Sandbox): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  for (const endpoint of allEndpoints) {
    app.route({
      method: ['GET', 'POST'],
      url: endpoint.path,
      handler: (request, reply) => handle(sandbox, endpoint, request, reply),
    });
  }
}

async function handle(
  sandbox: Sandbox,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const call = arrived(request);
  const fault = sandbox.faults.meet(endpoint.path);
  const worked = fault === null || isHandled(fault) ? await work(sandbox, endpoint, call) : busy;
  sandbox.calls.add({
    at: sandbox.clock.now().toISOString(),
    method: call.method,
    path: endpoint.path,
    query: call.query,
    body: readable(call.body),
    answer: Buffer.isBuffer(worked.body) ? `${worked.body.length} bytes` : worked.body,
    fault: fault?.mode ?? null,
  });
  return fault === null ? send(reply, wireAnswer(worked)) : sendSpoiled(sandbox, reply, worked, fault);
}

const busy: Reply = { contentType: JSON_TYPE, body: { errcode: -1, errmsg: 'system error' } };

async function work(sandbox: Sandbox, endpoint: Endpoint, call: Arrived): Promise<Reply> {
  try {
    if (endpoint.needsToken) mustCarryToken(sandbox, call);
    countCall(sandbox, endpoint);
    const body = await endpoint.answer(sandbox, call);
    return { body, contentType: typeOf(endpoint, body) };
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    return { body: thrown.answer, contentType: JSON_TYPE };
  }
}

/** Login answers call themselves plain text; pictures are pictures. */
function typeOf({ path }: Endpoint, body: object): string {
  if (Buffer.isBuffer(body)) return 'image/png';
  return path.startsWith('/sns/') ? 'text/plain' : JSON_TYPE;
}

async function sendSpoiled(
  sandbox: Sandbox,
  reply: FastifyReply,
  worked: Reply,
  fault: Fault,
): Promise<unknown> {
  if (fault.mode === 'refuse' || fault.mode === 'reset') return cut(reply);
  const delay = fault.delayMs ?? (fault.mode === 'hang' ? 10_000 : 0);
  const waited = await pause(delay, true, { signal: sandbox.closing.signal }).catch(() => false);
  return waited ? send(reply, spoil(wireAnswer(worked), fault)) : cut(reply);
}

function cut(reply: FastifyReply): void {
  reply.hijack();
  reply.raw.destroy();
}

function send(
  reply: FastifyReply,
  { status, contentType, bytes }: ReturnType<typeof wireAnswer>,
): FastifyReply {
  return reply.code(status).header('content-type', contentType).send(bytes);
}

function arrived({ method, query, body }: FastifyRequest): Arrived {
  return {
    method,
    query: query as Record<string, string>,
    body: typeof body === 'string' ? body : '',
  };
}

function readable(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
