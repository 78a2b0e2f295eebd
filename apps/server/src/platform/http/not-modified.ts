import type { FastifyReply, FastifyRequest } from 'fastify';

/** A file the asker holds already, by its tag, is not sent again: 304 and nothing else. */
export function answerNotModified(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: null, payload: unknown) => void,
): void {
  const tag = reply.getHeader('etag');
  const isKnown = tag !== undefined && request.headers['if-none-match'] === tag;
  if (!isKnown || reply.statusCode !== 200) return done(null, payload);
  void reply.code(304).removeHeader('content-length').removeHeader('content-type');
  done(null, '');
}
