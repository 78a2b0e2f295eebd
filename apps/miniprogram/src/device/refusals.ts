import type { Problem } from '@doorstep/contracts';
import { REFUSALS, type RefusalCode } from '@doorstep/domain';

/** The server said a clear no. `code` is for programs, `message` is the kind sentence to show. */
export class ApiRefusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly requestId: string;
  readonly fields: NonNullable<Problem['fields']>;

  constructor(status: number, problem: Partial<Problem>) {
    const code = codeOf(status, problem.code);
    super(problem.message ?? REFUSALS[code].message);
    this.name = 'ApiRefusal';
    this.code = code;
    this.status = status;
    this.requestId = problem.requestId ?? '';
    this.fields = problem.fields ?? [];
  }

  /** The same question may be answered differently in a moment: the server was busy, not unwilling. */
  get isPassing(): boolean {
    return this.status >= 500 || PASSING.includes(this.code);
  }
}

/** The question did not arrive, or its answer did not: nobody knows whether it was done, so ask again with the same key. */
export class ApiOffline extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'ApiOffline';
  }
}

/** The screen that asked went away before the answer came. */
export class ApiCancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'ApiCancelled';
  }
}

const PASSING: readonly RefusalCode[] = [
  'rate.limited',
  'key.in-progress',
  'request.slow',
  'session.missing',
  'session.expired',
];

function codeOf(status: number, code: string | undefined): RefusalCode {
  if (code !== undefined && code in REFUSALS) return code as RefusalCode;
  if (status === 401) return 'session.expired';
  return status < 500 ? 'input.malformed' : 'server.busy';
}
