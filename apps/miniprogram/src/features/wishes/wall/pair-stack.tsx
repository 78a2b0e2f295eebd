import type { AnswerOf, readWall } from '@doorstep/contracts';
import { WISHES } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useRef } from 'react';
import { cx } from '../../../ui/cx';
import { Heading } from '../../../ui/heading';
import { Icon } from '../../../ui/icon';
import { WISHES_WORDS } from '../words';
import { useTurns } from './use-turns';
import styles from './wall.module.scss';

type Pairs = AnswerOf<typeof readWall>['pairs'];

/** The growing stack of pairs. One that comes while somebody looks turns back to back before their eyes. */
export function PairStack({ pairs, count, atOnce }: { pairs: Pairs; count: number; atOnce: number | null }) {
  const atFirst = useRef(new Set(pairs.map(({ pairingId }) => pairingId)));
  const { shown } = useTurns(pairs, { atOnce, first: pairs[0]?.pairingId });
  return (
    <View className={cx(styles.pairs)}>
      <Heading className={styles.sideHead}>
        <Text>{WISHES_WORDS.pairsSide}</Text>
        <Text className={cx(styles.number)}>{count}</Text>
      </Heading>
      {pairs.length === 0 && <Text className={cx(styles.none)}>{WISHES_WORDS.noPairs}</Text>}
      <View className={cx(styles.stack)} aria-live="polite">
        {shown.map((pair) => (
          <Pair key={pair.pairingId} pair={pair} isFresh={!atFirst.current.has(pair.pairingId)} />
        ))}
      </View>
    </View>
  );
}

function Pair({ pair: { yellow, red, isLasting }, isFresh }: { pair: Pairs[number]; isFresh: boolean }) {
  return (
    <View
      className={cx(styles.pair, isFresh && styles.fresh)}
      aria-label={WISHES_WORDS.pairLabel(yellow.need, red.need)}
    >
      <View className={cx(styles.half, styles.yellow)}>
        <Text className={cx(styles.kind)}>{WISHES[yellow.kind].label}</Text>
        {yellow.building !== null && <Text>{WISHES_WORDS.building(yellow.building)}</Text>}
      </View>
      <View className={cx(styles.seam)}>
        <Icon of="heart" />
      </View>
      <View className={cx(styles.half, styles.red)}>
        <Text className={cx(styles.kind)}>{isLasting ? WISHES_WORDS.lasting : WISHES[red.kind].label}</Text>
        {red.building !== null && <Text>{WISHES_WORDS.building(red.building)}</Text>}
      </View>
    </View>
  );
}
