import type { Role } from '@doorstep/domain';
import type { RouteName } from '../../device/routes';
import type { Drawing } from '../../theme/drawings';

/** Pages that can be reached from the bottom bar; all of them open without a query. */
export type MainPage = Extract<
  RouteName,
  'door' | 'mine' | 'board' | 'register' | 'work' | 'inbox' | 'me' | 'report' | 'duties' | 'roster'
>;

/** The bottom bar of each hat; the first is where the hat begins. */
export const MAIN_PAGES: Record<Role, readonly MainPage[]> = {
  resident: ['door', 'mine', 'inbox', 'me'],
  member: ['board', 'report', 'duties', 'inbox', 'me'],
  secretary: ['board', 'roster', 'register', 'inbox', 'me'],
  district: ['board', 'register', 'inbox', 'me'],
  party: ['work', 'inbox', 'me'],
};

/** Where a hat's day begins. */
export const firstPage = (role: Role): MainPage => MAIN_PAGES[role][0] ?? 'door';

export const PAGE_ICONS: Record<MainPage, Drawing> = {
  door: 'home',
  mine: 'list',
  board: 'desk',
  register: 'paper',
  report: 'pen',
  duties: 'calendar',
  roster: 'calendar',
  work: 'wrench',
  inbox: 'bell',
  me: 'person',
};
