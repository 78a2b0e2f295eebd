import { ROLE_WORDS, type Role } from '@doorstep/domain';
import { useEffect, type ReactNode } from 'react';
import { back, restart } from '../../device/navigate';
import type { RouteName } from '../../device/routes';
import { enter, useStanding } from '../../device/session';
import { bodySize, useTextSize } from '../../device/text-size';
import { Page } from '../../ui/page';
import { ToastPlace } from '../../ui/toast';
import { Banner } from './banner';
import { Bar } from './bar';
import { MAIN_PAGES, type MainPage } from './main-pages';
import { useSeenNotice } from './use-seen-notice';
import { FRAME_WORDS, TITLES } from './words';
import { isWrongHat, WrongHat } from './wrong-hat';

/** WeChat draws its own way back over every page; in the browser it is ours to draw. */
const drawsBack = process.env.TARO_ENV !== 'weapp';

/**
 * Pages one comes in by: they see to it themselves who one is (a newcomer is signed in by the door they scanned; a link
 * for a party needs nobody to sign in at all), and there is nothing behind them to go back to.
 */
const ENTRANCES: readonly RouteName[] = ['home', 'door', 'errand', 'wall'];

/** Pages that are as good without anybody being known: nobody is signed in for them. */
const FOR_ANYBODY: readonly RouteName[] = [...ENTRANCES, 'directory', 'badge', 'public-board'];

/** What surrounds every screen: title, way back, the hat worn now, the state of the network, the way to the other main pages. */
export function Frame({ page, children }: { page: RouteName; children: ReactNode }) {
  const { me } = useStanding();
  const { chosen } = useTextSize();
  const role = me?.active.role;
  useEntered(page);
  useSeenNotice();
  const isMain = role !== undefined && MAIN_PAGES[role].includes(page as MainPage);
  const hat = role && {
    words: ROLE_WORDS[role],
    label: FRAME_WORDS.hat(ROLE_WORDS[role]),
    onTap: () => void restart('me', {}),
  };
  return (
    <Page
      title={TITLES[page]}
      textSize={bodySize(chosen)}
      onBack={drawsBack && !isMain && !isEntrance(page, role) ? () => void back() : undefined}
      hat={isMain ? hat : undefined}
      banner={<Banner />}
      bar={isMain ? <Bar role={role} here={page as MainPage} /> : undefined}
      over={<ToastPlace />}
    >
      {role !== undefined && isWrongHat(page, role) ? <WrongHat page={page} /> : children}
    </Page>
  );
}

/** The wall hangs at the station for everybody; whoever is known came to it from a page of their own. */
const isEntrance = (page: RouteName, role: Role | undefined): boolean =>
  ENTRANCES.includes(page) && !(page === 'wall' && role !== undefined);

/** Whoever opens a page is signed in on the way; a failure shows where it is needed, in the page's own questions. */
function useEntered(page: RouteName): void {
  useEffect(() => {
    if (!FOR_ANYBODY.includes(page)) enter().catch(() => undefined);
  }, [page]);
}
