import { DEFAULT_ESCALATION, stampOf, type EscalationStamp } from '@doorstep/domain';
import type { TicketTable } from '../ticket.table';

/** What silence about this ticket leads to: as stamped, or the default for one that is older than the stamps. */
export const stampOfTicket = ({ escalation, urgency }: TicketTable): EscalationStamp =>
  escalation ?? stampOf(DEFAULT_ESCALATION, urgency);
