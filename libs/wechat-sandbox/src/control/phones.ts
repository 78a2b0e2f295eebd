import type { FastifyInstance } from 'fastify';
import { phoneOf, unguessable, type Sandbox } from '../sandbox';
import type { Phone } from '../world';
import { body, flag, text } from './bodies';
import { knownPhone, type OfPhone } from './known-phone';

/** People: made, visiting, flagged. */
export function phoneRoutes(app: FastifyInstance, sandbox: Sandbox): void {
  app.get('/users', () => [...sandbox.world.phones.values()].map(shown));

  app.post<{ Body: { openid?: string; nickname?: string; unionid?: string } }>(
    '/users',
    { schema: body({ openid: text, nickname: text, unionid: text }) },
    ({ body: { openid = unguessable('o'), nickname, unionid } }, reply) => {
      const phone = phoneOf(sandbox, openid, nickname);
      const named = { ...phone, nickname: nickname ?? phone.nickname, unionid: unionid ?? phone.unionid };
      sandbox.world.phones.set(openid, named);
      return reply.code(201).send(shown(named));
    },
  );

  app.post<OfPhone>('/users/:openid/visits', ({ params }) => {
    const phone = knownPhone(sandbox, params.openid);
    phone.visitedAt = sandbox.clock.now();
    return shown(phone);
  });

  app.put<OfPhone & { Body: { on: boolean } }>(
    '/users/:openid/risk',
    { schema: body({ on: flag }, ['on']) },
    ({ params, body: { on } }) => shown(Object.assign(knownPhone(sandbox, params.openid), { isRisky: on })),
  );

  app.put<OfPhone & { Body: { on: boolean } }>(
    '/users/:openid/main-switch',
    { schema: body({ on: flag }, ['on']) },
    ({ params, body: { on } }) =>
      shown(Object.assign(knownPhone(sandbox, params.openid), { mainSwitch: on })),
  );
}

function shown({ grants, kept, inbox, ...phone }: Phone): object {
  return {
    ...phone,
    grants: Object.fromEntries(grants),
    always: Object.fromEntries(kept),
    messages: inbox.length,
    unread: inbox.filter(({ isRead }) => !isRead).length,
  };
}
