import { openErrand, type ErrandView } from '@doorstep/contracts';
import { nextActions } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { phone } from '../../../device/feedback';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { ApiRefusal } from '../../../device/refusals';
import { keyOf, useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { tell } from '../../../ui/toast';
import { ErrandCard } from './errand-card';
import { ErrandSheet } from './errand-sheet';
import { ERRAND_DEEDS, ERRAND_WORDS, type ErrandDeed } from './words';

/** One errand behind one link: what it is, by when, and what the worker can do about it. Nobody is signed in here. */
export function ErrandScreen({ pass }: { pass: string }) {
  const { data: errand, error, refetch } = useAsk(openErrand, {}, { pass });
  if (errand) return <Shown errand={errand} pass={pass} />;
  if (error instanceof ApiRefusal && !error.isPassing)
    return <EmptyState title={ERRAND_WORDS.closed} words={error.message} />;
  if (error) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  return <Loading />;
}

const OFFERED: readonly ErrandDeed[] = ['sign', 'agree', 'claim', 'find_nobody', 'appoint', 'return'];

function Shown({ errand, pass }: { errand: ErrandView; pass: string }) {
  const now = useNow();
  const [sheet, setSheet] = useState<ErrandDeed>();
  const actions: readonly string[] = nextActions(errand.standing, 'party');
  const deeds = OFFERED.filter((deed) => actions.includes(deed));
  const done = (deed: ErrandDeed, answer: ErrandView): void => {
    queries.setQueryData(keyOf(openErrand.id, pass), answer);
    setSheet(undefined);
    tell(ERRAND_DEEDS[deed].done);
  };
  return (
    <>
      {deeds.length === 0 && <Thanks errand={errand} />}
      <ErrandCard errand={errand} now={now} isOurs={deeds.length > 0} />
      {deeds.map((deed, nth) => (
        <DeedButton key={deed} deed={deed} isFirst={nth === 0} onTap={() => setSheet(deed)} />
      ))}
      {deeds.length > 0 && <DeedButton deed="note" isFirst={false} onTap={() => setSheet('note')} />}
      <Calls errand={errand} />
      {deeds.length > 0 && <Text>{ERRAND_WORDS.private}</Text>}
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

function DeedButton({ deed, isFirst, onTap }: { deed: ErrandDeed; isFirst: boolean; onTap: () => void }) {
  const look = deed === 'return' || deed === 'note' ? 'quiet' : isFirst ? 'primary' : 'second';
  return (
    <Button id={`errand-${deed}`} look={look} icon={ERRAND_DEEDS[deed].icon} onTap={onTap}>
      {ERRAND_DEEDS[deed].button}
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
