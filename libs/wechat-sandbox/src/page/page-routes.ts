import type { FastifyInstance } from 'fastify';
import type { Sandbox } from '../sandbox';
import { PAGE_HTML } from './page-html';
import { PAGE_SCRIPT } from './page-script';
import { PAGE_STYLE } from './page-style';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/** The page that shows the pretend phones. All addresses in it are relative, so a proxy may put it anywhere. */
export function pageRoutes(app: FastifyInstance, sandbox: Sandbox): void {
  app.get('/', (request, reply) => {
    const [path, query] = request.url.split('?');
    if (!path!.endsWith('/')) return reply.redirect(`./__sandbox/${query === undefined ? '' : `?${query}`}`);
    return reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(PAGE_HTML);
  });
  app.get('/page.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(PAGE_STYLE));
  app.get('/page.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(PAGE_SCRIPT));
  app.get('/page.json', () => phonesOf(sandbox));
}

/** What the page draws: every phone with its messages, the phone that heard something last first, and what rang beside WeChat. */
function phonesOf({ world, clock, telephones }: Sandbox): object {
  const phones = [...world.phones.values()].map(({ openid, nickname, inbox, grants }) => ({
    openid,
    nickname,
    inbox,
    left: [...grants.values()].reduce((sum, grant) => sum + grant, 0),
  }));
  const latest = (phone: (typeof phones)[number]): string => phone.inbox.at(-1)?.at ?? '';
  phones.sort((one, other) => latest(other).localeCompare(latest(one)));
  return { now: clock.now().toISOString(), phones, rings: telephones.rings };
}
