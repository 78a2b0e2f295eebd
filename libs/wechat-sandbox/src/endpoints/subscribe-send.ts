import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '../refused';
import type { Sandbox } from '../sandbox';
import { fieldsOf, type Template } from '../templates/template';
import { isValueAllowed } from '../templates/value-rules';
import type { Notice, Phone } from '../world';
import { OK, postedJson, textOf, type Endpoint, type Fields } from './endpoint';
import { mustBePage } from './pages';

const STATES = ['developer', 'trial', 'formal', ''];
const LANGUAGES = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW', ''];
const SENSITIVE = '敏感';

/** Endpoint 5: one message for one consent; everything the page documents is refused in its words. */
export const subscribeSend: Endpoint = {
  path: '/cgi-bin/message/subscribe/send',
  needsToken: true,
  daily: () => 10_000_000,
  async answer(sandbox, call) {
    const fields = postedJson(call);
    const phone = receiver(sandbox, fields);
    if (sandbox.world.sending.has(phone.openid)) throw new Refused(43108);
    sandbox.world.sending.add(phone.openid);
    try {
      await pause(sandbox.world.profile.sendMs);
      const notice = write(sandbox, phone, fields);
      return { ...OK, msgid: notice.id };
    } finally {
      sandbox.world.sending.delete(phone.openid);
    }
  },
};

function receiver({ world }: Sandbox, fields: Fields): Phone {
  const phone = world.phones.get(textOf(fields, 'touser'));
  if (!phone) throw new Refused(40003);
  return phone;
}

function write(sandbox: Sandbox, phone: Phone, fields: Fields): Notice {
  const template = templateOf(sandbox, textOf(fields, 'template_id'));
  const page = textOf(fields, 'page');
  if (page !== '') mustBePage(sandbox, page);
  mustBeOneOf(STATES, fields, 'miniprogram_state');
  mustBeOneOf(LANGUAGES, fields, 'lang');
  const values = valuesFor(template, fields['data']);
  if (values.some(({ value }) => value.includes(SENSITIVE))) throw new Refused(45168);
  spendConsent(phone, template);
  const notice: Notice = {
    id: newMessageId(),
    openid: phone.openid,
    templateId: template.priTmplId,
    title: template.title,
    fields: values,
    page: page === '' ? null : page,
    state: textOf(fields, 'miniprogram_state') || 'formal',
    at: sandbox.clock.now().toISOString(),
    isRead: false,
  };
  phone.inbox.push(notice);
  sandbox.inboxListeners.forEach((listener) => listener(notice));
  tellSent(sandbox, notice);
  return notice;
}

function templateOf({ world }: Sandbox, templateId: string): Template {
  const template = world.templates.find(({ priTmplId }) => priTmplId === templateId);
  if (!template) throw new Refused(40037);
  if (world.profile.bannedTemplates.includes(templateId)) throw new Refused(43107);
  return template;
}

function mustBeOneOf(allowed: readonly string[], fields: Fields, name: string): void {
  if (!allowed.includes(textOf(fields, name))) throw new Refused(47003, `${name} invalid`);
}

/** Every key of the template with an allowed value and no other key; the refusal names the first wrong one. */
function valuesFor(template: Template, data: unknown): Notice['fields'] {
  const given = (typeof data === 'object' && data !== null ? data : {}) as Record<
    string,
    { value?: unknown }
  >;
  const known = fieldsOf(template);
  const unknown = Object.keys(given).find((key) => !known.some((field) => field.key === key));
  if (unknown !== undefined) throw new Refused(47003, `data.${unknown}.value invalid`);
  return known.map(({ key, label }) => {
    const value = given[key]?.value;
    if (value === undefined || value === '') throw new Refused(47003, `data.${key}.value is empty`);
    const isRight = typeof value === 'string' && isValueAllowed(key, value, template);
    if (!isRight) throw new Refused(47003, `data.${key}.value invalid`);
    return { key, label, value };
  });
}

/** A one-time consent is used up by one message; a long-term one is not. */
function spendConsent(phone: Phone, { priTmplId, type }: Template): void {
  const left = phone.grants.get(priTmplId) ?? 0;
  const isRejected = phone.kept.get(priTmplId) === 'reject';
  if (!phone.mainSwitch || isRejected || left < 1) throw new Refused(43101);
  if (type === 2) phone.grants.set(priTmplId, left - 1);
}

function tellSent(sandbox: Sandbox, { id, openid, templateId }: Notice): void {
  const item = { TemplateId: templateId, MsgID: id, ErrorCode: 0, ErrorStatus: 'success' };
  void sandbox.pushes.push({
    event: 'subscribe_msg_sent_event',
    wrapper: 'SubscribeMsgSentEvent',
    openid,
    items: [item],
  });
}

let lastMessage = 0n;

/** As long as WeChat's: more digits than a double keeps. */
function newMessageId(): string {
  lastMessage += 1n;
  return String(3_500_000_000_000_000_000n + BigInt(process.pid) * 1_000_000n + lastMessage);
}
