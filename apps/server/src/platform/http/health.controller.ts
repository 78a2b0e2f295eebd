import { readLiveness, readReadiness } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Database } from '../database/database';
import { Engine } from '../due/engine';
import { Metrics } from '../metrics';
import { Endpoint } from './endpoint.decorator';
import { Readiness } from './readiness';

const LIMIT_MS = 2_000;

/** For whoever starts, stops and watches the processes. */
@Controller()
export class HealthController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  @Endpoint(readLiveness, { unlimited: true })
  live() {
    return { status: 'up' as const, checks: {} };
  }

  /** 503 while anything is down, so that a proxy sends people elsewhere. */
  @Endpoint(readReadiness, { unlimited: true })
  async ready() {
    const database = await this.answers();
    const engine = this.engine.isBeating ? ('up' as const) : ('down' as const);
    const checks = { database, engine };
    const down = Object.entries(checks).filter(([, state]) => state === 'down');
    if (down.length === 0)
      return { status: 'up' as const, checks: { ...this.readiness.warnings(), ...checks } };
    throw new Refusal('server.busy', { fields: down.map(([path, message]) => ({ path, message })) });
  }

  @Get('/metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  count(): Promise<string> {
    return this.metrics.registry.metrics();
  }

  /** Migrations ran before this process listened; their table being there says it is our database that answers. */
  private async answers(): Promise<'up' | 'down'> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'down'>((resolve) => (timer = setTimeout(() => resolve('down'), LIMIT_MS)));
    const asked = this.database.query('select 1 from migrations limit 1').then(
      () => 'up' as const,
      () => 'down' as const,
    );
    const answer = await Promise.race([asked, late]);
    clearTimeout(timer);
    return answer;
  }
}
