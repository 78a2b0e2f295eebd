import { listMyTickets, type TicketCard } from '@doorstep/contracts';
import { usePullToRefresh } from '../../device/lifecycle';
import { go } from '../../device/navigate';
import { useStanding } from '../../device/session';
import { useAskPages } from '../../device/use-ask';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { FollowedList } from './neighbours/followed-list';
import { TicketList } from './card/ticket-list';
import { StillHere } from './still-here';
import { useOpenMine } from './use-open-mine';
import { MINE_WORDS } from './words';

/**
 * What I reported: first what is still on this phone, then everything the station has, newest first. A member who wrote
 * something down for somebody finds only what is still on the phone here; the rest lies on the desk.
 */
export function MineScreen() {
  const isResident = useStanding(({ me }) => (me?.active.role ?? 'resident') === 'resident');
  return (
    <>
      <StillHere />
      {isResident && <AtTheStation />}
      {isResident && <FollowedList />}
    </>
  );
}

function AtTheStation() {
  const pages = useAskPages<typeof listMyTickets, TicketCard>(listMyTickets, {}, { isKept: true });
  usePullToRefresh(pages.refetch);
  const open = useOpenMine();
  const empty = (
    <EmptyState title={MINE_WORDS.empty} words={MINE_WORDS.emptyWords}>
      <Button icon="speak" onTap={() => void go('report', {})}>
        {MINE_WORDS.report}
      </Button>
    </EmptyState>
  );
  return <TicketList pages={pages} empty={empty} isMine onOpen={open} />;
}
