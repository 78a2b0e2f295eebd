import { readTicket, type TicketView } from '@doorstep/contracts';
import type { Role } from '@doorstep/domain';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { ApiRefusal } from '../../../device/refusals';
import { useStanding } from '../../../device/session';
import { useAsk } from '../../../device/use-ask';
import { useTopUp } from '../../../device/use-consents';
import { useNow } from '../../../device/use-now';
import { useCallStation } from '../../../device/use-station';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { CustodyLine } from '../../../ui/custody-line';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { hush } from '../../../ui/toast';
import { custodyOf } from '../card/custody';
import { FollowedScreen } from '../neighbours/followed-screen';
import { Merges } from '../neighbours/merges';
import { PartyLinks } from '../party-links/party-links';
import { Calls } from './calls';
import { DeedSheet } from './deed-sheet';
import { FORMS, TOPPING_UP } from './deeds';
import { looksOf } from './looks';
import { MustSee } from './must-see';
import { OpenPapers } from './open-papers';
import { OpenTellings } from './open-tellings';
import { Outcome } from './outcome';
import { Story } from './story';
import { TimeAccount } from './time-account';
import { Suggested } from './suggested';
import { TicketDetails, TicketHead } from './ticket-head';
import { NOTHING, useDeed } from './use-deed';
import { DEEDS, type Deed } from './words';

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
      <MustSee ticket={ticket} />
      <Suggested ticket={ticket} />
      <Outcome ticket={ticket} />
      <Deeds ticket={ticket} role={role} />
      {isAsked && <Card>{details}</Card>}
      <Merges ticket={ticket} role={role} />
      <PartyLinks ticket={ticket} role={role} />
      <Calls ticket={ticket} role={role} />
      <TimeAccount time={ticket.time} now={now} />
      <Story ticket={ticket} now={now} />
      {OVERSEERS.includes(role) && <OpenTellings ticketId={ticket.ticketId} />}
      {PRINTERS.includes(role) && <OpenPapers ticketId={ticket.ticketId} />}
    </>
  );
}

/** What can be done now; a deed that needs nothing is done by the tap itself, the others on their sheet. */
function Deeds({ ticket, role }: { ticket: TicketView; role: Role }) {
  const [sheet, setSheet] = useState<Deed>();
  const { mutate, isPending, error, reset } = useDeed(ticket.ticketId, () => setSheet(undefined));
  const topUp = useTopUp();
  const begin = (deed: Deed): void => {
    const isDone = Object.keys(FORMS[deed]).length === 0;
    if (isDone && TOPPING_UP.includes(deed)) void topUp();
    reset();
    hush();
    if (isDone) mutate({ deed, filled: NOTHING });
    else setSheet(deed);
  };
  return (
    <>
      {error && sheet === undefined && <ErrorNote words={problemWords(error)} />}
      {looksOf(ticket, role).map(({ deed, look }) => (
        <Button
          key={deed}
          id={`deed-${deed}`}
          look={look}
          icon={DEEDS[deed].icon}
          isBusy={isPending && sheet === undefined}
          onTap={() => begin(deed)}
        >
          {DEEDS[deed].button}
        </Button>
      ))}
      {sheet !== undefined && (
        <DeedSheet
          key={sheet}
          deed={sheet}
          category={ticket.category}
          isBusy={isPending}
          problem={error === null ? undefined : problemWords(error)}
          onSend={(filled) => mutate({ deed: sheet, filled })}
          onClose={() => setSheet(undefined)}
        />
      )}
    </>
  );
}
