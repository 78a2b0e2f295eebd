import { isWechatFailure, WechatRefusal, WechatUncertain } from '../failures';
import { failureOfFetch } from './failure-of-fetch';
import { readAnswer, type WechatAnswer } from './read-answer';

/** One question to WeChat. `endpoint` is the path without secrets; it is what logs and metrics see. */
export interface WechatCall {
  readonly method: 'GET' | 'POST';
  readonly endpoint: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Beside the content type, which every body has. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is told about each finished call, for logs and metrics; carries no secret and no personal data. */
export interface CallReport {
  readonly endpoint: string;
  readonly outcome: 'ok' | 'refused' | 'unreachable' | 'uncertain';
  readonly errcode: number | null;
  readonly rid: string | null;
  readonly ms: number;
}

export interface LineOptions {
  readonly baseUrl: string;
  readonly timeoutMs: number;
  readonly fetch: typeof globalThis.fetch;
  readonly onCall?: ((report: CallReport) => void) | undefined;
}

/** The wire to WeChat: asks once, within the time limit, and either answers or throws a WechatFailure. */
export interface Line {
  ask(call: WechatCall): Promise<WechatAnswer>;
  /** For answers that are not JSON (pictures): the reader decides what the bytes are. */
  askAs<T>(call: WechatCall, read: (bytes: Uint8Array) => T): Promise<T>;
}

export function createLine(options: LineOptions): Line {
  const askAs = async <T>(call: WechatCall, read: (bytes: Uint8Array) => T): Promise<T> => {
    const startedAt = performance.now();
    try {
      const answer = read(await exchange(options, call));
      report(options, call, startedAt, null);
      return answer;
    } catch (thrown) {
      report(options, call, startedAt, thrown);
      throw thrown;
    }
  };
  return { askAs, ask: (call) => askAs(call, (bytes) => readAnswer(call.endpoint, bytes)) };
}

async function exchange(options: LineOptions, call: WechatCall): Promise<Uint8Array> {
  const body = call.body === undefined ? null : JSON.stringify(call.body);
  try {
    const response = await options.fetch(addressOf(options.baseUrl, call), {
      method: call.method,
      body,
      headers: { ...(body === null ? {} : { 'content-type': 'application/json' }), ...call.headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(options.timeoutMs),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!response.ok) throw new WechatUncertain(call.endpoint, 'status', `HTTP ${response.status}`);
    return bytes;
  } catch (thrown) {
    throw isWechatFailure(thrown) ? thrown : failureOfFetch(call.endpoint, thrown);
  }
}

function addressOf(baseUrl: string, call: WechatCall): string {
  const query = new URLSearchParams(call.query).toString();
  return baseUrl.replace(/\/+$/, '') + call.endpoint + (query === '' ? '' : `?${query}`);
}

function report(options: LineOptions, call: WechatCall, startedAt: number, thrown: unknown): void {
  const refusal = thrown instanceof WechatRefusal ? thrown : null;
  options.onCall?.({
    endpoint: call.endpoint,
    outcome: outcomeOf(thrown),
    errcode: refusal?.errcode ?? null,
    rid: refusal?.rid ?? null,
    ms: performance.now() - startedAt,
  });
}

function outcomeOf(thrown: unknown): CallReport['outcome'] {
  if (thrown === null) return 'ok';
  if (thrown instanceof WechatRefusal) return 'refused';
  return thrown instanceof WechatUncertain ? 'uncertain' : 'unreachable';
}
