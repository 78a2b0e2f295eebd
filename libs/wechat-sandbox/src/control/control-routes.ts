import type { FastifyInstance } from 'fastify';
import { pageRoutes } from '../page/page-routes';
import type { Sandbox } from '../sandbox';
import { accountRoutes } from './account';
import { codeRoutes } from './codes';
import { faultRoutes } from './faults';
import { inboxRoutes } from './inbox';
import { ownMachineOnly } from './own-machine-only';
import { phoneRoutes } from './phones';
import { pushRoutes } from './pushes';
import { subscriptionRoutes } from './subscriptions';
import { telephoneRoutes } from './telephones';

/** Everything under `/__sandbox`: the hand that moves people, time and faults, and the page to watch it. */
export function controlRoutes(app: FastifyInstance, sandbox: Sandbox): void {
  ownMachineOnly(app, sandbox.options);
  phoneRoutes(app, sandbox);
  codeRoutes(app, sandbox);
  subscriptionRoutes(app, sandbox);
  inboxRoutes(app, sandbox);
  telephoneRoutes(app, sandbox);
  faultRoutes(app, sandbox);
  pushRoutes(app, sandbox);
  accountRoutes(app, sandbox);
  pageRoutes(app, sandbox);
}
