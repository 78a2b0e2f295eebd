import { fastify, type FastifyPluginAsync } from 'fastify';
import { controlRoutes } from './control/control-routes';
import { createSandbox, type Sandbox } from './sandbox';
import type { SandboxOptions } from './sandbox-options';
import { wechatRoutes } from './wechat-routes';

export interface StartOptions extends SandboxOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string | undefined;
}

export interface RunningSandbox {
  readonly url: string;
  close(): Promise<void>;
}

/** The sandbox as a Fastify plugin, for a process that already has a server. */
export const sandboxRoutes: FastifyPluginAsync<{ sandbox: Sandbox }> = async (app, { sandbox }) => {
  await app.register(async (wechat) => wechatRoutes(wechat, sandbox));
  await app.register(async (control) => controlRoutes(control, sandbox), { prefix: '/__sandbox' });
  app.addHook('preClose', async () => {
    sandbox.closing.abort();
    sandbox.clock.stop();
  });
};

/** Starts a pretend WeChat on this machine. Nothing of it outlives `close`. */
export async function startSandbox({
  port,
  host = '127.0.0.1',
  ...options
}: StartOptions): Promise<RunningSandbox> {
  const app = fastify({ forceCloseConnections: true });
  await app.register(sandboxRoutes, { sandbox: createSandbox(options) });
  const url = await app.listen({ port, host });
  return { url, close: () => app.close() };
}
