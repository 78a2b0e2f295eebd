import { readPairing, type PairingView } from '@doorstep/contracts';
import {
  KNOWN_PAIRINGS,
  momentWords,
  nextPairingActions,
  OPEN_PAIRINGS,
  PAIRING_STATE_WORDS,
  type PairingState,
} from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { usePullToRefresh } from '../../../device/lifecycle';
import { problemWords } from '../../../device/problem-words';
import { useStanding } from '../../../device/session';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Tag } from '../../../ui/tag';
import { MediaShown } from '../../../attach/media-shown';
import { WISHES_WORDS } from '../words';
import { Agreement } from './agreement';
import { AnswerPair } from './answer-pair';
import { BeMissed } from './be-missed';
import { Farewell } from './farewell';
import { LookAtPhone } from './look-at-phone';
import { LookIntoIt } from './look-into-it';
import { NameCompanion } from './name-companion';
import { PlanVisit } from './plan-visit';
import { ReviewPair } from './review-pair';
import { ThankYou } from './thank-you';
import { Unglue } from './unglue';
import { VisitCard } from './visit-card';
import { PAIRING_WORDS } from './words';

const LOOK_AGAIN_MS = 15_000;
const OPEN: readonly PairingState[] = OPEN_PAIRINGS;

/** One pair: who, why these two, what is agreed, every visit, and a kind way out for either. */
export function PairingScreen({ pairingId }: { pairingId: string | undefined }) {
  const isAsked = pairingId !== undefined;
  const { data, error, refetch } = useAsk(
    readPairing,
    { pairingId: pairingId ?? '' },
    { isAsked, everyMs: LOOK_AGAIN_MS },
  );
  usePullToRefresh(refetch);
  if (!isAsked) return <EmptyState title={WISHES_WORDS.nothing} words={WISHES_WORDS.nothingWords} />;
  if (!data && error) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Pair pairing={data} />;
}

function Pair({ pairing }: { pairing: PairingView }) {
  const role = useStanding(({ me }) => me?.active.role ?? 'resident');
  const may = nextPairingActions(pairing.standing, role);
  const isDesk = role === 'member' || role === 'secretary';
  const isOpen = OPEN.includes(pairing.state);
  return (
    <>
      <Who pairing={pairing} />
      {(may.includes('agree') || may.includes('refuse')) && <AnswerPair pairing={pairing} may={may} />}
      {may.includes('resume') && <LookIntoIt pairing={pairing} />}
      {pairing.asksReview && may.includes('review') && <ReviewPair pairing={pairing} />}
      {KNOWN_PAIRINGS.includes(pairing.state) && <Together pairing={pairing} />}
      {isDesk && isOpen && <NameCompanion pairing={pairing} />}
      {may.includes('unglue') && <Unglue pairingId={pairing.pairingId} />}
      {pairing.mayThank && <ThankYou pairingId={pairing.pairingId} />}
      <Farewell pairing={pairing} may={may} />
    </>
  );
}

/** While the two are a pair: the form, the number, every visit, the next one. */
function Together({ pairing }: { pairing: PairingView }) {
  return (
    <>
      <Agreement pairing={pairing} />
      {pairing.mayLookAtPhone && <LookAtPhone pairing={pairing} />}
      <PlanVisit pairing={pairing} />
      <Visits pairing={pairing} />
      {pairing.standing.isResident && <BeMissed pairing={pairing} />}
    </>
  );
}

function Visits({ pairing: { visits, hasMoney } }: { pairing: PairingView }) {
  return visits.map((visit) => <VisitCard key={visit.visitId} visit={visit} hasMoney={hasMoney} />);
}

function Who({ pairing }: { pairing: PairingView }) {
  const now = useNow();
  const { wish, companions, reasons, state, looks } = pairing;
  return (
    <Card title={wish.need}>
      <View>
        <Tag words={PAIRING_STATE_WORDS[state]} tone="heart" icon="heart" />
      </View>
      {wish.person !== null && (
        <Text>
          {wish.person.name}
          {wish.building !== null && ` · ${WISHES_WORDS.building(wish.building)}`}
          {wish.person.room !== null && ` ${wish.person.room}`}
        </Text>
      )}
      {companions.map(({ personId, name, place }) => (
        <Text key={personId}>
          {PAIRING_WORDS.companion[place]}：{name}
        </Text>
      ))}
      {wish.words !== null && wish.words !== '' && <Text>“{wish.words}”</Text>}
      <MediaShown media={wish.media} />
      {reasons.length > 0 && <Text>{PAIRING_WORDS.whyThese}</Text>}
      {reasons.map((reason) => (
        <Text key={reason}>✓ {reason}</Text>
      ))}
      {looks.map(({ byName, at }) => (
        <Text key={`${byName}${at}`}>{PAIRING_WORDS.looks(byName, momentWords(new Date(at), now))}</Text>
      ))}
    </Card>
  );
}
