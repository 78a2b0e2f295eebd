export { demoTemplates } from './demo-templates';
export { createSandbox, type Sandbox } from './sandbox';
export type { SandboxOptions } from './sandbox-options';
export { sandboxRoutes, startSandbox, type RunningSandbox, type StartOptions } from './start-sandbox';
export type { Template } from './templates/template';
export { isValueAllowed } from './templates/value-rules';
export type { FaultMode, FaultRule } from './faults/faults';
export type { PushSettings } from './push/push-event';
export type { Notice } from './world';
