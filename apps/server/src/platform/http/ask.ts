import type { Endpoint as Contract } from '@doorstep/contracts';
import { isCommand, pathNames } from '@doorstep/contracts';
import { type Caller, Refusal } from '@doorstep/domain';
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Act } from './act';
import type { AskedRequest } from './asked';
import type { ContractNote } from './endpoint.decorator';
import { isStorable } from './json-body';
import { fieldsOf } from './problem';

const KEY = /^[\x21-\x7e]{8,100}$/;

const names = new WeakMap<Contract, string[]>();

/** The names in a contract's path, looked for once. */
function namesIn(contract: Contract): string[] {
  const known = names.get(contract) ?? pathNames(contract.path);
  names.set(contract, known);
  return known;
}

/** Whether a contract's question stands in the query; otherwise it is the JSON body. Names of the path aside. */
export const asksByQuery = ({ method, rawBody, upload }: Contract): boolean =>
  method === 'GET' || method === 'DELETE' || rawBody === true || upload === true;

/** The question as one object: names of the path, over the query or the body. */
export function questionOf(contract: Contract, request: AskedRequest): unknown {
  const source = asksByQuery(contract) ? request.query : request.body;
  const params = request.params as Record<string, string>;
  const named = Object.fromEntries(namesIn(contract).map((name) => [name, params[name]]));
  // A body has been looked through already; what stands in the address has not.
  if (!isStorable(asksByQuery(contract) ? [source, named] : named)) throw new Refusal('input.malformed');
  return { ...(source as object | undefined), ...named };
}

/** The question parsed by its contract, or refused with every field that is wrong. */
export function parseQuestion(contract: Contract, question: unknown): unknown {
  const parsed = z.safeParse(contract.input, question);
  if (!parsed.success) throw new Refusal('input.invalid', { fields: fieldsOf(parsed.error.issues) });
  return parsed.data;
}

/** The act this request is. Without the header every request counts as a new one. */
export function actOf(note: ContractNote, request: AskedRequest, caller: Caller | null, input: unknown): Act {
  const { contract } = note;
  const act: Act = { caller, requestId: String(request.id), endpointId: contract.id, idempotency: null };
  if (note.sealed === true) act.sealed = true;
  const key = isCommand(contract) ? request.headers['idempotency-key'] : undefined;
  if (key === undefined) return act;
  if (typeof key !== 'string' || !KEY.test(key)) throw new Refusal('input.malformed');
  act.idempotency = { key, fingerprint: fingerprintOf(contract.id, input) };
  return act;
}

/** Two requests ask the same when endpoint and parsed question agree. For an upload the file belongs to the question. */
export function fingerprintOf(endpointId: string, input: unknown, file?: Buffer): string {
  const hash = createHash('sha256').update(`${endpointId}\n${JSON.stringify(input)}`);
  if (file !== undefined) hash.update(file);
  return hash.digest('base64url');
}
