import {
  CATEGORIES,
  CATEGORY_GROUPS,
  emergencyNumbers,
  ISSUE_CATEGORY_IDS,
  type Category,
  type CategoryGroup,
} from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { phone } from '../../../device/feedback';
import { CATEGORY_DRAWINGS } from '../../../theme/category-drawings';
import { BigChoice } from '../../../ui/big-choice';
import { Button } from '../../../ui/button';
import { Heading } from '../../../ui/heading';
import { Icon } from '../../../ui/icon';
import { Tap } from '../../../ui/tap';
import { Tiles } from '../../../ui/tiles';
import { cx } from '../../../ui/cx';
import styles from './choose-category.module.scss';
import { REPORT_WORDS } from './words';

/** What people came for most often in the stations' registers; the rest is one tap away. */
const OFTEN: readonly Category[] = [
  'drain_blocked',
  'upstairs_leak',
  'heating_cold',
  'power',
  'lighting',
  'entrance_door',
  'ice_snow',
  'garbage',
  'cleaning',
  'reno_nuisance',
  'corridor_clutter',
];

const IN_DANGER = (['security', 'fire', 'medical_rescue'] as const).flatMap(emergencyNumbers);
const GROUPS = Object.keys(CATEGORY_GROUPS).filter((group) => group !== 'non_issue') as CategoryGroup[];

/** The first step: find the picture. */
export function ChooseCategory({
  onChoose,
  onInWords,
}: {
  onChoose: (category: Category) => void;
  onInWords: () => void;
}) {
  const [showsAll, setShowsAll] = useState(false);
  return (
    <>
      <View className={cx(styles.danger)}>
        <Text className={cx(styles.dangerWords)}>{REPORT_WORDS.danger}</Text>
        <View className={cx(styles.numbers)}>
          {IN_DANGER.map(({ number, label }) => (
            <Tap
              key={number}
              id={`call-${number}`}
              label={REPORT_WORDS.call(number, label)}
              className={styles.number}
              onTap={() => void phone(number)}
            >
              <Icon of="phone" />
              <Text className={cx(styles.digits)}>{number}</Text>
              <Text>{label}</Text>
            </Tap>
          ))}
        </View>
      </View>
      <Button id="in-words" look="second" icon="speak" onTap={onInWords}>
        {REPORT_WORDS.inWords}
      </Button>
      <Heading>{REPORT_WORDS.what}</Heading>
      {showsAll ? (
        GROUPS.map((group) => <Group key={group} group={group} onChoose={onChoose} />)
      ) : (
        <CategoryTiles categories={OFTEN} onChoose={onChoose} onMore={() => setShowsAll(true)} />
      )}
      {showsAll && (
        <Button look="quiet" onTap={() => setShowsAll(false)}>
          {REPORT_WORDS.fewer}
        </Button>
      )}
    </>
  );
}

function Group({ group, onChoose }: { group: CategoryGroup; onChoose: (category: Category) => void }) {
  return (
    <>
      <Heading>{CATEGORY_GROUPS[group]}</Heading>
      <CategoryTiles
        categories={ISSUE_CATEGORY_IDS.filter((id) => CATEGORIES[id].group === group)}
        onChoose={onChoose}
      />
    </>
  );
}

function CategoryTiles({
  categories,
  onChoose,
  onMore,
}: {
  categories: readonly Category[];
  onChoose: (category: Category) => void;
  onMore?: () => void;
}) {
  return (
    <Tiles>
      {categories.map((id) => (
        <BigChoice
          key={id}
          id={`category-${id}`}
          words={CATEGORIES[id].label}
          drawing={CATEGORY_DRAWINGS[id]}
          onTap={() => onChoose(id)}
        />
      ))}
      {onMore && <BigChoice id="category-more" words={REPORT_WORDS.more} drawing="more" onTap={onMore} />}
    </Tiles>
  );
}
