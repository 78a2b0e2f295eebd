import type { FastifyInstance } from 'fastify';
import type { Sandbox } from '../sandbox';
import type { TelephoneSettings } from '../telephones';
import { body, count, text } from './bodies';
import { NotThere } from './known-phone';

interface OfNumber {
  Params: { to: string };
}

const settings = body({
  smsPerDay: count,
  voicePerDay: count,
  voicePerNight: count,
  voiceCallbackUrl: { anyOf: [text, { type: 'null' }] },
  smsCallbackUrl: { anyOf: [text, { type: 'null' }] },
});

/** What else can ring: telephones, accounts in WeCom, 用工; who is there, what they were sent, which key they press. */
export function telephoneRoutes(app: FastifyInstance, sandbox: Sandbox): void {
  const { telephones } = sandbox;
  app.get<OfNumber>('/telephones/:to', ({ params: { to } }) =>
    telephones.rings.filter((ringing) => ringing.to === to),
  );

  app.post<OfNumber & { Params: { id: string }; Body: { key: string } }>(
    '/telephones/:to/:id/key',
    { schema: body({ key: text }, ['key']) },
    async ({ params: { id }, body: { key } }) => {
      const ringing = telephones.rings.find((one) => one.id === id && one.kind === 'call');
      if (!ringing) throw new NotThere('no such call');
      ringing.key = key;
      return { status: await tellKey(telephones.settings.voiceCallbackUrl, { callid: id, keypress: key }) };
    },
  );

  app.put<{ Body: { openid: string; templateIds: string[] } }>(
    '/work',
    {
      schema: body({ openid: text, templateIds: { type: 'array', items: text } }, ['openid', 'templateIds']),
    },
    ({ body: { openid, templateIds } }) => {
      telephones.work.set(openid, new Set(templateIds));
      return { openid, templateIds };
    },
  );

  app.put<{ Body: { userIds: string[] } }>(
    '/wecom-users',
    { schema: body({ userIds: { type: 'array', items: text } }, ['userIds']) },
    ({ body: { userIds } }) => {
      userIds.forEach((userId) => telephones.wecomUsers.add(userId));
      return [...telephones.wecomUsers];
    },
  );

  app.put<{ Body: Partial<TelephoneSettings> }>(
    '/telephone-settings',
    { schema: settings },
    ({ body: wanted }) => Object.assign(telephones.settings, wanted),
  );
}

/** The telephone company tells our server which key was pressed. */
async function tellKey(url: string | null, pressed: { callid: string; keypress: string }): Promise<number> {
  if (url === null) return 0;
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ voicekey_callback: pressed }),
  });
  return answer.status;
}
