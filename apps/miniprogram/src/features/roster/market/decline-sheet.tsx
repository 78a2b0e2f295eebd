import { answerSwap, type OfferView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useRef } from 'react';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Reasons } from '../../../ui/reasons';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { useDutyAct } from '../use-duty-act';
import { MARKET_WORDS } from './words';

/** A kind no to somebody who asked by name. */
export function DeclineSheet({
  offer: { offerId },
  forPersonId,
  onClose,
}: {
  offer: OfferView;
  /** The secretary says it for somebody. */
  forPersonId: string | undefined;
  onClose: () => void;
}) {
  const reason = useRef('');
  const { act, isBusy, problem } = useDutyAct(answerSwap, () => {
    tell(MARKET_WORDS.declined);
    onClose();
  });
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id="send-decline"
        isBusy={isBusy}
        onTap={() =>
          act({
            offerId,
            accept: false,
            reason: reason.current,
            ...(forPersonId === undefined ? {} : { forPersonId }),
          })
        }
      >
        {MARKET_WORDS.declineSend}
      </Button>
    </>
  );
  return (
    <Sheet title={MARKET_WORDS.declineTitle} onClose={onClose} foot={foot}>
      <Text>{MARKET_WORDS.declineKind}</Text>
      <Reasons
        label={MARKET_WORDS.why}
        items={MARKET_WORDS.reasons}
        ownWords={MARKET_WORDS.ownWords}
        onWords={(words) => (reason.current = words)}
      />
    </Sheet>
  );
}
