import type { PushSettings } from './push-event';

/** What our server made of one delivery. */
export interface Posted {
  readonly outcome: 'taken' | 'refused' | 'cut' | 'not-sent';
  readonly status: number | null;
  readonly ms: number;
}

export interface Posting {
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
  readonly closing: AbortSignal;
}

/** Delivers once: taken is an empty answer, `success` or an encrypted one, within the time our server has. */
export async function postPush(settings: PushSettings, { query, body, closing }: Posting): Promise<Posted> {
  if (settings.url === null) return { outcome: 'not-sent', status: null, ms: 0 };
  const startedAt = performance.now();
  const headers = { 'content-type': settings.format === 'json' ? 'application/json' : 'text/xml' };
  const signal = AbortSignal.any([closing, AbortSignal.timeout(settings.timeoutMs)]);
  try {
    const answer = await fetch(addressOf(settings.url, query), { method: 'POST', body, headers, signal });
    const outcome = answer.ok && isTaken(await answer.text()) ? 'taken' : 'refused';
    return { outcome, status: answer.status, ms: performance.now() - startedAt };
  } catch {
    return { outcome: 'cut', status: null, ms: performance.now() - startedAt };
  }
}

/** The push address with a query of its own. */
export function addressOf(url: string, query: Readonly<Record<string, string>>): URL {
  const address = new URL(url);
  Object.entries(query).forEach(([name, value]) => address.searchParams.set(name, value));
  return address;
}

function isTaken(text: string): boolean {
  return text === '' || text === 'success' || text.includes('Encrypt');
}
