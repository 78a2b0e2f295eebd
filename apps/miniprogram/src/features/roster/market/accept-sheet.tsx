import { listReturns, type OfferView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choices } from '../../../ui/choices';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Sheet } from '../../../ui/sheet';
import { SlotHead } from '../slot/slot-head';
import { slotLineWords } from '../slot/slot-times';
import type { Answering } from './use-answer';
import { MARKET_WORDS } from './words';

/** Which slot of mine I give in return; those that cannot be given say why. */
export function AcceptSheet({
  offer,
  now,
  answer,
  onClose,
}: {
  offer: OfferView;
  now: Date;
  answer: Answering;
  onClose: () => void;
}) {
  const [chosen, setChosen] = useState<string>();
  const { data, error, isPending, refetch } = useAsk(listReturns, { offerId: offer.offerId });
  const items = data?.items ?? [];
  const fitting = items.filter(({ hindrance }) => hindrance === '');
  const foot = (
    <>
      {answer.problem !== undefined && <ErrorNote words={answer.problem} />}
      {fitting.length > 0 && chosen === undefined && <Text>{MARKET_WORDS.chooseReturn}</Text>}
      <Button
        id="send-accept"
        icon="check"
        isBusy={answer.isBusy}
        isDisabled={chosen === undefined}
        onTap={() => answer.accept(chosen)}
      >
        {MARKET_WORDS.acceptSend}
      </Button>
    </>
  );
  return (
    <Sheet title={MARKET_WORDS.returns} onClose={onClose} foot={foot}>
      <Card>
        <SlotHead slot={offer.slot} now={now} />
      </Card>
      {isPending && <Loading cards={2} />}
      {error && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {data && fitting.length === 0 && <Text>{MARKET_WORDS.noReturns}</Text>}
      <Choices
        shape="rows"
        name="return"
        items={fitting.map(({ slot, warnings }) => ({
          key: slot.slotId,
          words: slotLineWords(slot, now),
          note: warnings[0],
        }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      {items
        .filter(({ hindrance }) => hindrance !== '')
        .map(({ slot, hindrance }) => (
          <Text key={slot.slotId}>
            {slotLineWords(slot, now)}：{hindrance}
          </Text>
        ))}
    </Sheet>
  );
}
