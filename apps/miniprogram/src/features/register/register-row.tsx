import type { RegisterRow as Row } from '@doorstep/contracts';
import { CATEGORIES, momentWords, numberWords, STATUS_WORDS } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { CATEGORY_DRAWINGS } from '../../theme/category-drawings';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Tag } from '../../ui/tag';
import { cx } from '../../ui/cx';
import styles from './register-row.module.scss';
import { REGISTER_WORDS } from './words';

/** One line of the register, as it stood in the paper book. */
export function RegisterRow({ row, now, onTap }: { row: Row; now: Date; onTap: () => void }) {
  const { label } = CATEGORIES[row.category];
  const words = REGISTER_WORDS.row;
  return (
    <Card id={`row-${row.number}`} onTap={onTap} label={`${numberWords(row.number)}，${label}，${row.place}`}>
      <View className={cx(styles.head)}>
        <Icon of={CATEGORY_DRAWINGS[row.category]} look="card" className={styles.picture} />
        <Text className={cx(styles.label)}>{label}</Text>
        <Tag words={STATUS_WORDS[row.status]} tone={row.closedAt === null ? 'sky' : 'leaf'} />
      </View>
      <Text>{row.text}</Text>
      <View className={cx(styles.facts)}>
        <Text>
          {numberWords(row.number)} · {momentWords(new Date(row.reportedAt), now)}
        </Text>
        <Pair name={words.reporter} value={`${row.reporter}，${row.place}`} />
        <Pair name={words.owner} value={row.owner} />
        <Pair name={words.party} value={row.party} />
        <Pair name={words.outcome} value={row.outcome} />
        <Pair
          name={words.closed}
          value={row.closedAt === null ? null : momentWords(new Date(row.closedAt), now)}
        />
        {row.paper && <Text>{words.paper(row.paper)}</Text>}
        {row.isUnconfirmed && <Text>{words.unconfirmed}</Text>}
      </View>
    </Card>
  );
}

function Pair({ name, value }: { name: string; value: string | null }) {
  if (value === null || value === '') return null;
  return (
    <Text>
      {name}：{value}
    </Text>
  );
}
