/** What pg says about a failed statement, however deep TypeORM has wrapped it. */
export interface PgError extends Error {
  code?: string;
  constraint?: string;
}

/** The innermost error: TypeORM wraps pg's in `driverError`. */
export function pgErrorOf(error: unknown): PgError | null {
  if (!(error instanceof Error)) return null;
  const inner = (error as { driverError?: unknown }).driverError;
  return inner instanceof Error ? inner : error;
}

const CONNECTION_LOST =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Connection ended|query ?runner.*released/i;
const SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);
/** Admin shutdown, crash, starting up. */
const GOING_DOWN = new Set(['57P01', '57P02', '57P03']);
/** Too many connections, lock and statement time limits, disk or memory full. */
const OVERLOADED = new Set(['57014', '55P03', '25P03', '53000', '53100', '53200', '53300']);
const WORTH_REPEATING = new Set(['40001', '40P01']);
/** NUL or half a surrogate pair in a text; a text that is no JSON Postgres can hold. */
const UNSTORABLE = new Set(['22021', '22P05']);

/** The database went away under the question, or is not there yet. */
export function isAway(error: unknown): boolean {
  const { code = '', message = '' } = pgErrorOf(error) ?? {};
  return code.startsWith('08') || SOCKET.has(code) || GOING_DOWN.has(code) || CONNECTION_LOST.test(message);
}

/** The database is away or overloaded: nothing is wrong with the question, and it may be asked again. */
export function isPassing(error: unknown): boolean {
  const { code = '' } = pgErrorOf(error) ?? {};
  return isAway(error) || OVERLOADED.has(code) || WORTH_REPEATING.has(code);
}

/** Two transactions got in each other's way and one was rolled back whole: running it again is right. */
export const isWorthRepeating = (error: unknown): boolean =>
  WORTH_REPEATING.has(pgErrorOf(error)?.code ?? '');

export const isUnstorable = (error: unknown): boolean => UNSTORABLE.has(pgErrorOf(error)?.code ?? '');

/** Whether this unique key stood in the way. */
export function isTaken(error: unknown, constraint: string): boolean {
  const found = pgErrorOf(error);
  return found?.code === '23505' && found.constraint === constraint;
}

/** Raised by the statement that ends a claim, so that the commit behind it commits nothing. */
export const isClaimLost = (error: unknown): boolean => pgErrorOf(error)?.code === 'DS001';
