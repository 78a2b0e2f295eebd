import type { AnswerOf, readWall } from '@doorstep/contracts';
import { WISHES } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { cx } from '../../../ui/cx';
import { Heading } from '../../../ui/heading';
import { WISHES_WORDS } from '../words';
import { useTurns } from './use-turns';
import styles from './wall.module.scss';

type Wall = AnswerOf<typeof readWall>;
type Yellow = Wall['yellow'][number];
type Red = Wall['red'][number];

/** One half of the wall: its cards in their slots, each pinned by hand and so a little crooked. */
export function WallCards(
  props: { count: number; atOnce: number | null } & (
    { side: 'yellow'; cards: Yellow[] } | { side: 'red'; cards: Red[] }
  ),
) {
  const { side, count, atOnce } = props;
  const { shown, turn, turns } = useTurns<Yellow | Red>(props.cards, {
    atOnce,
    first: props.cards[0]?.cardId,
  });
  const isYellow = side === 'yellow';
  return (
    <View className={cx(styles.side)}>
      <Heading className={styles.sideHead}>
        <Text>{isYellow ? WISHES_WORDS.yellowSide : WISHES_WORDS.redSide}</Text>
        <Text className={cx(styles.number)}>{count}</Text>
        {turns > 1 && <Text className={cx(styles.turn)}>{WISHES_WORDS.turn(turn, turns)}</Text>}
      </Heading>
      {props.cards.length === 0 && <Text className={cx(styles.none)}>{emptyWords(side, count)}</Text>}
      <View className={cx(styles.slots)}>
        {shown.map((card) => (
          <OneCard key={card.cardId} card={card} side={side} />
        ))}
      </View>
    </View>
  );
}

/** A card as everybody may see it: what, and which house. */
function OneCard({ card, side }: { card: Yellow | Red; side: 'yellow' | 'red' }) {
  const foot =
    'placesLeft' in card ? WISHES_WORDS.placesLeft(card.placesLeft) : (WISHES_WORDS.waited[card.age] ?? '');
  const isOld = side === 'yellow' && card.age > 0;
  return (
    <View className={cx(styles.card, styles[side], isOld && styles.old)}>
      <Text className={cx(styles.kind)}>{WISHES[card.kind].label}</Text>
      <Text className={cx(styles.need)}>{card.need}</Text>
      <View className={cx(styles.foot)}>
        {card.building !== null && <Text>{WISHES_WORDS.building(card.building)}</Text>}
        {foot !== '' && <Text>{foot}</Text>}
      </View>
    </View>
  );
}

function emptyWords(side: 'yellow' | 'red', count: number): string {
  if (side === 'yellow') return WISHES_WORDS.noYellow;
  return count > 0 ? WISHES_WORDS.allRedBusy : WISHES_WORDS.noRed;
}
