import type { Endpoint as Contract } from '@doorstep/contracts';
import {
  applyDecorators,
  createParamDecorator,
  Delete,
  type ExecutionContext,
  Get,
  HttpCode,
  Patch,
  Post,
  Put,
  SetMetadata,
} from '@nestjs/common';
import { askedOf } from './asked';
import type { UploadedFile } from './upload';

export const CONTRACT = 'doorstep:contract';

/** What the contract cannot say because it concerns the server alone. */
export interface EndpointOptions {
  /** The answer carries secrets (tokens): what is kept of it against repetition is kept sealed. */
  sealed?: boolean;
  /** Asked by machines all the time: no rate limit. */
  unlimited?: boolean;
  /** Where it is served when not under `/api`: a callback the other side has been told. */
  prefix?: string;
}

/** The contract a handler answers, with what the server adds to it. */
export interface ContractNote extends EndpointOptions {
  contract: Contract;
}

/** The path a contract is served under. */
export const addressOf = ({ contract, prefix = '/api' }: ContractNote): string => `${prefix}${contract.path}`;

const VERBS = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete } as const;

/**
 * Serves a contract: routes it, asks who may ask, parses the question, cuts the answer, describes it in /openapi.json.
 * The handler behind it is one statement.
 */
export function Endpoint(contract: Contract, options: EndpointOptions = {}): MethodDecorator {
  const note: ContractNote = { contract, ...options };
  const path = addressOf(note);
  return applyDecorators(VERBS[contract.method](path), HttpCode(200), SetMetadata(CONTRACT, note));
}

/** The act under way: CallerAct behind a session, Act where anyone may ask. */
export const CurrentAct = createParamDecorator(
  (_: unknown, context: ExecutionContext) => askedOf(context).act,
);

/** The parsed question. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => askedOf(context).input);

/** The uploaded file, read whole and no larger than allowed. */
export const Upload = createParamDecorator((_: unknown, context: ExecutionContext): Promise<UploadedFile> => {
  const { upload } = askedOf(context);
  if (upload === null) throw new Error('@Upload() stands on an endpoint whose contract says no `upload`');
  return Promise.resolve(upload);
});

/** The body exactly as it arrived (text), for callbacks whose signature or XML has to be read by the room. */
export const RawBody = createParamDecorator(
  (_: unknown, context: ExecutionContext) => askedOf(context).rawBody,
);
