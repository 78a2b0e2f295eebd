import { readWork, WORK_TABS, type TicketCard } from '@doorstep/contracts';
import { useState } from 'react';
import { usePullToRefresh } from '../../device/lifecycle';
import { useAskPages } from '../../device/use-ask';
import { EmptyState } from '../../ui/empty-state';
import { Tabs } from '../../ui/tabs';
import { Tag } from '../../ui/tag';
import { TicketList } from './card/ticket-list';
import { CreditsStrip } from './consent/credits-strip';
import { useRing } from './use-ring';
import { WORK_LATE, WORK_WORDS } from './words';

type Tab = (typeof WORK_TABS)[number];

/** A party's work: to sign for, in hand, done. */
export function WorkScreen() {
  const [tab, setTab] = useState<Tab>('todo');
  const pages = useAskPages<typeof readWork, TicketCard>(readWork, { tab }, { isKept: true });
  usePullToRefresh(pages.refetch);
  const counts = pages.first?.counts;
  useRing(counts?.todo, pages.dataUpdatedAt);
  const items = WORK_TABS.map((key) => ({
    key,
    words: WORK_WORDS[key].tab,
    count: key === 'done' ? undefined : counts?.[key],
    isUrgent: key === 'todo',
  }));
  return (
    <>
      <CreditsStrip of="party-task" />
      <Tabs items={items} here={tab} onChoose={setTab} />
      {counts !== undefined && counts.overdue > 0 && (
        <Tag tone="alarm" icon="clock" words={WORK_LATE(counts.overdue)} />
      )}
      <TicketList pages={pages} empty={<EmptyState title={WORK_WORDS[tab].empty} />} />
    </>
  );
}
