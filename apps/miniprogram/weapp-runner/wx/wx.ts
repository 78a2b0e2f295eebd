import type { Guest } from '../logic/guest';
import type { PageStack } from '../logic/page-stack';
import type { ApiMaker } from './api';
import { asking } from './asking';
import { fileSystem, type Files } from './files';
import { network } from './network';
import type { Person } from './person';
import { recorder } from './recorder';
import { selectorQueries, type Measure } from './selector-query';
import { showing, type Overlay } from './showing';
import { storage } from './storage';
import { system, type Announcements } from './system';

/** Everything the pretend `wx` is made of. */
export interface WxParts {
  make: ApiMaker;
  guest: Guest;
  person: Person;
  files: Files;
  kept: Map<string, string>;
  announcements: Announcements;
  overlay: Overlay;
  pages: () => PageStack;
  login: () => string | Promise<string>;
  api: string;
  measure: Measure;
  launched: () => object;
}

/**
 * The `wx` object of the logic layer: strict where WeChat is strict, and nothing more than what is listed here.
 * A build that calls something else fails as it would on a phone that lacks it.
 */
export function makeWx(parts: WxParts): Record<string, unknown> {
  const { make, person, files, pages } = parts;
  const fileManager = fileSystem(make, files);
  return {
    ...system(make, person, parts.announcements),
    ...storage(make, parts.kept),
    ...network(parts),
    ...asking(parts),
    ...showing({ ...parts, top: () => pages().top }),
    navigateTo: make.asynchronous('navigateTo', (where: { url: string }) => pages().navigateTo(where)),
    redirectTo: make.asynchronous('redirectTo', (where: { url: string }) => pages().redirectTo(where)),
    reLaunch: make.asynchronous('reLaunch', (where: { url: string }) => pages().reLaunch(where)),
    switchTab: make.asynchronous('switchTab', (where: { url: string }) => pages().switchTab(where)),
    navigateBack: make.asynchronous('navigateBack', (how: { delta?: number }) => pages().navigateBack(how)),
    getFileSystemManager: () => fileManager,
    getRecorderManager: recorder(parts),
    createSelectorQuery: selectorQueries(parts.measure),
    getLaunchOptionsSync: make.synchronous('getLaunchOptionsSync', parts.launched),
    getEnterOptionsSync: make.synchronous('getEnterOptionsSync', parts.launched),
    nextTick: (work: () => void) => parts.guest.timers.forGuest.setTimeout(work),
    getUpdateManager: () => ({
      onCheckForUpdate: none,
      onUpdateReady: none,
      onUpdateFailed: none,
      applyUpdate: none,
    }),
  };
}

function none(): void {
  // there is never a newer version
}
