import { issuePartyLink, listPartyLinks, type PartyLink } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { askAgain } from '../../../device/ask-again';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { useAct } from '../../../device/use-act';
import { keyOf, useAsk } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Sheet } from '../../../ui/sheet';
import { Toggle } from '../../../ui/toggle';
import { MadeLink } from './made-link';
import { SentLink } from './sent-link';
import { LINK_WORDS } from './words';

export interface LinkSheetProps {
  ticketId: string;
  partyName: string;
  onClose: () => void;
}

/** Makes a link and shows it this once; below, what became of those sent before. */
export function LinkSheet({ ticketId, partyName, onClose }: LinkSheetProps) {
  const { data, error, refetch } = useAsk(listPartyLinks, { ticketId });
  const [sharesContact, setShares] = useState(false);
  const [url, setUrl] = useState<string>();
  const show = ({ items }: { items: PartyLink[] }): void => {
    queries.setQueryData(keyOf(listPartyLinks.id, { ticketId }), { items });
    askAgain('readTicket');
  };
  const make = useAct(issuePartyLink, (answer) => {
    setUrl(answer.url);
    show(answer);
  });
  const foot = (
    <>
      {make.problem && <ErrorNote words={problemWords(make.problem)} />}
      {url === undefined && (
        <Button
          id="make-link"
          icon="plus"
          isBusy={make.isBusy}
          onTap={() => make.act({ ticketId, sharesContact })}
        >
          {LINK_WORDS.make}
        </Button>
      )}
    </>
  );
  return (
    <Sheet title={LINK_WORDS.title(partyName)} onClose={onClose} foot={foot}>
      {url === undefined ? (
        <>
          <Text>{LINK_WORDS.how}</Text>
          <Toggle
            id="link-shares"
            words={LINK_WORDS.shares}
            note={LINK_WORDS.sharesNote}
            isOn={sharesContact}
            onChange={setShares}
          />
        </>
      ) : (
        <MadeLink url={url} partyName={partyName} />
      )}
      {error && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Loading cards={1} />}
      {data?.items.map((link) => (
        <SentLink key={link.linkId} ticketId={ticketId} link={link} onChange={show} />
      ))}
    </Sheet>
  );
}
