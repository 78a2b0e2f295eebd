import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { HttpMetrics } from './http-metrics';

const API = '/api/';

/**
 * One line per answered question: verb, route, status, duration, id. The route is the pattern, not the address: no
 * ids, no query strings (signed links carry secrets there), no bodies, no people.
 */
@Injectable()
export class RequestLog {
  constructor(
    private readonly logger: PinoLogger,
    private readonly metrics: HttpMetrics,
  ) {}

  answered(request: FastifyRequest, reply: FastifyReply): void {
    this.metrics.answered(request, reply);
    const isTrouble = reply.statusCode >= 500;
    const route = request.routeOptions.url ?? 'unknown';
    if (!isTrouble && (!route.startsWith(API) || route.startsWith('/api/health'))) return;
    const line = {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (isTrouble) this.logger.error(line, 'failed');
    else this.logger.info(line, 'answered');
  }
}
