import Taro from '@tarojs/taro';
import { lineFailed, lineWorks } from './connection';
import { ApiCancelled, ApiOffline } from './refusals';

/** One HTTP question, already spelled out. */
export interface Letter {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  header: Record<string, string>;
  body?: unknown;
  /** Binary answers come as a buffer instead of JSON. */
  binary?: boolean;
  signal?: Cancel;
}

/** What came back, whatever its status: WeChat calls every status a success. */
export interface Reply {
  status: number;
  data: unknown;
}

/** The part of an AbortSignal that is used here; the mini-program's stand-in has it too. */
export interface Cancel {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

const PATIENCE = 15_000;

/** Where the server's questions live, seen from this phone. */
export const API = `${process.env.TARO_APP_API ?? ''}/api`;

/**
 * Sends one letter and waits for the reply; a network that fails, or takes longer than 15 s, is `ApiOffline`. What was
 * given up before it was sent is never sent.
 */
export function post(letter: Letter): Promise<Reply> {
  if (letter.signal?.aborted) return Promise.reject(new ApiCancelled());
  const request = Taro.request({
    url: letter.url,
    method: letter.method,
    header: letter.header,
    timeout: PATIENCE,
    ...(letter.body === undefined ? {} : { data: letter.body }),
    ...(letter.binary ? { responseType: 'arraybuffer' as const, dataType: 'other' as const } : {}),
  });
  const reply = request.then(
    (answer): Reply => {
      lineWorks();
      return { status: answer.statusCode, data: answer.data as unknown };
    },
    (problem: unknown) => {
      if (!letter.signal?.aborted) lineFailed();
      return Promise.reject(new ApiOffline(wordsOf(problem)));
    },
  );
  return letter.signal ? untilCancelled(reply, letter.signal, () => request.abort?.()) : reply;
}

/** What the platform said when it failed: WeChat rejects with `{errMsg}`, a browser with an error. */
export function wordsOf(problem: unknown): string {
  const { errMsg, message } = (problem ?? {}) as { errMsg?: unknown; message?: unknown };
  return String(errMsg ?? message ?? problem);
}

/** Taro loses the platform's abort behind interceptors, so the waiting itself is what gets cancelled. */
function untilCancelled<T>(work: Promise<T>, signal: Cancel, stop: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      stop();
      reject(new ApiCancelled());
    };
    signal.addEventListener('abort', cancel);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}
