import { openErrand, type ErrandView } from '@doorstep/contracts';
import { holderOf, nextActions } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { phone } from '../../../device/feedback';
import { usePullToRefresh } from '../../../device/lifecycle';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { isClearNo, keyOf, useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { tell } from '../../../ui/toast';
import { ANOTHER_TIME } from '../ticket/way-words';
import { ErrandCard } from './errand-card';
import { ErrandSheet } from './errand-sheet';
import { ERRAND_DEEDS, ERRAND_WORDS, type ErrandDeed } from './words';

/** Nobody is signed in, so nothing is heard here: what the resident says to a time is asked for. */
const LOOK_AGAIN_MS = 15_000;

const isTheirs = ({ status }: ErrandView): boolean => holderOf(status) === 'party';

/** One errand behind one link: what it is, by when, and what the worker can do about it. Nobody is signed in here. */
export function ErrandScreen({ pass }: { pass: string }) {
  const asking = { pass, everyMs: LOOK_AGAIN_MS, isOver: (errand: ErrandView) => !isTheirs(errand) };
  const { data: errand, error, refetch } = useAsk(openErrand, {}, asking);
  usePullToRefresh(refetch);
  // Taken back or sent elsewhere while the page lay open: what was read stays no longer than the right to read it.
  if (isClearNo(error) && (errand === undefined || isTheirs(errand)))
    return <EmptyState title={ERRAND_WORDS.closed} words={error.message} />;
  if (errand) return <Shown errand={errand} pass={pass} />;
  if (error) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  return <Loading />;
}

const OFFERED: readonly ErrandDeed[] = ['sign', 'agree', 'claim', 'find_nobody', 'appoint', 'return'];

function Shown({ errand, pass }: { errand: ErrandView; pass: string }) {
  const now = useNow();
  const [sheet, setSheet] = useState<ErrandDeed>();
  const actions: readonly string[] = nextActions(errand.standing, 'party');
  const deeds = OFFERED.filter((deed) => actions.includes(deed));
  const isOurs = isTheirs(errand);
  const done = (deed: ErrandDeed, answer: ErrandView): void => {
    queries.setQueryData(keyOf(openErrand.id, pass), answer);
    setSheet(undefined);
    tell(ERRAND_DEEDS[deed].done);
  };
  return (
    <>
      {!isOurs && <Thanks errand={errand} />}
      {errand.status === 'suspended' && (
        <Card look="wish" title={ERRAND_WORDS.heldUp}>
          <Text>{ERRAND_WORDS.heldUpNote}</Text>
        </Card>
      )}
      <ErrandCard errand={errand} now={now} isOurs={isOurs} />
      {deeds.map((deed, nth) => (
        <DeedButton
          key={deed}
          deed={deed}
          words={wordsOn(deed, errand)}
          isFirst={nth === 0}
          onTap={() => setSheet(deed)}
        />
      ))}
      {isOurs && (
        <DeedButton
          deed="note"
          words={ERRAND_DEEDS.note.button}
          isFirst={false}
          onTap={() => setSheet('note')}
        />
      )}
      <Calls errand={errand} />
      {isOurs && <Text>{ERRAND_WORDS.private}</Text>}
      {sheet !== undefined && (
        <ErrandSheet
          key={sheet}
          deed={sheet}
          errand={errand}
          pass={pass}
          onDone={(answer) => done(sheet, answer)}
          onClose={() => setSheet(undefined)}
        />
      )}
    </>
  );
}

/** Where a time stands already, one proposes another one. */
const wordsOn = (deed: ErrandDeed, { window }: ErrandView): string =>
  deed === 'appoint' && window ? ANOTHER_TIME : ERRAND_DEEDS[deed].button;

interface DeedButtonProps {
  deed: ErrandDeed;
  words: string;
  isFirst: boolean;
  onTap: () => void;
}

function DeedButton({ deed, words, isFirst, onTap }: DeedButtonProps) {
  const look = deed === 'return' || deed === 'note' ? 'quiet' : isFirst ? 'primary' : 'second';
  return (
    <Button id={`errand-${deed}`} look={look} icon={ERRAND_DEEDS[deed].icon} onTap={onTap}>
      {words}
    </Button>
  );
}

/** It has left these hands: said once more, because the link opens nothing afterwards. */
function Thanks({ errand }: { errand: ErrandView }) {
  const { claimed, other } = ERRAND_WORDS.thanks;
  return (
    <Card look="leaf" title={errand.status === 'claimed' ? claimed : other}>
      <Text>{ERRAND_WORDS.thanksNote}</Text>
    </Card>
  );
}

function Calls({ errand: { contact, stationName, stationPhone } }: { errand: ErrandView }) {
  const number = contact?.phone ?? null;
  return (
    <>
      {contact !== null && number !== null && (
        <Button id="call-resident" look="call" icon="phone" onTap={() => void phone(number)}>
          {ERRAND_WORDS.contact(contact.name)}
        </Button>
      )}
      {stationPhone !== null && (
        <Button id="call-station" look="call" icon="phone" onTap={() => void phone(stationPhone)}>
          {ERRAND_WORDS.station(stationName)}
        </Button>
      )}
    </>
  );
}
