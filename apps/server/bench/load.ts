import { connect, type Socket } from 'node:net';

/** What a load run saw. Times in milliseconds. */
export interface Load {
  requests: number;
  failures: number;
  perSecond: number;
  p50: number;
  p99: number;
}

export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** The figure below which `share` of the sorted values lie; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** HTTP/1.1 on a bare socket: the generator must cost less CPU than what it measures. */
class Line {
  private readonly socket: Socket;
  private pending = '';
  private done: ((status: number, body: string) => void) | null = null;

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.setEncoding('latin1');
    this.socket.on('data', (chunk: string) => this.read(chunk));
    this.socket.on('error', () => this.finish(0, ''));
    this.socket.on('close', () => this.finish(0, ''));
  }

  ask(asked: Asked): Promise<{ status: number; body: string }> {
    const body = Buffer.from(asked.body, 'utf8');
    const head = Object.entries({ host: 'bench', 'content-length': String(body.length), ...asked.headers });
    const lines = head.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    return new Promise((resolve) => {
      this.done = (status, answer) => resolve({ status, body: answer });
      this.socket.write(
        Buffer.concat([Buffer.from(`${asked.method} ${asked.path} HTTP/1.1\r\n${lines}\r\n`), body]),
      );
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private read(chunk: string): void {
    this.pending += chunk;
    const end = this.pending.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.pending.slice(0, end))?.[1] ?? 0);
    if (this.pending.length < end + 4 + length) return;
    const body = this.pending.slice(end + 4, end + 4 + length);
    const status = Number(this.pending.slice(9, 12));
    this.pending = '';
    this.finish(status, body);
  }

  private finish(status: number, body: string): void {
    const done = this.done;
    this.done = null;
    done?.(status, body);
  }
}

/** Keeps `connections` busy for `seconds`, one request at a time on each, and stops by itself. */
export async function drive(
  port: number,
  options: { connections: number; seconds: number; next: () => Asked },
): Promise<Load> {
  const times: number[] = [];
  let failures = 0;
  const began = performance.now();
  const until = began + options.seconds * 1000;
  const lane = async (): Promise<void> => {
    const line = new Line(port);
    while (performance.now() < until) {
      const start = performance.now();
      const { status } = await line.ask(options.next());
      times.push(performance.now() - start);
      if (status < 200 || status >= 300) failures += 1;
      if (status === 0) break;
    }
    line.close();
  };
  await Promise.all(Array.from({ length: options.connections }, lane));
  const spent = (performance.now() - began) / 1000;
  return {
    requests: times.length,
    failures,
    perSecond: (times.length - failures) / spent,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

/** One question on its own connection; for setting the scene. */
export async function askOnce(port: number, asked: Asked): Promise<{ status: number; body: unknown }> {
  const line = new Line(port);
  const { status, body } = await line.ask(asked);
  line.close();
  return { status, body: body === '' ? null : JSON.parse(Buffer.from(body, 'latin1').toString('utf8')) };
}
