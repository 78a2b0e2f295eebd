import { answerPairing, type PairingView } from '@doorstep/contracts';
import { sideOfPairing, type PairingAction } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { PAIRING_WORDS } from './words';

/** Yes or no, without a reason; the desk passes on the word of whoever has no account. */
export function AnswerPair({
  pairing: { pairingId, standing },
  may,
}: {
  pairing: PairingView;
  may: readonly PairingAction[];
}) {
  const { act, isBusy, problem } = useWishAct(answerPairing, ({ state }) => {
    if (state === 'refused') return tell(PAIRING_WORDS.refused);
    tell(state === 'asked' ? PAIRING_WORDS.agreedOne : PAIRING_WORDS.agreedBoth);
  });
  const forResident = sideOfPairing(standing) === 'resident' && !standing.isResident;
  const answer = (agree: boolean): void => act({ pairingId, agree, forResident });
  return (
    <Card look="wish">
      {forResident && <Text>{PAIRING_WORDS.asksResident}</Text>}
      {problem && <ErrorNote words={problemWords(problem)} />}
      {may.includes('agree') && (
        <Button id="agree" icon="heart" isBusy={isBusy} onTap={() => answer(true)}>
          {forResident ? PAIRING_WORDS.forResidentYes : PAIRING_WORDS.agree}
        </Button>
      )}
      {may.includes('refuse') && (
        <Button id="refuse" look="quiet" isBusy={isBusy} onTap={() => answer(false)}>
          {forResident ? PAIRING_WORDS.forResidentNo : PAIRING_WORDS.refuse}
        </Button>
      )}
    </Card>
  );
}
