import { askToBeMissed, type PairingView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { problemWords } from '../../../device/problem-words';
import { Card } from '../../../ui/card';
import { Choices } from '../../../ui/choices';
import { ErrorNote } from '../../../ui/error-note';
import { tell } from '../../../ui/toast';
import { useWishAct } from '../use-wish-act';
import { WISHES_WORDS } from '../words';
import { PAIRING_WORDS } from './words';

const NEVER = 0;
const SPANS = [NEVER, 3, 7, 14] as const;

/** Whether the station is told when nobody came for some days: only the one it is about may ask for it. */
export function BeMissed({ pairing: { pairingId, missAfterDays } }: { pairing: PairingView }) {
  const { act, isBusy, problem } = useWishAct(askToBeMissed, () => tell(WISHES_WORDS.saved));
  const chosen = missAfterDays ?? NEVER;
  const spans = [...new Set<number>([...SPANS, chosen])].sort((a, b) => a - b);
  return (
    <Card title={PAIRING_WORDS.missTitle}>
      <Text>{PAIRING_WORDS.missNote}</Text>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Choices
        name="miss"
        shape="pairs"
        items={spans.map((days) => ({ key: days, words: PAIRING_WORDS.missAfter(days) }))}
        chosen={chosen}
        onChoose={(days) => !isBusy && act({ pairingId, days: days === NEVER ? null : days })}
      />
    </Card>
  );
}
