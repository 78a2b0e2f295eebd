import { randomUUID } from 'node:crypto';
import type { ErrandView, PartyLink, Problem } from '@doorstep/contracts';
import { aPhoto } from './files';
import type { Person } from './person';
import { right } from './steps';

/** Links of a ticket as the desk is told, with the address where a new one was made. */
export interface Links {
  url: string;
  items: PartyLink[];
}

export interface ErrandReply {
  status: number;
  body: ErrandView & Partial<Omit<Problem, 'status'>> & { mediaId?: string };
}

/** A worker's browser that knows nothing but a link: no account, no session. */
export class ErrandPhone {
  readonly secret: string;
  private readonly server: string;

  constructor(server: string, link: string) {
    this.server = server;
    this.secret = new URLSearchParams(new URL(link).hash.split('?')[1]).get('key') ?? '';
  }

  /** The desk makes a link; the worker opens it on their own phone. */
  static async sentBy(
    desk: Person,
    ticketId: string,
    { sharesContact = false, at = desk.url } = {},
  ): Promise<{ phone: ErrandPhone; linkId: string; url: string }> {
    const { url, items } = right(await desk.post<Links>(`/tickets/${ticketId}/links`, { sharesContact }));
    return { phone: new ErrandPhone(at, url), linkId: items[0]!.linkId, url };
  }

  open(): Promise<ErrandReply> {
    return this.ask('GET', '/errand');
  }

  sign(workerName = '武师傅', key?: string): Promise<ErrandReply> {
    return this.ask('POST', '/errand/receipt', { workerName }, key);
  }

  giveBack(reason = '不归我们管'): Promise<ErrandReply> {
    return this.ask('POST', '/errand/return', { reason });
  }

  propose(window: { from: string; until: string }): Promise<ErrandReply> {
    return this.ask('POST', '/errand/visit-window', window);
  }

  agree(key?: string): Promise<ErrandReply> {
    return this.ask('POST', '/errand/visit-agreement', {}, key);
  }

  findNobody(note = ''): Promise<ErrandReply> {
    return this.ask('POST', '/errand/visit-in-vain', { note });
  }

  note(text: string): Promise<ErrandReply> {
    return this.ask('POST', '/errand/notes', { text });
  }

  async claim(workerName = '武师傅', key?: string): Promise<ErrandReply> {
    return this.claimWith([(await this.photo()).body.mediaId ?? ''], { workerName, key });
  }

  claimWith(
    mediaIds: string[],
    { workerName = '武师傅', key }: { workerName?: string; key?: string | undefined } = {},
  ) {
    return this.ask('POST', '/errand/completion', { outcome: '已排气，暖气热了', workerName, mediaIds }, key);
  }

  async photo(): Promise<ErrandReply> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(await aPhoto())], { type: 'image/jpeg' }), 'photo.jpg');
    const headers = { authorization: `Pass ${this.secret}`, 'idempotency-key': randomUUID() };
    const answer = await fetch(`${this.server}/api/errand/media`, { method: 'POST', headers, body: form });
    return { status: answer.status, body: (await answer.json()) as ErrandReply['body'] };
  }

  private async ask(method: string, path: string, body?: object, key: string = randomUUID()) {
    const answer = await fetch(`${this.server}/api${path}`, {
      method,
      headers: {
        authorization: `Pass ${this.secret}`,
        ...(method === 'GET' ? {} : { 'idempotency-key': key, 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as ErrandReply['body'] };
  }
}
