import type { FastifyInstance } from 'fastify';
import type { Sandbox } from '../sandbox';
import { tellEnd, tellKey, tellReport } from '../telephone-pushes';
import {
  ENDINGS,
  type Ending,
  type Manner,
  type Ringing,
  type Telephones,
  type TelephoneSettings,
} from '../telephones';
import { body, count, flag, text } from './bodies';
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

/** What else can ring: telephones, accounts in WeCom, 用工; who is there, what they were sent, which key they press,
 * whether they pick up and whether a text arrives. */
export function telephoneRoutes(app: FastifyInstance, sandbox: Sandbox): void {
  const { telephones } = sandbox;
  app.get<OfNumber>('/telephones/:to', ({ params: { to } }) =>
    telephones.rings.filter((ringing) => ringing.to === to),
  );

  ringRoutes(app, sandbox);

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

/** What becomes of one call or text, by somebody's hand or by itself; the telephone company tells our server. */
function ringRoutes(app: FastifyInstance, { telephones, clock }: Sandbox): void {
  app.post<OfNumber & { Params: { id: string }; Body: { key: string } }>(
    '/telephones/:to/:id/key',
    { schema: body({ key: text }, ['key']) },
    async ({ params: { id }, body: { key } }) => {
      const ringing = found(telephones, id, 'call');
      ringing.key = key;
      const status = await tellKey(telephones, ringing, key);
      await tellEnd(telephones, ringing, { how: 'answered', now: clock.now() });
      return { status };
    },
  );

  app.post<OfNumber & { Params: { id: string }; Body: { how: Ending } }>(
    '/telephones/:to/:id/end',
    { schema: body({ how: { enum: ENDINGS } }, ['how']) },
    async ({ params: { id }, body: { how } }) => {
      const ringing = found(telephones, id, 'call');
      if (how !== 'answered') ringing.key = '';
      return { status: await tellEnd(telephones, ringing, { how, now: clock.now() }) };
    },
  );

  app.post<OfNumber & { Params: { id: string }; Body: { isDelivered: boolean } }>(
    '/telephones/:to/:id/report',
    { schema: body({ isDelivered: flag }, ['isDelivered']) },
    async ({ params: { id }, body: { isDelivered } }) => {
      const ringing = found(telephones, id, 'sms');
      return { status: await tellReport(telephones, ringing, { isDelivered, now: clock.now() }) };
    },
  );

  app.put<OfNumber & { Body: Manner }>(
    '/telephones/:to/manner',
    { schema: body({ calls: { enum: ENDINGS }, areTextsLost: flag }) },
    ({ params: { to }, body: manner }) => {
      telephones.manners.set(to, manner);
      return manner;
    },
  );
}

function found({ rings }: Telephones, id: string, kind: Ringing['kind']): Ringing {
  const ringing = rings.find((one) => one.id === id && one.kind === kind);
  if (!ringing) throw new NotThere(`no such ${kind}`);
  return ringing;
}
