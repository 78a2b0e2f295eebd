import { listCompanions, nameCompanion, type AnswerOf, type PairingView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { PAIRING_WORDS } from './words';

type Place = 'second' | 'backup';
type Candidate = AnswerOf<typeof listCompanions>['items'][number];

/** The desk names who comes along, and who stands by: company does not end because one person is ill. */
export function NameCompanion({ pairing: { pairingId, companions } }: { pairing: PairingView }) {
  const [place, setPlace] = useState<Place>();
  const places = companions.map((one) => one.place);
  return (
    <>
      <Button id="name-second" look="second" icon="person" onTap={() => setPlace('second')}>
        {places.includes('second') ? PAIRING_WORDS.changeSecond : PAIRING_WORDS.nameSecond}
      </Button>
      {places.includes('second') && (
        <Button id="name-backup" look="quiet" icon="person" onTap={() => setPlace('backup')}>
          {PAIRING_WORDS.nameBackup}
        </Button>
      )}
      {place !== undefined && (
        <Candidates pairingId={pairingId} place={place} onClose={() => setPlace(undefined)} />
      )}
    </>
  );
}

function Candidates({ pairingId, place, onClose }: { pairingId: string; place: Place; onClose: () => void }) {
  const { data, error, refetch } = useAsk(listCompanions, { pairingId });
  const { act, isBusy, problem } = useWishAct(nameCompanion, () => {
    tell(PAIRING_WORDS.companionNamed);
    onClose();
  });
  return (
    <Sheet
      title={place === 'second' ? PAIRING_WORDS.nameSecond : PAIRING_WORDS.nameBackup}
      onClose={onClose}
      foot={problem && <ErrorNote words={problemWords(problem)} />}
    >
      {!data && !error && <Loading />}
      {!data && error && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState title={PAIRING_WORDS.noCandidates} />}
      {data?.items.map((one) => (
        <OneCandidate
          key={one.personId}
          candidate={one}
          onTap={() => !isBusy && act({ pairingId, place, personId: one.personId })}
        />
      ))}
    </Sheet>
  );
}

function OneCandidate({
  candidate: { personId, name, serves, reasons },
  onTap,
}: {
  candidate: Candidate;
  onTap: () => void;
}) {
  return (
    <Card id={`companion-${personId}`} label={PAIRING_WORDS.choose(name)} title={name} onTap={onTap}>
      <Text>{PAIRING_WORDS.serves(serves)}</Text>
      {reasons.map((reason) => (
        <Text key={reason}>✓ {reason}</Text>
      ))}
    </Card>
  );
}
