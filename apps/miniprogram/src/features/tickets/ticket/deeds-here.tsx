import type { TicketView } from '@doorstep/contracts';
import type { Role } from '@doorstep/domain';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useTopUp } from '../../../device/use-consents';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { hush } from '../../../ui/toast';
import { DeedSheet } from './deed-sheet';
import { FORMS, isToppingUp } from './deeds';
import { looksOf, rareOf, type DeedLook } from './looks';
import { NOTHING, useDeed } from './use-deed';
import { ANOTHER_TIME } from './way-words';
import { DEEDS, TICKET_WORDS, type Deed } from './words';

/**
 * What can be done now; a deed that needs nothing is done by the tap itself, the others on their sheet. What is seldom
 * needed stands behind one button.
 */
export function Deeds({ ticket, role }: { ticket: TicketView; role: Role }) {
  const [sheet, setSheet] = useState<Deed>();
  const [isWide, setWide] = useState(false);
  const { mutate, isPending, error, reset } = useDeed(ticket.ticketId, () => setSheet(undefined));
  const topUp = useTopUp();
  const begin = (deed: Deed): void => {
    const isDone = Object.keys(FORMS[deed]).length === 0;
    if (isDone && isToppingUp(deed, role)) void topUp();
    reset();
    hush();
    if (isDone) mutate({ deed, filled: NOTHING });
    else setSheet(deed);
  };
  const rare = rareOf(ticket, role).map((deed): DeedLook => ({ deed, look: 'second' }));
  const shown = [...looksOf(ticket, role), ...(isWide ? rare : [])];
  return (
    <>
      {error && sheet === undefined && <ErrorNote words={problemWords(error)} />}
      {shown.map(({ deed, look }) => (
        <Button
          key={deed}
          id={`deed-${deed}`}
          look={look}
          icon={DEEDS[deed].icon}
          isBusy={isPending && sheet === undefined}
          onTap={() => begin(deed)}
        >
          {buttonOf(deed, ticket)}
        </Button>
      ))}
      {rare.length > 0 && (
        <Button id="more-deeds" look="quiet" icon="more" onTap={() => setWide(!isWide)}>
          {isWide ? TICKET_WORDS.fewer : TICKET_WORDS.rare}
        </Button>
      )}
      {sheet !== undefined && (
        <DeedSheet
          key={sheet}
          deed={sheet}
          ticket={ticket}
          role={role}
          isBusy={isPending}
          problem={error === null ? undefined : problemWords(error)}
          onSend={(filled) => mutate({ deed: sheet, filled })}
          onClose={() => setSheet(undefined)}
        />
      )}
    </>
  );
}

/** Where a time stands already, one proposes another one. */
const buttonOf = (deed: Deed, { window }: TicketView): string =>
  deed === 'appoint' && window ? ANOTHER_TIME : DEEDS[deed].button;
