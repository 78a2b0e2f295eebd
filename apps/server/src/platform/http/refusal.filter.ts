import { Refusal } from '@doorstep/domain';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AskedRequest } from './asked';
import { Contracts } from './contracts';
import { headersOf, problemOf, refusalOf } from './problem';

/** The one place that turns a refusal, or a bug, into HTTP. Bugs are logged with the request id and answer 500. */
@Catch()
@Injectable()
export class RefusalFilter implements ExceptionFilter {
  private readonly logger = new Logger('Refusals');

  constructor(@Inject(Contracts) private readonly contracts: Contracts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<AskedRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = this.otherVerb(refusalOf(error), request);
    if (refusal.code === 'server.failed') this.report(error, String(request.id));
    if (reply.sent) return;
    const problem = problemOf(refusal, String(request.id));
    void reply
      .status(problem.status)
      .headers(headersOf(refusal))
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  /** An address we know, asked with a verb it does not understand. */
  private otherVerb(refusal: Refusal, request: AskedRequest): Refusal {
    if (refusal.code !== 'route.unknown') return refusal;
    const verbs = this.contracts.verbsAt(request.url);
    const isOther = verbs.length > 0 && !verbs.includes(request.method as (typeof verbs)[number]);
    return isOther ? new Refusal('method.unknown', { allow: verbs.join(', ') }) : refusal;
  }

  /** Statement and stack say where; parameters and bodies, which hold people's words, are left out. */
  private report(error: unknown, requestId: string): void {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    this.logger.error({
      msg: 'a bug answered 500',
      requestId,
      error: `${name}: ${message}`.slice(0, 500),
      stack,
    });
  }
}
