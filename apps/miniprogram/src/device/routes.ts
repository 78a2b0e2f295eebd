/**
 * Every page by the name features use, with the query it takes. The paths are those of app.config.ts (a test compares
 * them); the server's messages name the same paths.
 */
export const ROUTES = {
  home: 'pages/home/index',
  door: 'pages/door/index',
  report: 'pages/report/index',
  mine: 'pages/mine/index',
  ticket: 'pages/ticket/index',
  board: 'pages/board/index',
  work: 'pages/work/index',
  inbox: 'pages/inbox/index',
  me: 'pages/me/index',
  register: 'pages/register/index',
  people: 'pages/people/index',
  doors: 'pages/doors/index',
  duties: 'pages/duties/index',
  market: 'pages/market/index',
  'check-in': 'pages/check-in/index',
  handover: 'pages/handover/index',
  roster: 'pages/roster/index',
  drafting: 'pages/drafting/index',
  'duty-rules': 'pages/duty-rules/index',
  post: 'pages/post/index',
  alerts: 'pages/alerts/index',
  tellings: 'pages/tellings/index',
  told: 'pages/told/index',
  silence: 'pages/silence/index',
  watch: 'pages/watch/index',
  wall: 'pages/wall/index',
  wishes: 'pages/wishes/index',
  wish: 'pages/wish/index',
  offer: 'pages/offer/index',
  'wish-board': 'pages/wish-board/index',
  pairing: 'pages/pairing/index',
  badge: 'pages/badge/index',
  hours: 'pages/hours/index',
  errand: 'pages/errand/index',
  papers: 'pages/papers/index',
  directory: 'pages/directory/index',
  'station-rules': 'pages/station-rules/index',
  'call-backs': 'pages/call-backs/index',
  sweep: 'pages/sweep/index',
  cluster: 'pages/cluster/index',
  overview: 'pages/overview/index',
  scorecard: 'pages/scorecard/index',
  district: 'pages/district/index',
  'public-board': 'pages/public-board/index',
  'paper-lines': 'pages/paper-lines/index',
  season: 'pages/season/index',
  'season-calendar': 'pages/season-calendar/index',
} as const satisfies Record<string, string>;

/** The query each page takes; all values travel as text. */
export interface RouteQuery {
  home: Record<string, never>;
  door: { code?: string };
  report: { code?: string; words?: string };
  mine: Record<string, never>;
  ticket: { id: string };
  board: Record<string, never>;
  work: Record<string, never>;
  inbox: Record<string, never>;
  me: Record<string, never>;
  register: Record<string, never>;
  people: Record<string, never>;
  doors: Record<string, never>;
  duties: { slot?: string };
  market: { call?: string; offer?: string };
  'check-in': { slot?: string; k?: string };
  handover: { id?: string };
  roster: { day?: string };
  drafting: { id?: string };
  'duty-rules': Record<string, never>;
  post: { t?: string };
  alerts: { test?: string };
  tellings: { ticket?: string; person?: string };
  told: { ticket: string };
  silence: Record<string, never>;
  watch: Record<string, never>;
  wall: { s?: string; t?: string };
  wishes: Record<string, never>;
  wish: { code?: string; words?: string; id?: string };
  offer: { id?: string };
  'wish-board': Record<string, never>;
  pairing: { id?: string };
  badge: { k?: string };
  hours: Record<string, never>;
  errand: { key?: string };
  papers: { ticket?: string };
  directory: { code?: string };
  'station-rules': Record<string, never>;
  'call-backs': Record<string, never>;
  sweep: { id?: string };
  cluster: { id?: string };
  overview: Record<string, never>;
  scorecard: Record<string, never>;
  district: Record<string, never>;
  'public-board': { code?: string };
  'paper-lines': Record<string, never>;
  season: { id?: string };
  'season-calendar': Record<string, never>;
}

export type RouteName = keyof typeof ROUTES;

/** The first page of the mini-program, where "back" leads when there is nothing to go back to. */
export const HOME: RouteName = 'home';
