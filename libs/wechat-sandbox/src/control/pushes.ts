import type { FastifyInstance } from 'fastify';
import type { PushEvent, PushSettings } from '../push/push-event';
import type { Sandbox } from '../sandbox';
import { body, count, flag, text } from './bodies';

const settings = body({
  url: { anyOf: [text, { type: 'null' }] },
  format: { enum: ['json', 'xml'] },
  mode: { enum: ['plain', 'aes'] },
  isSingleBare: flag,
  numbersAsStrings: flag,
  copies: count,
  forge: { enum: ['none', 'signature', 'app', 'stale'] },
  drop: { type: 'array', items: text },
  timeoutMs: count,
});

const event = body(
  {
    event: text,
    openid: text,
    wrapper: text,
    msgType: text,
    items: { type: 'array', items: { type: 'object' } },
    fields: { type: 'object' },
  },
  ['event', 'openid'],
);

/** What WeChat pushes to our server: how it is set up, one by hand, and what became of each. */
export function pushRoutes(app: FastifyInstance, sandbox: Sandbox): void {
  const { pushes } = sandbox;
  app.get('/pushes', () => pushes.log());
  app.post<{ Body: PushEvent }>('/pushes', { schema: event }, async ({ body: wanted }, reply) => {
    await pushes.push(wanted);
    return reply.code(201).send(pushes.log().at(-1) ?? null);
  });
  app.post('/pushes/settled', async (_request, reply) => {
    await pushes.settled();
    return reply.code(204).send();
  });
  app.post('/pushes/verification', async () => ({ isVerified: await pushes.verify() }));
  app.get('/push-settings', () => pushes.settings);
  app.put<{ Body: Partial<PushSettings> }>('/push-settings', { schema: settings }, ({ body: wanted }) =>
    Object.assign(pushes.settings, wanted),
  );
}
