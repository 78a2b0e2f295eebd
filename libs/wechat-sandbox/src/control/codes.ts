import type { FastifyInstance } from 'fastify';
import { phoneOf, unguessable, type Sandbox } from '../sandbox';
import { body, text } from './bodies';

/** The codes a phone hands to the mini-program: to sign in, and to show its number. */
export function codeRoutes(app: FastifyInstance, sandbox: Sandbox): void {
  app.post<{ Body: { openid: string; nickname?: string } }>(
    '/login-codes',
    { schema: body({ openid: text, nickname: text }, ['openid']) },
    ({ body: { openid, nickname } }, reply) => {
      phoneOf(sandbox, openid, nickname);
      return reply.code(201).send({ code: newCode(sandbox, openid, null) });
    },
  );

  app.post<{ Body: { openid: string; phoneNumber: string } }>(
    '/phone-codes',
    { schema: body({ openid: text, phoneNumber: text }, ['openid', 'phoneNumber']) },
    ({ body: { openid, phoneNumber } }, reply) => {
      phoneOf(sandbox, openid);
      return reply.code(201).send({ code: newCode(sandbox, openid, phoneNumber) });
    },
  );
}

function newCode({ world, clock }: Sandbox, openid: string, phoneNumber: string | null): string {
  const code = unguessable('');
  world.codes.set(code, { openid, phoneNumber, madeAt: clock.now(), isUsed: false });
  return code;
}
