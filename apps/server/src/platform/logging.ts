import type { Params } from 'nestjs-pino';
import pino from 'pino';
import type { Config } from './config';

/**
 * Structured logs, one JSON object a line. Requests are logged by RequestLog rather than by pino's middleware, which
 * would cost each request more than most of them do and knows nothing of what must not be written down.
 */
export function loggingOptions(config: Pick<Config, 'LOG_LEVEL' | 'ROLE'>): Params {
  return {
    forRoutes: [],
    pinoHttp: {
      level: config.LOG_LEVEL,
      autoLogging: false,
      base: { role: config.ROLE, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { logMethod: leaveOutNoise },
    },
  };
}

/** Nest names every module and every route at each start: a hundred lines nobody reads. */
const NOISE = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory']);

function leaveOutNoise(
  this: pino.Logger,
  args: Parameters<pino.LogFn>,
  log: pino.LogFn,
  level: number,
): void {
  const [about] = args as unknown as [{ context?: unknown }];
  const isNoise = level <= INFO && typeof about === 'object' && NOISE.has(String(about.context));
  if (!isNoise) log.apply(this, args);
}

const INFO = 30;
