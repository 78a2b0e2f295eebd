import { type Answer, isFile } from '@doorstep/contracts';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import * as z from 'zod/mini';
import { CONTRACT, type ContractNote } from './endpoint.decorator';
import type { FileBody } from './file-body';

/** Cuts every answer to its contract: a column nobody promised does not leave the server. */
@Injectable()
export class KeepToContract implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const note = Reflect.getMetadata(CONTRACT, context.getHandler()) as ContractNote | undefined;
    if (note === undefined) return next.handle();
    const { id, output } = note.contract;
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((answer: unknown) => this.cut(id, output, answer, reply)));
  }

  private cut(id: string, output: Answer, answer: unknown, reply: FastifyReply): unknown {
    if (isFile(output)) return fileAnswer(answer as FileBody, output.file, reply);
    void reply.header('cache-control', 'no-store');
    const parsed = z.safeParse(output, answer);
    if (parsed.success) return parsed.data;
    const places = parsed.error.issues.map(({ path, code }) => `${path.join('.')} (${code})`).join(', ');
    throw new Error(`the answer of ${id} does not keep to its contract: ${places}`);
  }
}

function fileAnswer(
  { body, mediaType, filename, cache, etag }: FileBody,
  promised: string,
  reply: FastifyReply,
): StreamableFile {
  void reply
    .header('cache-control', cache ?? 'private, no-store')
    .header('x-content-type-options', 'nosniff');
  if (etag !== undefined) void reply.header('etag', etag);
  const disposition =
    filename === undefined
      ? {}
      : { disposition: `attachment; filename*=UTF-8''${encodeURIComponent(filename)}` };
  const type = mediaType ?? promised;
  return Buffer.isBuffer(body)
    ? new StreamableFile(body, { type, length: body.length, ...disposition })
    : new StreamableFile(body, { type, ...disposition });
}
