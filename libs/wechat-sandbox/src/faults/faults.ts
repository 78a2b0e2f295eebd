import type { SandboxClock } from '../clock';

/**
 * How an answer goes wrong. `refuse` cuts the connection before the work is done and `reset` after it;
 * `hang` and `slow` answer after `delayMs`; the rest spoil the answer itself.
 */
export const FAULT_MODES = [
  'refuse',
  'reset',
  'hang',
  'slow',
  'status502html',
  'status503html',
  'status504html',
  'html',
  'errcode',
  'truncate',
  'garbage',
  'empty',
  'bom',
  'errcode-string',
  'extra-fields',
] as const;

export type FaultMode = (typeof FAULT_MODES)[number];

/** A rule a test writes. Which calls: `pattern` (a path, `*` for anything, or a part of one) and the counters. */
export interface FaultRule {
  readonly pattern: string;
  readonly mode: FaultMode;
  readonly errcode?: number;
  /** The word Tencent Cloud would say instead. */
  readonly code?: string;
  readonly delayMs?: number;
  /** How many calls go wrong; without it all. */
  readonly count?: number;
  readonly probability?: number;
  /** How many calls pass first. */
  readonly after?: number;
  /** The rule ends at this instant of the sandbox's clock. */
  readonly until?: string;
  /** Whether WeChat did the work although the answer is lost. */
  readonly isHandled?: boolean;
}

export interface Fault extends FaultRule {
  readonly id: number;
  seen: number;
  applied: number;
}

export interface Faults {
  add(rule: FaultRule): Fault;
  remove(id: number): void;
  clear(): void;
  all(): readonly Fault[];
  /** The fault this call meets, if any; counts it. */
  meet(path: string): Fault | null;
}

export function createFaults(clock: SandboxClock): Faults {
  let faults: Fault[] = [];
  let made = 0;
  return {
    add(rule) {
      const fault = { ...rule, id: (made += 1), seen: 0, applied: 0 };
      faults.push(fault);
      return fault;
    },
    remove: (id) => void (faults = faults.filter((fault) => fault.id !== id)),
    clear: () => void (faults = []),
    all: () => faults,
    meet(path) {
      const live = faults.filter((fault) => matches(fault.pattern, path) && !isOver(fault, clock.now()));
      live.forEach((fault) => (fault.seen += 1));
      const met = live.find(strikes) ?? null;
      if (met) met.applied += 1;
      return met;
    },
  };
}

/** By default the worst case: the work was done and only the answer is lost. */
export function isHandled({ mode, isHandled: told }: FaultRule): boolean {
  return told ?? (mode !== 'refuse' && mode !== 'errcode');
}

function strikes(fault: Fault): boolean {
  return fault.seen > (fault.after ?? 0) && Math.random() < (fault.probability ?? 1);
}

function isOver({ count, applied, until }: Fault, now: Date): boolean {
  return applied >= (count ?? Infinity) || (until !== undefined && now.getTime() >= Date.parse(until));
}

function matches(pattern: string, path: string): boolean {
  if (!pattern.includes('*')) return path.includes(pattern);
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}
