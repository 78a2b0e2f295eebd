import type { DynamicModule, Type } from '@nestjs/common';
import type { Config } from './config';

/** A process of the house as whoever starts and ends it sees it. */
export interface App {
  /** Answers where it can be asked. */
  listen(port: number, host: string): Promise<string>;
  /** Finishes what is under way. */
  close(): Promise<void>;
}

/** The application of these modules, complete but not yet listening. A role loads only what it needs. */
export async function createApp(config: Config, modules: Type | DynamicModule): Promise<App> {
  if (config.ROLE === 'worker') {
    const { createWorkerApp } = await import('./worker-app');
    return createWorkerApp(modules);
  }
  const { createWebApp } = await import('./web-app');
  const app = await createWebApp(config, modules);
  return {
    listen: async (port, host) => {
      await app.listen(port, host);
      return app.getUrl();
    },
    close: () => app.close(),
  };
}
