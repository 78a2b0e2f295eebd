/** One call as the sandbox saw it; secrets and tokens are left out. */
export interface LoggedCall {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly answer: unknown;
  readonly fault: string | null;
}

export interface CallLog {
  add(call: LoggedCall): void;
  all(): readonly LoggedCall[];
  clear(): void;
}

const KEEP = 5_000;
const SECRET = new Set(['secret', 'access_token', 'js_code']);

/** Remembers the latest calls, so that a test can count them and a person can look. */
export function createCallLog(): CallLog {
  let calls: LoggedCall[] = [];
  return {
    add(call) {
      calls.push({ ...call, query: withoutSecrets(call.query), body: withoutSecrets(call.body) });
      if (calls.length > KEEP) calls = calls.slice(-KEEP);
    },
    all: () => calls,
    clear: () => void (calls = []),
  };
}

function withoutSecrets<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !SECRET.has(name))) as T;
}
