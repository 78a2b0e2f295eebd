import { Refused } from '../refused';
import type { Sandbox } from '../sandbox';
import { OK, postedJson, textOf, type Endpoint } from './endpoint';

const MONTH_MS = 31 * 86_400_000;
const CLEARS_A_MONTH = 10;

/** The day a count belongs to: WeChat's days are Chinese days. */
function usedToday({ world, clock }: Sandbox, path: string): { key: string; used: number } {
  const day = new Date(clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const key = `${day} ${path}`;
  return { key, used: world.used.get(key) ?? 0 };
}

/** Counts a call against its day and refuses the one too many. */
export function countCall(sandbox: Sandbox, endpoint: Endpoint): void {
  const { key, used } = usedToday(sandbox, endpoint.path);
  if (used >= dailyLimit(sandbox, endpoint)) throw new Refused(45009);
  sandbox.world.used.set(key, used + 1);
}

function dailyLimit(sandbox: Sandbox, { path, daily }: Endpoint): number {
  return sandbox.world.profile.quotas[path] ?? daily(sandbox);
}

/** Endpoint 14: what is left of a day, and starting the day over (ten times a month). */
export function quotaEndpoints(known: () => readonly Endpoint[]): Endpoint[] {
  const getQuota: Endpoint = {
    path: '/cgi-bin/openapi/quota/get',
    needsToken: true,
    daily: () => Infinity,
    answer(sandbox, call) {
      const path = textOf(postedJson(call), 'cgi_path');
      const endpoint = known().find((candidate) => candidate.path === path);
      if (!endpoint) throw new Refused(76021);
      const limit = Math.min(dailyLimit(sandbox, endpoint), Number.MAX_SAFE_INTEGER);
      const { used } = usedToday(sandbox, path);
      return { ...OK, quota: { daily_limit: limit, used, remain: limit - used } };
    },
  };
  const clearQuota: Endpoint = {
    path: '/cgi-bin/clear_quota',
    needsToken: true,
    daily: () => Infinity,
    answer({ world, clock, options }, call) {
      if (textOf(postedJson(call), 'appid') !== options.appId) throw new Refused(40013);
      const since = clock.now().getTime() - MONTH_MS;
      const recent = world.clearedAt.filter((at) => at.getTime() > since);
      if (recent.length >= CLEARS_A_MONTH) throw new Refused(48006);
      world.clearedAt.push(clock.now());
      world.used.clear();
      return OK;
    },
  };
  return [getQuota, clearQuota];
}
