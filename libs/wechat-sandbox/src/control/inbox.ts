import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Sandbox } from '../sandbox';
import type { Notice } from '../world';
import { knownPhone, NotThere, type OfPhone } from './known-phone';

interface OfNotice {
  Params: { openid: string; id: string };
}

/** What a phone shows: its service notices, read or not, and the page a tap opens. */
export function inboxRoutes(app: FastifyInstance, sandbox: Sandbox): void {
  app.get<OfPhone>('/inbox/:openid', ({ params }) => sandbox.world.phones.get(params.openid)?.inbox ?? []);

  app.post<OfNotice>('/inbox/:openid/:id/open', ({ params }) => {
    const { inbox } = knownPhone(sandbox, params.openid);
    const notice = inbox.find(({ id }) => id === params.id);
    if (!notice) throw new NotThere('no such message');
    notice.isRead = true;
    return { page: notice.page, url: addressOf(sandbox.options.h5Url, notice.page) };
  });

  app.get('/inbox/stream', (_request, reply) => stream(sandbox, reply, null));
  app.get<OfPhone>('/inbox/:openid/stream', ({ params }, reply) => stream(sandbox, reply, params.openid));
}

/** Where the browser build shows a mini-program page. */
function addressOf(h5Url: string, page: string | null): string {
  return `${h5Url.replace(/[/#]+$/, '')}/#/${(page ?? '').replace(/^\/+/, '')}`;
}

/** New messages as server-sent events, for one phone or for all; ends when either side stops. */
function stream(sandbox: Sandbox, reply: FastifyReply, openid: string | null): void {
  reply.hijack();
  const { raw } = reply;
  const tell = (notice: Notice): void => {
    if (openid === null || notice.openid === openid) raw.write(`data: ${JSON.stringify(notice)}\n\n`);
  };
  const end = (): void => {
    sandbox.inboxListeners.delete(tell);
    sandbox.closing.signal.removeEventListener('abort', end);
    raw.end();
  };
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  raw.write(': hello\n\n');
  sandbox.inboxListeners.add(tell);
  sandbox.closing.signal.addEventListener('abort', end);
  raw.on('close', end);
}
