import type { FastifyInstance } from 'fastify';
import type { Sandbox } from '../sandbox';
import type { Template } from '../templates/template';
import type { Profile } from '../world';
import { body, count, flag, text } from './bodies';

const texts = { type: 'array', items: text };

const profile = body({
  isReleased: flag,
  isIpAllowed: flag,
  pages: { anyOf: [texts, { type: 'null' }] },
  bannedTemplates: texts,
  quotas: { type: 'object', additionalProperties: count },
  sendMs: count,
  mediaMs: count,
});

/** The account as its administrator sees it, the clock, and starting over. */
export function accountRoutes(app: FastifyInstance, sandbox: Sandbox): void {
  app.get('/profile', () => sandbox.world.profile);
  app.put<{ Body: Partial<Profile> }>('/profile', { schema: profile }, ({ body: wanted }) =>
    Object.assign(sandbox.world.profile, wanted),
  );

  app.get('/templates', () => sandbox.world.templates);
  app.put<{ Body: Template[] }>(
    '/templates',
    { schema: { body: { type: 'array', items: { type: 'object', required: ['priTmplId', 'content'] } } } },
    ({ body: wanted }) => (sandbox.world.templates = [...wanted]),
  );

  app.get('/clock', () => ({ now: sandbox.clock.now().toISOString() }));
  app.post<{ Body: { ms: number } }>(
    '/clock/advance',
    { schema: body({ ms: count }, ['ms']) },
    ({ body: { ms } }) => {
      sandbox.clock.advance(ms);
      return { now: sandbox.clock.now().toISOString() };
    },
  );

  /** Every token is dead at once, as after a reset of the secret. */
  app.delete('/tokens', (_request, reply) => {
    sandbox.world.tokens.clear();
    Object.assign(sandbox.world, { stable: null, plain: null });
    return reply.code(204).send();
  });

  app.post('/reset', (_request, reply) => {
    sandbox.reset();
    return reply.code(204).send();
  });
}
