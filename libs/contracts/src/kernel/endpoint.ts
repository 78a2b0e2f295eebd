import type { Role } from '@doorstep/domain';
import type * as z from 'zod/mini';

/** What travels in an answer: JSON cut to a schema, or a file of a media type. */
export type Answer = z.ZodMiniType | FileAnswer;

/** A binary or text file instead of JSON; OpenAPI describes it by its media type. */
export interface FileAnswer {
  readonly file: string;
}

export const file = (mediaType: string): FileAnswer => ({ file: mediaType });

export const isFile = (answer: Answer): answer is FileAnswer => 'file' in answer;

/**
 * One question the phone may ask. Path, verb, who may ask, the question's shape and the answer's shape stand here once:
 * the server routes and checks by it, the phone calls by it, the API document is made from it.
 *
 * `input` is one object: names in `:braces` of the path come from the path, the rest from the query (GET, DELETE)
 * or from the JSON body. `who: 'anyone'` needs no session. `ownerOnly` marks questions answered only about one's own things.
 */
export interface Endpoint<I extends z.ZodMiniType = z.ZodMiniType, O extends Answer = Answer> {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/${string}`;
  readonly room: string;
  readonly summary: string;
  readonly who: 'anyone' | readonly Role[];
  readonly input: I;
  readonly output: O;
  readonly ownerOnly?: boolean;
  /** The body is a multipart upload in the field `file`; the handler reads the stream itself. */
  readonly upload?: boolean;
  /** The handler reads the body as it came (JSON, XML, sealed); `input` then comes from the path and the query alone. */
  readonly rawBody?: boolean;
}

/** Declares an endpoint; exists so that its input and output types are inferred exactly. */
export function endpoint<const I extends z.ZodMiniType, const O extends Answer>(
  definition: Endpoint<I, O>,
): Endpoint<I, O> {
  return definition;
}

/** What a handler receives: the parsed question. */
export type InputOf<E extends Endpoint> = z.output<E['input']>;

/** What a client sends: the question before defaults and trimming. */
export type AskOf<E extends Endpoint> = z.input<E['input']>;

/** What a handler may return: at least the answer's fields; anything more is cut before it leaves the server. */
export type OutputOf<E extends Endpoint> = E['output'] extends z.ZodMiniType ? z.input<E['output']> : never;

/** What a client receives. */
export type AnswerOf<E extends Endpoint> = E['output'] extends z.ZodMiniType
  ? z.output<E['output']>
  : ArrayBuffer;

/** A command changes something, so it carries an `Idempotency-Key`; a GET never does, nor does a callback from outside. */
export const isCommand = (definition: Endpoint): boolean =>
  definition.method !== 'GET' && definition.rawBody !== true;

/** The names the path draws from the input, in order: `/tickets/:ticketId/notes` → `['ticketId']`. */
export function pathNames(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? '');
}
