import type { TicketCard as Ticket } from '@doorstep/contracts';
import type { ReactNode } from 'react';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { useNow } from '../../../device/use-now';
import { useCallStation } from '../../../device/use-station';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { MoreButton } from '../../../ui/more-button';
import { TicketCard } from './ticket-card';

/** The part of a paged question a list shows. */
interface Pages<T extends Ticket> {
  items: readonly T[];
  isPending: boolean;
  error: Error | null;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
  refetch: () => Promise<unknown>;
}

export interface TicketListProps<T extends Ticket> {
  pages: Pages<T>;
  empty: ReactNode;
  isMine?: boolean;
  /** What can be done with a matter from the list. */
  acts?: (ticket: T) => ReactNode;
  /** How one of them is opened, where that is more than going to its page. */
  onOpen?: (ticketId: string, ticket: T) => void;
}

const toItsPage = (ticketId: string): void => void go('ticket', { id: ticketId });

/** Matters, twenty at a time, with everything that can stand in their place: still coming, none, failed. */
export function TicketList<T extends Ticket>({
  pages,
  empty,
  isMine = false,
  acts,
  onOpen = toItsPage,
}: TicketListProps<T>) {
  const now = useNow();
  const callStation = useCallStation();
  if (pages.error && pages.items.length === 0) {
    return (
      <ErrorNote
        words={problemWords(pages.error)}
        onRetry={() => void pages.refetch()}
        onCall={callStation}
      />
    );
  }
  if (pages.isPending) return <Loading />;
  if (pages.items.length === 0) return <>{empty}</>;
  return (
    <>
      {pages.items.map((ticket) => (
        <TicketCard
          key={ticket.ticketId}
          ticket={ticket}
          now={now}
          isMine={isMine}
          onTap={() => onOpen(ticket.ticketId, ticket)}
        >
          {acts?.(ticket)}
        </TicketCard>
      ))}
      {pages.hasNextPage && (
        <MoreButton isBusy={pages.isFetchingNextPage} onTap={() => void pages.fetchNextPage()} />
      )}
    </>
  );
}
