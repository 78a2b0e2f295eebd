import { resumePairing, type PairingView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';
import { PAIRING_WORDS } from './words';

/** After an incident the secretary has asked both, and says what was found: it goes on, or it is over. */
export function LookIntoIt({ pairing: { pairingId } }: { pairing: PairingView }) {
  const words = useRef('');
  const [isMissing, setMissing] = useState(false);
  const { act, isBusy, problem } = useWishAct(resumePairing, () => tell(WISHES_WORDS.saved));
  const settle = (goesOn: boolean): void => {
    setMissing(words.current === '');
    if (words.current !== '') act({ pairingId, goesOn, words: words.current });
  };
  return (
    <Card look="alarm" title={PAIRING_WORDS.incident}>
      <Text>{PAIRING_WORDS.incidentNote}</Text>
      <Field
        id="found-words"
        label={PAIRING_WORDS.found}
        most={300}
        onWords={(said) => (words.current = said.trim())}
      />
      {isMissing && <ErrorNote words={PAIRING_WORDS.foundNeeded} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="resume-pairing" isBusy={isBusy} onTap={() => settle(true)}>
        {PAIRING_WORDS.resumeIt}
      </Button>
      <Button id="close-pairing" look="second" isBusy={isBusy} onTap={() => settle(false)}>
        {PAIRING_WORDS.closeIt}
      </Button>
    </Card>
  );
}
