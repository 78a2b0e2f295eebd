import Taro from '@tarojs/taro';
import { HOME, ROUTES, type RouteName, type RouteQuery } from './routes';

/** WeChat keeps ten pages at most and refuses the eleventh; one is kept free for what a message opens. */
const DEEPEST = 9;

/** Opens a page on top of this one; deep down it takes this one's place, so that a tap never does nothing. */
export function go<R extends RouteName>(route: R, query: RouteQuery[R]): Promise<unknown> {
  return open(urlOf(route, query));
}

/** Takes this page's place: the person cannot come back to a form already sent. */
export function replace<R extends RouteName>(route: R, query: RouteQuery[R]): Promise<unknown> {
  return Taro.redirectTo({ url: urlOf(route, query) });
}

/** Begins anew with one page, for instance after another role was chosen. */
export function restart<R extends RouteName>(route: R, query: RouteQuery[R]): Promise<unknown> {
  return Taro.reLaunch({ url: urlOf(route, query) });
}

/** One page back; whoever came in by a message or a code gets home instead of nowhere. */
export function back(): Promise<unknown> {
  return Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.reLaunch({ url: `/${ROUTES[HOME]}` });
}

/** Opens the page a message names (`pages/ticket/index?ticketId=…`); an unknown page leads home. */
export function openPath(path: string): Promise<unknown> {
  const clean = path.replace(/^\//, '');
  const known = Object.values<string>(ROUTES).includes(clean.split('?')[0] ?? '');
  return open(known ? `/${clean}` : `/${ROUTES[HOME]}`);
}

/** The address of a page, for links and shares. */
export function urlOf<R extends RouteName>(route: R, query: RouteQuery[R]): string {
  const pairs = Object.entries(query as Record<string, string | undefined>)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `/${ROUTES[route]}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

function open(url: string): Promise<unknown> {
  return Taro.getCurrentPages().length >= DEEPEST ? Taro.redirectTo({ url }) : Taro.navigateTo({ url });
}
