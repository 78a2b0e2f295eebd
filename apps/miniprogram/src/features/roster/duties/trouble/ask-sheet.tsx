import { askSwap, listSwapPartners, withdrawSwap, type SlotView } from '@doorstep/contracts';
import type { SwapKind } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import { problemWords } from '../../../../device/problem-words';
import { useAsk } from '../../../../device/use-ask';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Choices } from '../../../../ui/choices';
import { ErrorNote } from '../../../../ui/error-note';
import { Field } from '../../../../ui/field';
import { Loading } from '../../../../ui/loading';
import { Sheet } from '../../../../ui/sheet';
import { tell } from '../../../../ui/toast';
import { SlotHead } from '../../slot/slot-head';
import { useDutyAct, wayBack } from '../../use-duty-act';
import { WantedSlot } from './wanted-slot';
import { TROUBLE_WORDS } from './words';

/** Asking for a cover or a swap: everybody or one, perhaps for a certain slot in return. */
export function AskSheet({
  kind,
  slot,
  now,
  onClose,
}: {
  kind: SwapKind;
  slot: SlotView;
  now: Date;
  onClose: () => void;
}) {
  const [whom, setWhom] = useState('');
  const [wanted, setWanted] = useState('');
  const note = useRef('');
  const { act, isBusy, problem } = useDutyAct(askSwap, ({ offerId, toName }) => {
    tell(TROUBLE_WORDS.sent(toName), wayBack(withdrawSwap, { offerId }, TROUBLE_WORDS.withdrawn));
    onClose();
  });
  const send = (): void =>
    act({
      kind,
      slotId: slot.slotId,
      note: note.current.trim(),
      ...(whom === '' ? {} : { toPersonId: whom }),
      ...(wanted === '' ? {} : { wantedSlotId: wanted }),
    });
  const choose = (personId: string): void => {
    setWhom(personId);
    setWanted('');
  };
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Text>{TROUBLE_WORDS.still}</Text>
      <Button id="send-ask" icon="send" isBusy={isBusy} onTap={send}>
        {TROUBLE_WORDS.send[kind]}
      </Button>
    </>
  );
  return (
    <Sheet title={kind === 'cover' ? TROUBLE_WORDS.cover : TROUBLE_WORDS.swap} onClose={onClose} foot={foot}>
      <Card>
        <SlotHead slot={slot} now={now} />
      </Card>
      <Text>{TROUBLE_WORDS.whom}</Text>
      <Partners slotId={slot.slotId} chosen={whom} onChoose={choose} />
      {kind === 'swap' && whom !== '' && (
        <WantedSlot personId={whom} now={now} chosen={wanted} onChoose={setWanted} />
      )}
      <Field
        id="ask-note"
        label={TROUBLE_WORDS.note}
        placeholder={TROUBLE_WORDS.notePlaceholder}
        shape="line"
        most={100}
        onWords={(words) => (note.current = words)}
      />
    </Sheet>
  );
}

/** The lightest burdened come first; the rest are one tap away. */
const FIRST = 8;
const EVERYBODY = { key: '', words: TROUBLE_WORDS.everybody, note: TROUBLE_WORDS.everybodyNote };

function Partners({
  slotId,
  chosen,
  onChoose,
}: {
  slotId: string;
  chosen: string;
  onChoose: (personId: string) => void;
}) {
  const { data, error, isPending, refetch } = useAsk(listSwapPartners, { slotId });
  const [isAll, setAll] = useState(false);
  const people = data?.items ?? [];
  const shown = isAll ? people : people.slice(0, FIRST);
  return (
    <>
      <Choices
        shape="rows"
        name="partner"
        items={[EVERYBODY, ...shown.map(({ personId, name }) => ({ key: personId, words: name }))]}
        chosen={chosen}
        onChoose={onChoose}
      />
      {people.length > shown.length && (
        <Button id="more-partners" look="quiet" icon="down" onTap={() => setAll(true)}>
          {TROUBLE_WORDS.morePartners(people.length - shown.length)}
        </Button>
      )}
      {isPending && <Loading cards={1} />}
      {error && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {data && people.length === 0 && <Text>{TROUBLE_WORDS.noPartners}</Text>}
    </>
  );
}
