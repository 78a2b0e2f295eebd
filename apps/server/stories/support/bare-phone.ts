import { randomUUID } from 'node:crypto';
import type { Problem, Session } from '@doorstep/contracts';

/** What came back: the words of the answer, or of the refusal. */
export interface Reply<T> {
  status: number;
  body: T & Partial<Problem>;
}

interface Question {
  body?: object;
  token?: string;
  /** Against doing it twice; a new one unless given. */
  key?: string;
}

/** A phone nobody has signed in on yet: asks exactly what the story says, with the token and key the story says. */
export async function ask<T>(url: string, line: string, question: Question = {}): Promise<Reply<T>> {
  const [method = '', path = ''] = line.split(' ');
  const { body } = question;
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${url}/api${path}`, { method, headers: headersOf(method, question), ...sent });
  return { status: answer.status, body: (await answer.json()) as T & Partial<Problem> };
}

function headersOf(method: string, { body, token, key = randomUUID() }: Question): Record<string, string> {
  return {
    ...(method === 'GET' ? {} : { 'idempotency-key': key }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
}

/** Signs in with a login code and answers all that a phone would keep. */
export async function signIn(url: string, code: string, doorCode?: string): Promise<Session> {
  const { status, body } = await ask<Session>(url, 'POST /sessions', {
    body: doorCode === undefined ? { code } : { code, doorCode },
  });
  if (status !== 200) throw new Error(`sign-in: ${status} ${JSON.stringify(body)}`);
  return body;
}
