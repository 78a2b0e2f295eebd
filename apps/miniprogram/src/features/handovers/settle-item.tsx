import { settleHandoverItem, type HandoverItem, type HandoverSheet } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import { problemWords } from '../../device/problem-words';
import { Button } from '../../ui/button';
import { cx } from '../../ui/cx';
import { ErrorNote } from '../../ui/error-note';
import { Reasons } from '../../ui/reasons';
import { Sheet } from '../../ui/sheet';
import { tell } from '../../ui/toast';
import styles from './handovers.module.scss';
import { useHandoverAct } from './use-handover-act';
import { HANDOVER_WORDS } from './words';

/** What nobody took: the secretary decides with a word. */
export function SettleItem({ sheet, item }: { sheet: HandoverSheet; item: HandoverItem }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button id={`settle-${item.itemId}`} icon="pen" onTap={() => setOpen(true)}>
        {HANDOVER_WORDS.settle}
      </Button>
      {isOpen && <SettleSheet sheet={sheet} item={item} onClose={() => setOpen(false)} />}
    </>
  );
}

function SettleSheet({
  sheet: { handoverId },
  item: { itemId, words },
  onClose,
}: {
  sheet: HandoverSheet;
  item: HandoverItem;
  onClose: () => void;
}) {
  const outcome = useRef('');
  const [isMissing, setMissing] = useState(false);
  const { act, isBusy, problem } = useHandoverAct(settleHandoverItem, () => {
    tell(HANDOVER_WORDS.settled);
    onClose();
  });
  const send = (): void => {
    setMissing(outcome.current === '');
    if (outcome.current !== '') act({ handoverId, itemId, outcome: outcome.current });
  };
  const foot = (
    <>
      {isMissing && <ErrorNote words={HANDOVER_WORDS.settleMissing} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="send-settle" icon="check" isBusy={isBusy} onTap={send}>
        {HANDOVER_WORDS.settleSend}
      </Button>
    </>
  );
  return (
    <Sheet title={HANDOVER_WORDS.settleTitle} onClose={onClose} foot={foot}>
      <Text className={cx(styles.words)}>{words}</Text>
      <Reasons
        name="outcome"
        label={HANDOVER_WORDS.settleLabel}
        items={HANDOVER_WORDS.outcomes}
        ownWords={HANDOVER_WORDS.ownWords}
        onWords={(said) => (outcome.current = said)}
      />
    </Sheet>
  );
}
