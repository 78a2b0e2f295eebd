import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { NODE_FLAGS } from '../../../tools/node-flags.mjs';

/** What the launcher hands to the benchmark. */
export interface BenchWish {
  databaseUrl: string;
  dataDir: string;
  dist: string;
  out: string;
  seconds: number;
  /** How many tickets the station's past holds when the board is measured. */
  rows: number;
  freePort: () => Promise<number>;
}

const ACCOUNT = {
  WECHAT_APP_ID: 'wxbench0000000000',
  WECHAT_SECRET: 'sandbox-bench',
  WECHAT_CALLBACK_TOKEN: 'benchtoken',
  WECHAT_AES_KEY: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
};

/** Everybody the benchmark needs, signed in. */
export interface Signed {
  token: string;
  personId: string;
  stationId: string;
}

/** One process of the house, started as in production. */
export class Part {
  readonly port: number;
  private readonly child: ChildProcess;

  constructor(child: ChildProcess, port: number) {
    this.child = child;
    this.port = port;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}

/** A house on this machine: sandbox, web, worker; everything it starts it stops. */
export class Scene {
  readonly wish: BenchWish;
  private readonly parts: Part[] = [];
  sandboxPort = 0;

  constructor(wish: BenchWish) {
    this.wish = wish;
  }

  async sandbox(callbackPort: number): Promise<void> {
    const port = await this.wish.freePort();
    await this.run('sandbox.mjs', [], port, {
      DOORSTEP_SANDBOX: '1',
      SANDBOX_PORT: String(port),
      SANDBOX_APP_ID: ACCOUNT.WECHAT_APP_ID,
      SANDBOX_SECRET: ACCOUNT.WECHAT_SECRET,
      SANDBOX_CALLBACK_TOKEN: ACCOUNT.WECHAT_CALLBACK_TOKEN,
      SANDBOX_AES_KEY: ACCOUNT.WECHAT_AES_KEY,
      SANDBOX_CALLBACK_URL: `http://127.0.0.1:${callbackPort}/api/wechat/callback`,
      H5_URL: 'http://127.0.0.1:1',
    });
    await untilAnswers(`http://127.0.0.1:${port}/__sandbox/clock`);
    this.sandboxPort = port;
  }

  async server(role: 'web' | 'worker', port: number): Promise<Part> {
    const part = await this.run('server.mjs', [], port, {
      ...ACCOUNT,
      ROLE: role,
      PORT: String(port),
      DATABASE_URL: this.wish.databaseUrl,
      DATA_DIR: this.wish.dataDir,
      DEMO: '1',
      SANDBOX_URL: `http://127.0.0.1:${this.sandboxPort}`,
      WECHAT_API_BASE: `http://127.0.0.1:${this.sandboxPort}`,
      TOKEN_SECRET: 'the benchmark keeps no secrets, but long ones',
      WECHAT_TEMPLATE_DUTY_ALERT: 'duty-alert',
      WECHAT_TEMPLATE_TICKET_PROGRESS: 'ticket-progress',
      WECHAT_TEMPLATE_PARTY_TASK: 'party-task',
      RATE_LIMIT_PERSON: '1000000',
      RATE_LIMIT_ADDRESS: '1000000',
      LOG_LEVEL: 'warn',
    });
    await untilAnswers(`http://127.0.0.1:${port}/api/health/ready`);
    return part;
  }

  /** The reference process; answers the port it chose. */
  async bare(people: readonly Signed[]): Promise<Part> {
    const child = spawn(
      process.execPath,
      [path.join(this.wish.dist, 'bare-server.mjs'), this.wish.databaseUrl, JSON.stringify(people)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    const part = new Part(child, Number(/listening (\d+)/.exec(said.toString())?.[1]));
    this.parts.push(part);
    return part;
  }

  async signIn(port: number, openid: string, doorCode?: string): Promise<Signed> {
    const { code } = await this.control<{ code: string }>('/login-codes', { openid });
    const answer = await fetch(`http://127.0.0.1:${port}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ code, ...(doorCode === undefined ? {} : { doorCode }) }),
    });
    const { accessToken, me } = (await answer.json()) as {
      accessToken: string;
      me: { personId: string; active: { stationId: string } };
    };
    return { token: accessToken, personId: me.personId, stationId: me.active.stationId };
  }

  async control<T>(where: string, body?: object, method = body === undefined ? 'GET' : 'POST'): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${this.sandboxPort}/__sandbox${where}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return (await answer.json()) as T;
  }

  async close(): Promise<void> {
    await Promise.all(this.parts.map((part) => part.stop('SIGKILL')));
  }

  private run(file: string, args: string[], port: number, env: Record<string, string>): Promise<Part> {
    const child = spawn(process.execPath, [...NODE_FLAGS, path.join(this.wish.dist, file), ...args], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const part = new Part(child, port);
    this.parts.push(part);
    return Promise.resolve(part);
  }
}

async function untilAnswers(url: string): Promise<void> {
  const until = performance.now() + 60_000;
  while (performance.now() < until) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not answer within a minute`);
}
