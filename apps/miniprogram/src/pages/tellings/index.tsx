import { useRouteQuery } from '../../device/lifecycle';
import { Frame } from '../../features/frame/frame';
import { PersonTellings } from '../../features/notifications/tellings/person-tellings';
import { TicketTellings } from '../../features/notifications/tellings/ticket-tellings';

/** 叫过谁: of one matter, or of one person. */
export default function Page() {
  const { ticket, person } = useRouteQuery();
  return (
    <Frame page="tellings">
      {ticket === undefined ? <PersonTellings personId={person} /> : <TicketTellings ticketId={ticket} />}
    </Frame>
  );
}
