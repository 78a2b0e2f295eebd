import { reviewPairing, type PairingView } from '@doorstep/contracts';
import { sideOfPairing } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';
import { PAIRING_WORDS } from './words';

/** After three months both are asked how it goes: one tap and it goes on, or it ends as gently as on any other day. */
export function ReviewPair({ pairing }: { pairing: PairingView }) {
  const [isEnding, setEnding] = useState(false);
  const { review, isBusy, problem } = useReview(pairing, () => tell(PAIRING_WORDS.goesOn));
  return (
    <Card look="wish" title={WISHES_WORDS.review}>
      <Text>{PAIRING_WORDS.reviewNote}</Text>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="goes-on" icon="heart" isBusy={isBusy} onTap={() => review(true, '')}>
        {PAIRING_WORDS.goOn}
      </Button>
      <Button id="no-more" look="quiet" onTap={() => setEnding(true)}>
        {PAIRING_WORDS.noMore}
      </Button>
      {isEnding && <NoMore pairing={pairing} onClose={() => setEnding(false)} />}
    </Card>
  );
}

function NoMore({ pairing, onClose }: { pairing: PairingView; onClose: () => void }) {
  const words = useRef('');
  const { review, isBusy, problem } = useReview(pairing, () => {
    tell(PAIRING_WORDS.ended);
    onClose();
  });
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="send-no-more" isBusy={isBusy} onTap={() => review(false, words.current)}>
        {PAIRING_WORDS.noMore}
      </Button>
    </>
  );
  return (
    <Sheet title={PAIRING_WORDS.noMore} onClose={onClose} foot={foot}>
      <Text>{PAIRING_WORDS.noMoreNote}</Text>
      <Field
        id="review-words"
        label={PAIRING_WORDS.reviewWords}
        most={200}
        onWords={(said) => (words.current = said.trim())}
      />
    </Sheet>
  );
}

function useReview({ pairingId, standing }: PairingView, onDone: () => void) {
  const { act, isBusy, problem } = useWishAct(reviewPairing, onDone);
  const forResident = sideOfPairing(standing) === 'resident' && !standing.isResident;
  const review = (goesOn: boolean, words: string): void => act({ pairingId, goesOn, words, forResident });
  return { review, isBusy, problem };
}
