import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { TicketScreen } from '../../features/tickets/ticket/ticket-screen';

/** One matter. */
export default function Page() {
  const { id, ticketId } = useRouteQuery();
  return (
    <Frame page="ticket">
      <TicketScreen ticketId={id ?? ticketId ?? ''} />
    </Frame>
  );
}
