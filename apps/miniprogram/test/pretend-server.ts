import { phone } from './taro-stub';

/** How the pretend server answers one question. */
export type Route = (letter: { body: Record<string, unknown>; header: Record<string, string> }) => {
  status: number;
  data?: unknown;
};

/** A grant, a person and a session as the server would answer them. */
export const grant = {
  grantId: 'grant-1',
  role: 'resident' as const,
  memberKind: null,
  stationId: 'station-1',
  stationName: '世和苑',
  partyId: null,
  partyName: null,
};
export const li = {
  personId: 'li',
  displayName: '李阿姨',
  phone: null,
  showsNameAtDoor: false,
  grants: [grant],
  active: grant,
};
export const session = (n: number, expiresIn = 600_000) => ({
  accessToken: `access-${n}`,
  accessExpiresAt: new Date(Date.now() + expiresIn).toISOString(),
  refreshToken: `refresh-${n}`,
  me: li,
});

/** Refusals travel like this. */
export const no = (status: number, code: string) => ({
  status,
  data: { status, code, message: `因为${code}`, requestId: 'r-1' },
});

/** Answers by `POST /path`; everything else is unknown. Tells how often each was asked. */
export function serve(routes: Record<string, Route>): Record<string, number> {
  const asked: Record<string, number> = {};
  phone.server = ({ method = 'POST', url, data, header = {} }) => {
    const name = `${method} ${url.replace(/^.*\/api/, '').replace(/\?.*/, '')}`;
    asked[name] = (asked[name] ?? 0) + 1;
    const route = routes[name];
    return route
      ? route({ body: (data ?? {}) as Record<string, unknown>, header })
      : no(404, 'route.unknown');
  };
  return asked;
}

/** The network is gone. */
export function unplug(): void {
  phone.server = () => {
    throw { errMsg: 'request:fail timeout' };
  };
}
