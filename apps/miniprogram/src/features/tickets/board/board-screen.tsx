import { BOARD_TABS, readBoard, type BoardTab, type TicketCard } from '@doorstep/contracts';
import { useState } from 'react';
import { usePullToRefresh } from '../../../device/lifecycle';
import { go } from '../../../device/navigate';
import { useStanding } from '../../../device/session';
import { useAskPages } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Tabs } from '../../../ui/tabs';
import { TicketList } from '../card/ticket-list';
import { CALL_BACK_WORDS } from '../call-backs/words';
import { SweepsStrip } from '../causes/sweeps-strip';
import { ClustersStrip } from '../clusters/clusters-strip';
import { CreditsStrip } from '../consent/credits-strip';
import { useRing } from '../use-ring';
import { BOARD_WORDS, DESK_WORDS } from '../words';
import { AcceptHere } from './accept-here';
import { OnDutyNow } from './on-duty-now';
import { SeasonStrip } from './season-strip';

/** The desk: what just came in, what is mine, what waits for others, what is late. Rings when something new arrives. */
export function BoardScreen() {
  const [tab, setTab] = useState<BoardTab>('new');
  const pages = useAskPages<typeof readBoard, TicketCard>(readBoard, { tab }, { isKept: true });
  const isHandler = useStanding(({ me }) => me?.active.role === 'member' || me?.active.role === 'secretary');
  usePullToRefresh(pages.refetch);
  const counts = pages.first?.counts;
  useRing(counts?.new, pages.dataUpdatedAt);
  const items = BOARD_TABS.map((key) => ({
    key,
    words: BOARD_WORDS[key].tab,
    count: key === 'done' ? undefined : counts?.[key],
    isUrgent: key === 'new' || key === 'overdue',
  }));
  return (
    <>
      <OnDutyNow isHandler={isHandler} />
      {isHandler && <CreditsStrip of="duty-alert" />}
      {isHandler && <SweepsStrip />}
      {isHandler && <ClustersStrip />}
      <Tabs items={items} here={tab} onChoose={setTab} />
      {isHandler && tab === 'done' && (
        <Button id="open-call-backs" look="second" icon="phone" onTap={() => void go('call-backs', {})}>
          {CALL_BACK_WORDS.open}
        </Button>
      )}
      <TicketList
        pages={pages}
        empty={<EmptyState title={BOARD_WORDS[tab].empty} />}
        acts={(ticket) =>
          isHandler && ticket.status === 'submitted' ? <AcceptHere ticketId={ticket.ticketId} /> : null
        }
      />
      {isHandler && <SeasonStrip />}
      {isHandler && (
        <Button id="register-for-somebody" look="second" icon="pen" onTap={() => void go('report', {})}>
          {DESK_WORDS.onBehalf}
        </Button>
      )}
    </>
  );
}
