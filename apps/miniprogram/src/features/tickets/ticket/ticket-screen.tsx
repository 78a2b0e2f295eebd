import { readTicket, type TicketView } from '@doorstep/contracts';
import type { Role } from '@doorstep/domain';
import { problemWords } from '../../../device/problem-words';
import { ApiRefusal } from '../../../device/refusals';
import { useStanding } from '../../../device/session';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { useCallStation } from '../../../device/use-station';
import { Card } from '../../../ui/card';
import { CustodyLine } from '../../../ui/custody-line';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { custodyOf } from '../card/custody';
import { OverAgain } from '../causes/over-again';
import { RootCause } from '../causes/root-cause';
import { FollowedScreen } from '../neighbours/followed-screen';
import { AlsoAt } from '../neighbours/also-at';
import { Merges } from '../neighbours/merges';
import { PartyLinks } from '../party-links/party-links';
import { AgreedOn } from './agreed-on';
import { Calls } from './calls';
import { Deeds } from './deeds-here';
import { MustSee } from './must-see';
import { OpenPapers } from './open-papers';
import { OpenTellings } from './open-tellings';
import { OpenTold } from './open-told';
import { Outcome } from './outcome';
import { Story } from './story';
import { TimeAccount } from './time-account';
import { Suggested } from './suggested';
import { TicketDetails, TicketHead } from './ticket-head';

/** One matter: in whose hands it is, what this person can do now, and everything that happened. */
export function TicketScreen({ ticketId }: { ticketId: string }) {
  const { data: ticket, error, refetch } = useAsk(readTicket, { ticketId }, { isKept: true });
  const role = useStanding((standing) => standing.me?.active.role ?? 'resident');
  const callStation = useCallStation();
  if (ticket) return <Shown ticket={ticket} role={role} />;
  // Not one's own: then perhaps a neighbour's one follows. Messages lead here for both.
  if (role === 'resident' && isUnknown(error)) return <FollowedScreen ticketId={ticketId} />;
  if (error) {
    return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} onCall={callStation} />;
  }
  return <Loading />;
}

const isUnknown = (error: unknown): boolean => error instanceof ApiRefusal && error.code === 'ticket.unknown';

/** Hats that may see who was told of what. */
const OVERSEERS: readonly Role[] = ['member', 'secretary', 'district'];

/** Hats that may print the letter to the party, and the course of the matter. */
const PRINTERS: readonly Role[] = ['secretary', 'district'];

/** A resident who is asked sees the question first, and what belongs to the matter below it. */
function Shown({ ticket, role }: { ticket: TicketView; role: Role }) {
  const now = useNow();
  const isAsked = ticket.status === 'awaiting_confirmation' && ticket.standing.isReporter;
  const details = <TicketDetails ticket={ticket} now={now} />;
  return (
    <>
      <Card>
        <TicketHead ticket={ticket} />
        {!isAsked && details}
      </Card>
      <CustodyLine {...custodyOf(ticket, now, ticket.standing.isReporter)} />
      <AgreedOn ticket={ticket} role={role} now={now} />
      <AlsoAt places={ticket.alsoAt} />
      <MustSee ticket={ticket} />
      <Suggested ticket={ticket} />
      <OverAgain ticket={ticket} role={role} />
      <Outcome ticket={ticket} />
      <Deeds ticket={ticket} role={role} />
      <RootCause ticket={ticket} role={role} />
      {isAsked && <Card>{details}</Card>}
      <Merges ticket={ticket} role={role} />
      <PartyLinks ticket={ticket} role={role} />
      <Calls ticket={ticket} role={role} />
      <TimeAccount time={ticket.time} now={now} />
      <Story ticket={ticket} now={now} />
      {ticket.standing.isReporter && <OpenTold ticketId={ticket.ticketId} />}
      {OVERSEERS.includes(role) && <OpenTellings ticketId={ticket.ticketId} />}
      {PRINTERS.includes(role) && <OpenPapers ticketId={ticket.ticketId} />}
    </>
  );
}
