import { isClosed, type TicketStatus } from '@doorstep/domain';
import { go } from '../../device/navigate';
import { useTopUp } from '../../device/use-consents';

/**
 * Opens a matter of one's own or one that is followed. While it is open and no message is left to ask about it, the tap
 * also asks for one; the page would open over WeChat's question, so it waits for the answer.
 */
export function useOpenMine(): (ticketId: string, matter: { status: TicketStatus }) => void {
  const topUp = useTopUp('look');
  return (ticketId, { status }) => {
    const asked = isClosed(status) ? Promise.resolve() : topUp();
    void asked.then(() => go('ticket', { id: ticketId }));
  };
}
