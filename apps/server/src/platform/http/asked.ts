import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Act } from './act';
import type { UploadedFile } from './upload';

/** What the guard has made of a request by the time the handler runs. */
export interface Asked {
  act: Act;
  input: unknown;
  upload: UploadedFile | null;
  rawBody: string;
}

/** A request as it travels through our hooks: what its body was, and the text of it. */
export type AskedRequest = FastifyRequest & {
  asked?: Asked;
  rawText?: string;
  bodyKind?: 'json' | 'xml' | 'file';
};

/** What was made of this request; a bug when the handler has no contract. */
export function askedOf(context: ExecutionContext): Asked {
  const { asked } = context.switchToHttp().getRequest<AskedRequest>();
  if (asked === undefined) throw new Error('this handler has no @Endpoint contract');
  return asked;
}
