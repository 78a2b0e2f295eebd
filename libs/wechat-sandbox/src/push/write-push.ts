import type { PushEvent, PushSettings } from './push-event';

/** The body of a push before any encryption, in the format the console is set to. */
export function writePush(event: PushEvent, createTime: number, settings: PushSettings): string {
  const isMessage = event.msgType !== undefined;
  const head = {
    ToUserName: 'gh_sandbox',
    FromUserName: event.openid,
    CreateTime: createTime,
    MsgType: event.msgType ?? 'event',
    ...(isMessage ? {} : { Event: event.event }),
  };
  return settings.format === 'json' ? writeJson(head, event, settings) : writeXml(head, event);
}

function writeXml(
  head: Readonly<Record<string, unknown>>,
  { items, wrapper, fields = {} }: PushEvent,
): string {
  const list = elements({ List: items ?? [] });
  const wrapped = wrapper === undefined ? list : `<${wrapper}>${list}</${wrapper}>`;
  return `<xml>${elements(head)}${elements(fields)}${list === '' ? '' : wrapped}</xml>`;
}

function writeJson(head: object, { items, fields }: PushEvent, settings: PushSettings): string {
  const list = items?.length === 1 && settings.isSingleBare ? items[0] : items;
  const body = { ...head, ...(list === undefined ? {} : { List: list }), ...fields };
  return JSON.stringify(body, settings.numbersAsStrings ? numberAsString : undefined);
}

function numberAsString(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

function elements(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => element(name, one)))
    .join('');
}

function element(name: string, value: unknown): string {
  return `<${name}>${content(value)}</${name}>`;
}

/** Numbers bare, words in CDATA, as WeChat writes them. */
function content(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null) return elements(value as Record<string, unknown>);
  return `<![CDATA[${String(value).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** The outer body of an encrypted push. */
export function writeEncrypted(encrypt: string, { format }: PushSettings): string {
  const body = { ToUserName: 'gh_sandbox', Encrypt: encrypt };
  return format === 'json' ? JSON.stringify(body) : `<xml>${elements(body)}</xml>`;
}
