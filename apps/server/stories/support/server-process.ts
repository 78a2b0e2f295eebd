import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../../../../tools/free-port.mjs';
import { NODE_FLAGS } from '../../../../tools/node-flags.mjs';

const BUNDLE = path.resolve(__dirname, '../../dist/server.mjs');
/** Ends the process with the story, even when the story is killed. */
const DIE_WITH_STORY = pathToFileURL(path.resolve(__dirname, '../../../../tools/die-with-parent.mjs')).href;
const READY_WITHIN_MS = 90_000;

export interface ProcessWish {
  name: string;
  env: Record<string, string>;
  port?: number;
}

/** One real server process, started as in production, and killed as by a power cut. */
export class ServerProcess {
  readonly name: string;
  readonly port: number;
  private readonly env: Record<string, string>;
  private child: ChildProcess | undefined;
  /** Everything it said, for the story that fails. */
  log = '';

  private constructor(wish: ProcessWish, port: number) {
    this.name = wish.name;
    this.port = port;
    this.env = { ...wish.env, PORT: String(port) };
  }

  static async start(wish: ProcessWish): Promise<ServerProcess> {
    const process = new ServerProcess(wish, wish.port ?? (await freePort()));
    try {
      await process.start();
      return process;
    } catch (error) {
      await process.kill();
      throw error;
    }
  }

  /** What it was started with. */
  get environment(): Record<string, string> {
    return this.env;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    if (this.child?.pid === undefined) throw new Error(`${this.name} is not running`);
    return this.child.pid;
  }

  async start(): Promise<void> {
    this.launch();
    await this.ready();
  }

  /** SIGKILL: no handler runs, nothing is said goodbye to. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** SIGTERM: finishes what it is doing. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  launch(): void {
    const { PATH = '', TMPDIR = '/tmp' } = process.env;
    this.child = spawn(process.execPath, [...NODE_FLAGS, '--import', DIE_WITH_STORY, BUNDLE], {
      env: { PATH, TMPDIR, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const keep = (chunk: Buffer): void => {
      this.log = (this.log + chunk.toString()).slice(-200_000);
    };
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
  }

  async ready(): Promise<void> {
    const until = performance.now() + READY_WITHIN_MS;
    while (performance.now() < until) {
      if (this.child === undefined || this.child.exitCode !== null) break;
      const answer = await fetch(`${this.url}/api/health/ready`).catch(() => null);
      if (answer?.ok === true) return;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    throw new Error(`${this.name} did not get ready:\n${this.log.slice(-4_000)}`);
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
