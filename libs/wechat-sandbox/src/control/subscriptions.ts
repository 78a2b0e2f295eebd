import type { FastifyInstance } from 'fastify';
import { phoneOf, type Sandbox } from '../sandbox';
import type { Phone } from '../world';
import { body, count, flag, text } from './bodies';
import { knownPhone, type OfPhone } from './known-phone';

interface Decision {
  readonly templateId: string;
  readonly answer: 'accept' | 'reject';
  readonly always?: boolean;
}

const decisions = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['templateId', 'answer'],
    properties: { templateId: text, answer: { enum: ['accept', 'reject'] }, always: flag },
  },
};

/** What a person decides about messages: in the popup, and later in the service-notice menu. */
export function subscriptionRoutes(app: FastifyInstance, sandbox: Sandbox): void {
  app.post<{ Body: { openid: string; decisions: Decision[] } }>(
    '/popup',
    { schema: body({ openid: text, decisions }, ['openid', 'decisions']) },
    async ({ body: asked }) => answerPopup(sandbox, phoneOf(sandbox, asked.openid), asked.decisions),
  );

  app.post<{ Body: { openid: string; templateId: string } }>(
    '/rejections',
    { schema: body({ openid: text, templateId: text }, ['openid', 'templateId']) },
    async ({ body: { openid, templateId } }) => {
      const phone = knownPhone(sandbox, openid);
      phone.grants.set(templateId, 0);
      phone.kept.set(templateId, 'reject');
      await tell(sandbox, 'Change', openid, [{ TemplateId: templateId, SubscribeStatusString: 'reject' }]);
      return consentOf(phone);
    },
  );

  app.get<OfPhone>('/grants/:openid', ({ params }) => consentOf(knownPhone(sandbox, params.openid)));

  app.put<OfPhone & { Body: Record<string, number> }>(
    '/grants/:openid',
    { schema: { body: { type: 'object', additionalProperties: count } } },
    ({ params, body: wanted }) => {
      const phone = phoneOf(sandbox, params.openid);
      phone.kept.clear();
      Object.entries(wanted).forEach(([templateId, left]) => phone.grants.set(templateId, left));
      return consentOf(phone);
    },
  );
}

/** Answers as `wx.requestSubscribeMessage` would: the same fail codes, and one result per template. */
async function answerPopup(sandbox: Sandbox, phone: Phone, asked: readonly Decision[]): Promise<object> {
  const failure = failureOf(sandbox, phone, asked);
  if (failure !== null) {
    return { errMsg: 'requestSubscribeMessage:fail', errCode: failure, ...consentOf(phone) };
  }
  const { bannedTemplates } = sandbox.world.profile;
  const shown = asked.filter(({ templateId }) => !bannedTemplates.includes(templateId));
  const results = shown.map((decision) => [decision.templateId, decide(phone, decision)] as const);
  const items = results.map(([id, answer]) => ({
    TemplateId: id,
    SubscribeStatusString: answer,
    PopupScene: 0,
  }));
  if (items.length > 0) await tell(sandbox, 'Popup', phone.openid, items);
  const banned = asked.filter(({ templateId }) => bannedTemplates.includes(templateId));
  return {
    errMsg: 'requestSubscribeMessage:ok',
    ...Object.fromEntries(results),
    ...Object.fromEntries(banned.map(({ templateId }) => [templateId, 'ban'])),
    ...consentOf(phone),
  };
}

function failureOf({ world }: Sandbox, phone: Phone, asked: readonly Decision[]): number | null {
  const templates = asked.map(({ templateId }) =>
    world.templates.find(({ priTmplId }) => priTmplId === templateId),
  );
  if (asked.length > 5) return 20003;
  if (templates.includes(undefined)) return 20001;
  if (new Set(templates.map((template) => template?.type)).size > 1) return 20002;
  return phone.mainSwitch ? null : 20004;
}

/** A kept choice answers for the person; every accept is one message more. */
function decide(phone: Phone, { templateId, answer, always = false }: Decision): 'accept' | 'reject' {
  const given = phone.kept.get(templateId) ?? answer;
  if (always) phone.kept.set(templateId, given);
  if (given === 'accept') phone.grants.set(templateId, (phone.grants.get(templateId) ?? 0) + 1);
  return given;
}

function consentOf({ mainSwitch, grants, kept }: Phone): object {
  return { mainSwitch, grants: Object.fromEntries(grants), always: Object.fromEntries(kept) };
}

async function tell(
  sandbox: Sandbox,
  what: 'Popup' | 'Change',
  openid: string,
  items: readonly Record<string, string | number>[],
): Promise<void> {
  await sandbox.pushes.push({
    event: `subscribe_msg_${what.toLowerCase()}_event`,
    wrapper: `SubscribeMsg${what}Event`,
    openid,
    items,
  });
}
