import { type Problem } from '@doorstep/contracts';
import { Refusal, type RefusalCode, REFUSALS } from '@doorstep/domain';
import { HttpException } from '@nestjs/common';
import { isPassing, isUnstorable } from '../database/pg-errors';

const FIELDS_AT_MOST = 50;

/** What fastify and Nest say by status, in our words. */
const BY_STATUS: Readonly<Record<number, RefusalCode>> = {
  400: 'input.malformed',
  404: 'route.unknown',
  405: 'method.unknown',
  408: 'request.slow',
  413: 'input.too-large',
  415: 'input.content-type',
  429: 'rate.limited',
  503: 'server.busy',
};

/**
 * Every error as a refusal. A refusal stays itself; the database being away is "busy"; what the framework rejects by
 * its own rules gets our code of the same status; everything else is a bug and says nothing about itself.
 */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isUnstorable(error)) return new Refusal('input.malformed');
  if (isPassing(error)) return new Refusal('server.busy', { retryAfterSeconds: 2 });
  const status = statusOf(error);
  const code = status === undefined ? undefined : BY_STATUS[status];
  if (code !== undefined) return new Refusal(code);
  return new Refusal(status !== undefined && status < 500 ? 'input.malformed' : 'server.failed');
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}

/** The one shape of every refusal on its way out. */
export function problemOf(refusal: Refusal, requestId: string): Problem {
  const { status, message } = REFUSALS[refusal.code];
  const fields = refusal.details?.['fields'];
  const help = refusal.details?.['help'] as Problem['help'];
  return {
    type: `urn:doorstep:refusal:${refusal.code}`,
    title: refusal.code,
    status,
    code: refusal.code,
    message,
    requestId,
    ...(Array.isArray(fields) ? { fields: fields.slice(0, FIELDS_AT_MOST) as Problem['fields'] } : {}),
    ...(help ? { help } : {}),
  };
}

/** Headers a refusal brings along: when to come back, how to sign in, which verbs there are. */
export function headersOf(refusal: Refusal): Record<string, string> {
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  const wait = refusal.details?.['retryAfterSeconds'];
  const allow = refusal.details?.['allow'];
  if (typeof wait === 'number') headers['retry-after'] = String(Math.ceil(wait));
  if (typeof allow === 'string') headers['allow'] = allow;
  if (REFUSALS[refusal.code].status === 401) headers['www-authenticate'] = 'Bearer';
  return headers;
}

/** The first 50 things wrong with a question: where, and what, without repeating what was written. */
export function fieldsOf(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): Problem['fields'] {
  return issues.slice(0, FIELDS_AT_MOST).map(({ path, message }) => ({
    path: path.map(String).join('.').slice(0, 200),
    message: message.slice(0, 200),
  }));
}
