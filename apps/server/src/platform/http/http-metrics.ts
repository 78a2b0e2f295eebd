import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Histogram } from 'prom-client';
import { Metrics } from '../metrics';

/** How long questions take, by route and answer; never by address or person. */
@Injectable()
export class HttpMetrics {
  private readonly durations: Histogram;

  constructor(metrics: Metrics) {
    this.durations = new Histogram({
      name: 'doorstep_http_seconds',
      help: 'Time from the first byte of a question to the last of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [metrics.registry],
    });
  }

  answered(request: FastifyRequest, reply: FastifyReply): void {
    const route = request.routeOptions.url ?? 'unknown';
    this.durations.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  }
}
