import { createContext, runInContext, type Context } from 'node:vm';
import { Timers } from './timers';

/** The logic layer's world, and the only doors between it and ours. */
export interface Guest {
  context: Context;
  /** Copies plain data into the guest's own kind of objects and arrays, as WeChat's bridge does. */
  give<T>(value: T): T;
  giveBuffer(bytes: Uint8Array): ArrayBuffer;
  timers: Timers;
}

/** What a line of the guest's console was. */
export interface ConsoleLine {
  level: 'log' | 'info' | 'warn' | 'error' | 'debug';
  words: string;
}

/** Present in every V8 context, but not on every phone WeChat runs on: a build must do without. */
const NOT_ON_PHONES = ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'escape', 'unescape'];

/**
 * Makes a world with the language and timers but nothing of the web: no fetch, no AbortController, no URL, no crypto,
 * no window. Code made from strings is forbidden, as WeChat forbids it.
 */
export function makeGuest(heard: (line: ConsoleLine) => void): Guest {
  const timers = new Timers((problem) => heard({ level: 'error', words: `uncaught ${said(problem)}` }));
  const level = (name: ConsoleLine['level']) => [
    name,
    (...words: unknown[]) => heard({ level: name, words: words.map(said).join(' ') }),
  ];
  const context = createContext(
    {
      ...timers.forGuest,
      console: Object.fromEntries((['log', 'info', 'warn', 'error', 'debug'] as const).map(level)) as object,
    },
    { codeGeneration: { strings: false, wasm: false } },
  );
  NOT_ON_PHONES.forEach((name) => runInContext(`delete globalThis.${name}`, context));
  const parse = runInContext('(text) => JSON.parse(text)', context) as (text: string) => unknown;
  const buffer = runInContext('(bytes) => new Uint8Array(bytes).buffer', context) as (
    bytes: number[],
  ) => ArrayBuffer;
  return {
    context,
    timers,
    give: <T>(value: T) => (value === undefined ? value : (parse(JSON.stringify(value)) as T)),
    giveBuffer: (bytes) => buffer([...bytes]),
  };
}

function said(word: unknown): string {
  if (typeof word === 'string') return word;
  const { stack, errMsg } = (word ?? {}) as { stack?: string; errMsg?: string };
  return stack ?? errMsg ?? JSON.stringify(word) ?? String(word);
}
