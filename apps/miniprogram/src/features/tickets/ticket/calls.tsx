import type { TicketView } from '@doorstep/contracts';
import type { Role } from '@doorstep/domain';
import { phone } from '../../../device/feedback';
import { useCallStation } from '../../../device/use-station';
import { Button } from '../../../ui/button';
import { UI_WORDS } from '../../../ui/words';
import { CallParty } from '../calls/call-party';
import { TICKET_WORDS } from './words';

/** Whom one may telephone about it: the station for a resident, the people concerned for those who handle it. */
export function Calls({ ticket, role }: { ticket: TicketView; role: Role }) {
  const callStation = useCallStation();
  const { reporter } = ticket;
  return (
    <>
      {reporter.phone !== null && !ticket.standing.isReporter && (
        <Button id="call-reporter" look="call" icon="phone" onTap={() => void phone(reporter.phone ?? '')}>
          {TICKET_WORDS.callReporter(reporter.name)}
        </Button>
      )}
      <CallParty ticket={ticket} role={role} />
      {callStation && (role === 'resident' || role === 'party') && (
        <Button id="call-station" look="call" icon="phone" onTap={callStation}>
          {UI_WORDS.callStation}
        </Button>
      )}
    </>
  );
}
