import { lookAtPhone, type AnswerOf, type PairingView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { phone } from '../../../device/feedback';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { useWishAct } from '../use-wish-act';
import { PAIRING_WORDS } from './words';

/** The other one's number: shown on request, and the look is on record. */
export function LookAtPhone({ pairing: { pairingId } }: { pairing: PairingView }) {
  const [shown, setShown] = useState<AnswerOf<typeof lookAtPhone>>();
  const { act, isBusy, problem } = useWishAct(lookAtPhone, setShown);
  if (shown) {
    return (
      <Button id="call-other" icon="phone" look="call" onTap={() => void phone(shown.phone)}>
        {PAIRING_WORDS.call(shown.name)}
      </Button>
    );
  }
  return (
    <>
      <Button id="look-at-phone" icon="phone" look="second" isBusy={isBusy} onTap={() => act({ pairingId })}>
        {PAIRING_WORDS.phone}
      </Button>
      <Text>{PAIRING_WORDS.phoneNote}</Text>
      {problem && <ErrorNote words={problemWords(problem)} />}
    </>
  );
}
