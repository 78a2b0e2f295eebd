import { randomBytes } from 'node:crypto';
import { createClock, type SandboxClock } from './clock';
import type { CallLog } from './call-log';
import { createCallLog } from './call-log';
import { demoTemplates } from './demo-templates';
import { createFaults, type Faults } from './faults/faults';
import { createPushes, type Pushes } from './push/pushes';
import type { SandboxOptions } from './sandbox-options';
import { createTelephones, forget, type Telephones } from './telephones';
import { createWorld, type Notice, type Phone, type World } from './world';

/** A WeChat that runs on this machine: its memory, its clock, its faults and its pushes. */
export interface Sandbox {
  readonly options: SandboxOptions;
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly pushes: Pushes;
  readonly calls: CallLog;
  readonly telephones: Telephones;
  readonly inboxListeners: Set<(notice: Notice) => void>;
  /** Fires when the sandbox stops, so that nothing it holds back is waited for. */
  readonly closing: AbortController;
  world: World;
  reset(): void;
}

export function createSandbox(options: SandboxOptions): Sandbox {
  const newWorld = () => createWorld(options.templates ?? demoTemplates, options.pages ?? null);
  const clock = createClock(options.now ?? (() => new Date()));
  const closing = new AbortController();
  const sandbox: Sandbox = {
    options,
    clock,
    closing,
    faults: createFaults(clock),
    pushes: createPushes(options, clock, closing.signal),
    calls: createCallLog(),
    telephones: createTelephones(options.telephoneCallbacks),
    inboxListeners: new Set(),
    world: newWorld(),
    reset() {
      sandbox.world = newWorld();
      sandbox.faults.clear();
      sandbox.pushes.clear();
      sandbox.calls.clear();
      forget(sandbox.telephones, options.telephoneCallbacks);
    },
  };
  return sandbox;
}

/** The phone of an openid, made on first use: whoever signs in has a WeChat. */
export function phoneOf({ world, clock }: Sandbox, openid: string, nickname = openid): Phone {
  const known = world.phones.get(openid);
  if (known) return known;
  const phone: Phone = {
    openid,
    unionid: null,
    nickname,
    visitedAt: clock.now(),
    isRisky: false,
    mainSwitch: true,
    grants: new Map(),
    kept: new Map(),
    inbox: [],
  };
  world.phones.set(openid, phone);
  return phone;
}

/** A name nobody can guess: tokens, codes, openids. */
export function unguessable(prefix: string): string {
  return `${prefix}${randomBytes(18).toString('base64url')}`;
}
