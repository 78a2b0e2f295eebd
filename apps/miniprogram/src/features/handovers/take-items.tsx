import { answerHandoverItems, type HandoverItem, type HandoverSheet } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
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

/** The incoming pair's answer to one item: taken, or not and why. */
export function TakeItem({ sheet, item }: { sheet: HandoverSheet; item: HandoverItem }) {
  const [isRefusing, setRefusing] = useState(false);
  const { act, isBusy, problem } = useHandoverAct(answerHandoverItems, ({ state }) =>
    tell(state === 'completed' ? HANDOVER_WORDS.tookAll : HANDOVER_WORDS.tookOne),
  );
  const { handoverId } = sheet;
  return (
    <View className={cx(styles.pair)}>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id={`take-${item.itemId}`}
        icon="check"
        isBusy={isBusy}
        onTap={() => act({ handoverId, answers: [{ itemId: item.itemId, accept: true, reason: '' }] })}
      >
        {item.state === 'refused' ? HANDOVER_WORDS.takeAfterAll : HANDOVER_WORDS.take}
      </Button>
      {item.state === 'pending' && (
        <Button id={`refuse-${item.itemId}`} look="quiet" onTap={() => setRefusing(true)}>
          {HANDOVER_WORDS.refuse}
        </Button>
      )}
      {isRefusing && <RefuseSheet sheet={sheet} item={item} onClose={() => setRefusing(false)} />}
    </View>
  );
}

/** Everything still open with one tap. */
export function TakeAll({ sheet, open }: { sheet: HandoverSheet; open: readonly HandoverItem[] }) {
  const { act, isBusy, problem } = useHandoverAct(answerHandoverItems, () => tell(HANDOVER_WORDS.tookAll));
  if (open.length === 0) return null;
  const answers = open.map(({ itemId }) => ({ itemId, accept: true, reason: '' }));
  return (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id="take-all"
        icon="check"
        isBusy={isBusy}
        onTap={() => act({ handoverId: sheet.handoverId, answers })}
      >
        {HANDOVER_WORDS.takeAll(open.length)}
      </Button>
    </>
  );
}

function RefuseSheet({
  sheet: { handoverId },
  item: { itemId, words },
  onClose,
}: {
  sheet: HandoverSheet;
  item: HandoverItem;
  onClose: () => void;
}) {
  const reason = useRef('');
  const [isMissing, setMissing] = useState(false);
  const { act, isBusy, problem } = useHandoverAct(answerHandoverItems, () => {
    tell(HANDOVER_WORDS.refused);
    onClose();
  });
  const send = (): void => {
    setMissing(reason.current === '');
    if (reason.current === '') return;
    act({ handoverId, answers: [{ itemId, accept: false, reason: reason.current }] });
  };
  const foot = (
    <>
      {isMissing && <ErrorNote words={HANDOVER_WORDS.whyMissing} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="send-refuse" isBusy={isBusy} onTap={send}>
        {HANDOVER_WORDS.refuseSend}
      </Button>
    </>
  );
  return (
    <Sheet title={HANDOVER_WORDS.refuseTitle} onClose={onClose} foot={foot}>
      <Text className={cx(styles.words)}>{words}</Text>
      <Text>{HANDOVER_WORDS.refuseKind}</Text>
      <Reasons
        label={HANDOVER_WORDS.why}
        items={HANDOVER_WORDS.reasons}
        ownWords={HANDOVER_WORDS.ownWords}
        onWords={(said) => (reason.current = said)}
      />
    </Sheet>
  );
}
