import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from '../loopback';
import type { SandboxOptions } from '../sandbox-options';

/**
 * Lets only pages of this machine (and of the address named as public) steer the sandbox: a stranger's page
 * in the same browser must not be able to read pretend inboxes, not even by renaming its host to 127.0.0.1.
 */
export function ownMachineOnly(app: FastifyInstance, { publicUrl, h5Url }: SandboxOptions): void {
  const friends = [publicUrl, h5Url].filter((url) => url !== undefined && URL.canParse(url));
  const hosts = new Set(friends.map((url) => new URL(url!).hostname));
  const isFriend = (url: string): boolean => {
    if (!URL.canParse(url)) return false;
    const { hostname } = new URL(url);
    return isLoopback(hostname) || hosts.has(hostname);
  };

  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    const { origin, host } = request.headers;
    const isForeign = !isFriend(`http://${host ?? ''}`) || (origin !== undefined && !isFriend(origin));
    if (isForeign) return reply.code(403).send({ message: 'only pages of this machine may do this' });
    if (origin !== undefined) reply.headers(corsFor(origin));
    return undefined;
  });
  app.options('/*', (_request, reply) => reply.code(204).send());
}

function corsFor(origin: string): Record<string, string> {
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
    'access-control-allow-headers': 'content-type',
    vary: 'origin',
  };
}
