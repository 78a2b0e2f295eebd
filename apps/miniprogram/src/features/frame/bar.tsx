import { readInbox } from '@doorstep/contracts';
import type { Role } from '@doorstep/domain';
import { restart } from '../../device/navigate';
import { useAsk } from '../../device/use-ask';
import { BottomBar } from '../../ui/bottom-bar';
import { MAIN_PAGES, PAGE_ICONS, type MainPage } from './main-pages';
import { BAR_WORDS } from './words';

/** The bottom bar of this hat, with how many messages are unread. */
export function Bar({ role, here }: { role: Role; here: MainPage }) {
  const unread = useAsk(readInbox, { limit: 1 }, { freshFor: 60_000 }).data?.unread ?? 0;
  const items = MAIN_PAGES[role].map((page) => ({
    key: page,
    words: BAR_WORDS[page] ?? '',
    icon: PAGE_ICONS[page],
    isHere: page === here,
    count: page === 'inbox' ? unread : 0,
    onTap: () => {
      if (page !== here) void restart(page, {});
    },
  }));
  return <BottomBar items={items} />;
}
