import { isCommand, type AnswerOf, type AskOf, type Endpoint } from '@doorstep/contracts';
import { ask } from './ask';
import { newKey } from './new-key';
import { ApiRefusal } from './refusals';
import { accessToken, replaceToken } from './session';
import type { Cancel } from './transport';

/** How one call may differ from the ordinary. */
export interface CallOptions {
  /** The submission's own key, made with the draft: the same key sent twice is done once. */
  idempotencyKey?: string;
  /** The secret of a link, where the question is asked without a session. */
  pass?: string | undefined;
  signal?: Cancel;
}

/**
 * Asks the server a question of the contract, as the signed-in person. Throws `ApiRefusal` (a clear no, with a sentence),
 * `ApiOffline` (try again later with the same key) or `ApiCancelled`.
 */
export function call<E extends Endpoint>(
  endpoint: E,
  input: AskOf<E>,
  options: CallOptions = {},
): Promise<AnswerOf<E>> {
  const idempotencyKey = isCommand(endpoint) ? (options.idempotencyKey ?? newKey()) : undefined;
  return withToken(endpoint.who === 'anyone', (token) =>
    ask(endpoint, input, { token, pass: options.pass, idempotencyKey, signal: options.signal }),
  );
}

/** Runs a question with a token, and once more with a new one when the server no longer takes it. */
export async function withToken<T>(
  isPublic: boolean,
  question: (token: string | undefined) => Promise<T>,
): Promise<T> {
  if (isPublic) return question(undefined);
  const token = await accessToken();
  try {
    return await question(token);
  } catch (problem) {
    if (!(problem instanceof ApiRefusal) || problem.status !== 401) throw problem;
    const replacement = await replaceToken(token);
    if (replacement === undefined) throw problem;
    return question(replacement);
  }
}
