import { randomUUID } from 'node:crypto';
import type { NoticeView, Session } from '@doorstep/contracts';
import type { Notice } from '@doorstep/wechat-sandbox';
import type { PretendWechat } from './pretend-wechat';

export interface Answer<T> {
  status: number;
  body: T;
}

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

interface Asking {
  /** Against doing it twice; a new one unless given. */
  key?: string;
  /** Ask another process than the one signed in at. */
  at?: string;
}

/** Somebody with a phone: signs in through WeChat and asks over HTTP, as the mini-program does. */
export class Person {
  readonly openid: string;
  readonly personId: string;
  readonly me: Session['me'];
  readonly url: string;
  readonly accessToken: string;
  private readonly wechat: PretendWechat;

  private constructor(openid: string, url: string, wechat: PretendWechat, session: Session) {
    this.openid = openid;
    this.url = url;
    this.wechat = wechat;
    this.accessToken = session.accessToken;
    this.me = session.me;
    this.personId = session.me.personId;
  }

  /** Signs in; `wearing` puts on that hat where the person has several. */
  static async signIn(
    openid: string,
    at: { url: string; wechat: PretendWechat; doorCode?: string; wearing?: string },
  ): Promise<Person> {
    const code = await at.wechat.loginCode(openid);
    const door = at.doorCode === undefined ? {} : { doorCode: at.doorCode };
    const { body } = await post<Session>(`${at.url}/api/sessions`, { code, ...door }, {});
    const person = new Person(openid, at.url, at.wechat, body);
    return at.wearing === undefined || body.me.active.role === at.wearing ? person : person.wear(at.wearing);
  }

  get<T>(path: string, asking: Asking = {}): Promise<Answer<T>> {
    return this.ask<T>('GET', path, undefined, asking);
  }

  post<T>(path: string, body: object = {}, asking: Asking = {}): Promise<Answer<T>> {
    return this.ask<T>('POST', path, body, asking);
  }

  put<T>(path: string, body: object, asking: Asking = {}): Promise<Answer<T>> {
    return this.ask<T>('PUT', path, body, asking);
  }

  remove<T>(path: string, asking: Asking = {}): Promise<Answer<T>> {
    return this.ask<T>('DELETE', path, undefined, asking);
  }

  /** Everything in the inbox, newest first, however long it is. */
  notices(asking: Asking = {}): Promise<NoticeView[]> {
    return this.all<NoticeView>('/inbox', asking);
  }

  /** A list that is answered page by page, whole. */
  async all<T>(path: string, asking: Asking = {}): Promise<T[]> {
    const found: T[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const answer: Answer<Page<T>> = await this.get(`${path}?limit=50${after}`, asking);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      found.push(...answer.body.items);
      cursor = answer.body.nextCursor;
    }
    return found;
  }

  /** What the phone shows as WeChat's service notices. */
  rings(): Promise<Notice[]> {
    return this.wechat.inbox(this.openid);
  }

  /** Puts on the first hat of this role. */
  async wear(role: string): Promise<Person> {
    const grant = this.me.grants.find((one) => one.role === role);
    if (grant === undefined) throw new Error(`${this.openid} has no hat ${role}`);
    const { body } = await this.ask<Session>('PUT', '/sessions/current/role', { grantId: grant.grantId }, {});
    return new Person(this.openid, this.url, this.wechat, body);
  }

  private async ask<T>(
    method: string,
    path: string,
    body: object | undefined,
    asking: Asking,
  ): Promise<Answer<T>> {
    const authorization = `Bearer ${this.accessToken}`;
    const key: Record<string, string> =
      method === 'GET' ? {} : { 'idempotency-key': asking.key ?? randomUUID() };
    const answer = await fetch(`${asking.at ?? this.url}/api${path}`, {
      method,
      headers: {
        authorization,
        ...key,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  }
}

async function post<T>(url: string, body: object, headers: Record<string, string>): Promise<Answer<T>> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: JSON.stringify(body),
  });
  const said = (await answer.json()) as T;
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${JSON.stringify(said)}`);
  return { status: answer.status, body: said };
}
