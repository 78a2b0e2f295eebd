import { Refused } from '../refused';
import type { Sandbox } from '../sandbox';

/** Refuses a page the released version does not have; with no list of pages every page exists. */
export function mustBePage({ world }: Sandbox, page: string): void {
  const path = page.replace(/^\//, '').replace(/\?.*$/s, '');
  if (world.profile.pages !== null && !world.profile.pages.includes(path)) throw new Refused(41030);
}
