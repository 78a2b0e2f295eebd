import { XMLParser } from 'fast-xml-parser';
import { readJson } from '../line/read-json';
import { CallbackRefusal } from './callback-refusal';

export type PushBody = Record<string, unknown>;

const xml = new XMLParser({ parseTagValue: false, ignoreAttributes: true, ignoreDeclaration: true });

/** Reads a push in either format WeChat can be switched to; which one is seen from the first character. */
export function readBody(text: string): PushBody {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  const body = parse(trimmed);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new CallbackRefusal('unreadable');
  }
  return body as PushBody;
}

function parse(text: string): unknown {
  try {
    return text.startsWith('<') ? readXml(text) : readJson(text);
  } catch (cause) {
    throw new CallbackRefusal('unreadable', cause);
  }
}

/** WeChat never sends a document type; one that comes can only mean mischief with entities. */
function readXml(text: string): unknown {
  if (/<!DOCTYPE/i.test(text)) throw new CallbackRefusal('unreadable');
  return (xml.parse(text, true) as { xml?: unknown }).xml;
}
