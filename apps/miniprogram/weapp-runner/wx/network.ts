import { WebSocket } from 'ws';
import type { Guest } from '../logic/guest';
import { Raw, WxFailure, type ApiMaker, type Callbacks } from './api';
import { Ears } from './ears';
import type { Files } from './files';
import type { Person } from './person';

interface RequestOptions {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, string>;
  timeout?: number;
  dataType?: string;
  responseType?: string;
}

interface UploadOptions {
  url: string;
  filePath: string;
  name: string;
  header?: Record<string, string>;
  formData?: Record<string, string>;
  timeout?: number;
}

/** What the network part needs of the rest. */
export interface NetworkParts {
  make: ApiMaker;
  guest: Guest;
  person: Person;
  files: Files;
  /** Where questions to the built-in server address really go. */
  api: string;
}

const MOST_AT_ONCE = 10;
const MOST_SOCKETS = 5;
const PATIENCE = 60_000;
const LOOPBACK = /^(http|ws)s?:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/;

/** Real HTTP and WebSocket, to this machine only, with WeChat's limits. */
export function network(parts: NetworkParts): Record<string, unknown> {
  const { make } = parts;
  const queue = new Queue(MOST_AT_ONCE);
  const withTask = <O extends object>(
    api: string,
    work: (options: O, signal: AbortSignal) => Promise<object>,
  ) => {
    return (options: O & Callbacks): object => {
      const stop = new AbortController();
      void make.asynchronous(api, (given: O) => queue.run(() => work(given, stop.signal)))({
        ...options,
        complete: options.complete ?? nothing,
      });
      return {
        abort: () => stop.abort(),
        onProgressUpdate: nothing,
        offProgressUpdate: nothing,
        onHeadersReceived: nothing,
        offHeadersReceived: nothing,
      };
    };
  };
  return {
    request: withTask<RequestOptions>('request', (options, signal) => request(parts, options, signal)),
    uploadFile: withTask<UploadOptions>('uploadFile', (options, signal) => upload(parts, options, signal)),
    connectSocket: sockets(parts),
  };
}

async function request(parts: NetworkParts, options: RequestOptions, signal: AbortSignal): Promise<object> {
  const { method = 'GET', header = {}, data } = options;
  const headers = {
    'content-type': 'application/json',
    referer: 'https://servicewechat.com/touristappid/devtools/page-frame.html',
    ...lower(header),
  };
  const reply = await sent(
    parts,
    withQuery(options.url, method, data),
    { method, headers, body: bodyOf(method, data, headers) },
    { signal, ...options },
  );
  const bytes = new Uint8Array(await reply.arrayBuffer());
  const answer =
    options.responseType === 'arraybuffer'
      ? parts.guest.giveBuffer(bytes)
      : textOf(parts.guest, bytes, options.dataType);
  return new Raw({
    data: answer,
    statusCode: reply.status,
    header: Object.fromEntries(reply.headers),
    cookies: [],
  });
}

async function upload(parts: NetworkParts, options: UploadOptions, signal: AbortSignal): Promise<object> {
  const form = new FormData();
  Object.entries(options.formData ?? {}).forEach(([name, value]) => form.append(name, value));
  const { bytes, name } = parts.files.at(options.filePath);
  form.append(options.name, new Blob([new Uint8Array(bytes)]), name);
  const reply = await sent(
    parts,
    options.url,
    { method: 'POST', headers: lower(options.header ?? {}), body: form },
    { signal, ...options },
  );
  return { data: await reply.text(), statusCode: reply.status };
}

/** Goes out, or fails in WeChat's words. */
async function sent(
  { person, api }: NetworkParts,
  url: string,
  letter: { method: string; headers: Record<string, string>; body: string | FormData | null },
  { signal, timeout = PATIENCE }: { signal: AbortSignal; timeout?: number },
): Promise<Response> {
  if (!LOOPBACK.test(url)) throw new WxFailure('url not in domain list');
  if (!person.isOnline) throw new WxFailure('net::ERR_INTERNET_DISCONNECTED');
  const enough = AbortSignal.timeout(timeout);
  return fetch(rerouted(url, api), {
    ...letter,
    signal: AbortSignal.any([signal, enough]),
    redirect: 'manual',
  }).catch((problem: unknown) => {
    if (enough.aborted) throw new WxFailure('timeout');
    throw new WxFailure(signal.aborted ? 'abort' : String((problem as Error).cause ?? problem));
  });
}

/** The build has a server address inside; a test's server listens elsewhere. */
const rerouted = (url: string, api: string): string =>
  url.replace(LOOPBACK, (_all, _scheme, _host, _port, end: string) => api + end);

const lower = (header: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), value]));

function withQuery(url: string, method: string, data: unknown): string {
  if (method !== 'GET' || typeof data !== 'object' || data === null) return url;
  const query = Object.entries(data).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  );
  return query.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${query.join('&')}`;
}

function bodyOf(method: string, data: unknown, headers: Record<string, string>): string | null {
  if (method === 'GET' || data === undefined) return null;
  if (typeof data === 'string') return data;
  return headers['content-type']?.includes('json')
    ? JSON.stringify(data)
    : new URLSearchParams(data as Record<string, string>).toString();
}

/** WeChat parses whatever it can when JSON is asked for, and hands over text when it cannot. */
function textOf(guest: Guest, bytes: Uint8Array, dataType = 'json'): unknown {
  const text = new TextDecoder().decode(bytes);
  if (dataType !== 'json') return text;
  try {
    return guest.give(JSON.parse(text) as unknown);
  } catch (problem) {
    if (problem instanceof SyntaxError) return text;
    throw problem;
  }
}

/** At most so many at a time; the others wait their turn, as on a phone. */
class Queue {
  #free: number;
  readonly #waiting: (() => void)[] = [];
  constructor(most: number) {
    this.#free = most;
  }
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free === 0) await new Promise<void>((turn) => this.#waiting.push(turn));
    else this.#free -= 1;
    return work().finally(() => {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    });
  }
}

function sockets({ make, guest, person, api }: NetworkParts) {
  const open = new Set<WebSocket>();
  return (options: { url: string } & Callbacks): object => {
    if (!LOOPBACK.test(options.url) || !person.isOnline || open.size >= MOST_SOCKETS) {
      void make.asynchronous('connectSocket', () => Promise.reject(new WxFailure('connection refused')))({
        ...options,
      });
      return {};
    }
    const socket = new WebSocket(rerouted(options.url, api.replace(/^http/, 'ws')));
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    const task = taskOver(socket, { guest, make, person });
    void make.asynchronous('connectSocket', () => ({ socketTaskId: open.size }))({
      ...options,
      complete: options.complete ?? nothing,
    });
    return task;
  };
}

function taskOver(
  socket: WebSocket,
  { guest, make, person }: Pick<NetworkParts, 'guest' | 'make' | 'person'>,
): object {
  const ears = new Ears((news) => guest.give(news), make);
  socket.on('open', () => ears.tell('open', { header: {} }));
  socket.on('message', (data: Buffer) => ears.tell('message', { data: data.toString() }));
  socket.on('close', (code, reason) => ears.tell('close', { code, reason: reason.toString() }));
  socket.on('error', (problem) => ears.tell('error', { errMsg: problem.message }));
  person.onceClosed(() => socket.terminate());
  return {
    get readyState() {
      return socket.readyState;
    },
    send: make.asynchronous('sendSocketMessage', ({ data }: { data: string }) => {
      socket.send(data);
      return {};
    }),
    close: make.asynchronous('closeSocket', () => {
      socket.close(1000);
      return {};
    }),
    onOpen: ears.on('open'),
    onMessage: ears.on('message'),
    onClose: ears.on('close'),
    onError: ears.on('error'),
  };
}

function nothing(): void {
  // WeChat has progress events here; nothing of ours listens to them
}
