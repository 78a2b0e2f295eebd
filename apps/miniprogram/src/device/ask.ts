import { pathNames, type AnswerOf, type AskOf, type Endpoint } from '@doorstep/contracts';
import { ApiRefusal } from './refusals';
import { API, post, type Cancel, type Reply } from './transport';

/** What may go along with a question. */
export interface Along {
  token?: string | undefined;
  /** Instead of a session: the secret of a link. In the header, because addresses are written down everywhere. */
  pass?: string | undefined;
  idempotencyKey?: string | undefined;
  signal?: Cancel | undefined;
}

/** Asks the server one question of the contract, just once. Sign-in and renewal use it; everything else uses `call`. */
export async function ask<E extends Endpoint>(
  endpoint: E,
  input: AskOf<E>,
  along: Along,
): Promise<AnswerOf<E>> {
  const { path, rest } = spread(endpoint.path, input as Record<string, unknown>);
  const inBody = endpoint.method === 'POST' || endpoint.method === 'PUT' || endpoint.method === 'PATCH';
  const reply = await post({
    method: endpoint.method,
    url: API + path + (inBody ? '' : query(rest)),
    header: headerFor(along, inBody),
    ...(inBody ? { body: rest } : {}),
    ...('file' in endpoint.output ? { binary: true } : {}),
    ...(along.signal ? { signal: along.signal } : {}),
  });
  return answered(reply) as AnswerOf<E>;
}

/** The answer itself, or the server's refusal as an error. */
export function answered({ status, data }: Reply): unknown {
  if (status >= 200 && status < 300) return data;
  throw new ApiRefusal(status, asProblem(data));
}

/** Headers that travel with every question. */
export function headerFor({ token, pass, idempotencyKey }: Along, inBody: boolean): Record<string, string> {
  return {
    ...(inBody ? { 'Content-Type': 'application/json' } : {}),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
    ...(pass ? { Authorization: `Pass ${pass}` } : {}),
    ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
  };
}

function asProblem(data: unknown): object {
  return typeof data === 'object' && data !== null && !(data instanceof ArrayBuffer) ? data : {};
}

/** Names in the path are filled from the input; what is left over is the query or the body. */
function spread(
  path: string,
  input: Record<string, unknown>,
): { path: string; rest: Record<string, unknown> } {
  const names = pathNames(path);
  const filled = names.reduce(
    (sofar, name) => sofar.replace(`:${name}`, encodeURIComponent(String(input[name]))),
    path,
  );
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)));
  return { path: filled, rest };
}

function query(rest: Record<string, unknown>): string {
  const pairs = Object.entries(rest)
    .filter(([, value]) => value !== undefined && value !== null)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const))
    .map(([name, one]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
