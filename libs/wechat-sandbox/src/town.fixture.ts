import { fastify } from 'fastify';
import {
  createMemoryTokenStore,
  createWechat,
  decodeCallback,
  type CallbackEvent,
  type CallbackQuery,
  type Wechat,
  type WechatOptions,
} from '@doorstep/wechat';
import type { FaultMode, FaultRule } from './faults/faults';
import type { LoggedCall } from './call-log';
import { startSandbox, type StartOptions } from './start-sandbox';

const account = { appId: 'wx-door', secret: 'not-a-secret' };
const secrets = { callbackToken: 'knock', encodingAesKey: 'kZ'.repeat(21) + 'A' };

/** A pretend WeChat on a free port with a clock by hand, clients of it, and an address that takes its pushes. */
export async function openTown(more: Partial<StartOptions> = {}) {
  let clock = Date.parse('2026-11-22T07:00:00Z');
  const now = () => new Date(clock);
  const ear = await openEar(now);
  const sandbox = await startSandbox({
    port: 0,
    ...account,
    ...secrets,
    h5Url: 'http://localhost:3000/h5',
    callbackUrl: ear.url,
    now,
    ...more,
  });
  const control = controlOf(sandbox.url);
  return {
    url: sandbox.url,
    now,
    control,
    wechat: clientsOf(sandbox.url, now),
    heard: ear.heard,
    refused: ear.refused,
    ...toolsOf(control),
    /** Time passes for everybody at once. */
    pass: async (ms: number) => {
      clock += ms;
      await control('POST', '/clock/advance', { ms: 0 });
    },
    /** A new town in the old place: only the clock goes on. */
    forget: async () => {
      await control('POST', '/pushes/settled');
      await control('POST', '/reset');
      ear.heard.length = 0;
      ear.refused.length = 0;
    },
    close: async () => {
      await sandbox.close();
      await ear.close();
    },
  };
}

/** Makes clients of one sandbox, each with a store of its own unless told otherwise, and none that really waits. */
function clientsOf(baseUrl: string, now: () => Date) {
  return (options: Partial<WechatOptions> = {}): Wechat =>
    createWechat({
      ...account,
      baseUrl,
      tokenStore: createMemoryTokenStore(),
      now,
      wait: async () => undefined,
      ...options,
    });
}

type Control = ReturnType<typeof controlOf>;

function toolsOf(control: Control) {
  return {
    fault: (pattern: string, mode: FaultMode, rule: Partial<FaultRule> = {}) =>
      control('POST', '/faults', { pattern, mode, ...rule }),
    settled: () => control('POST', '/pushes/settled'),
    callsTo: async (path: string) =>
      (await control<LoggedCall[]>('GET', '/calls')).filter((call) => call.path === path),
  };
}

/** Calls the control plane; whatever is not a success is thrown. */
function controlOf(url: string) {
  return async <T = unknown>(method: string, path: string, body?: object): Promise<T> => {
    const json = { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const answer = await fetch(`${url}/__sandbox${path}`, { method, ...(body === undefined ? {} : json) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  };
}

export type Town = Awaited<ReturnType<typeof openTown>>;

/** Our own callback, as small as it can be: what it believes it keeps, what it does not it refuses. */
async function openEar(now: () => Date) {
  const heard: CallbackEvent[] = [];
  const refused: string[] = [];
  const app = fastify({ forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.post<{ Body: string; Querystring: CallbackQuery }>('/wechat', ({ body: rawBody, query }, reply) => {
    const { callbackToken: token, encodingAesKey } = secrets;
    try {
      heard.push(
        ...decodeCallback({
          query,
          rawBody,
          token,
          encodingAesKey,
          appId: account.appId,
          now: now(),
          acceptPlain: true,
        }),
      );
      return reply.send('success');
    } catch (thrown) {
      refused.push((thrown as { why: string }).why);
      return reply.code(403).send();
    }
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return { url: `${address}/wechat`, heard, refused, close: () => app.close() };
}

/** Values WeChat accepts for the demo's duty alert. */
export const dutyAlert = {
  thing1: '单元门口结冰',
  thing2: '5号楼2单元',
  time3: '2026年11月22日 15:00',
  phrase4: '紧急',
  character_string5: '20261122-003',
};
