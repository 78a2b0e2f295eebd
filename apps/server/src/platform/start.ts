import type { DynamicModule, Type } from '@nestjs/common';
import type { App } from './app';
import type { Config } from './config';

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
