import type { DraftView } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import styles from './fairness.module.scss';
import { DRAFT_WORDS } from './words';

type Person = DraftView['people'][number];

const AT_FIRST = 30;

/** Who carries how much, lightest first: what they brought along, and what this draft adds. */
export function Fairness({ people }: { people: readonly Person[] }) {
  const [shown, setShown] = useState(AT_FIRST);
  const lightestFirst = [...people].sort((one, other) => one.burden - other.burden);
  const heaviest = Math.max(1, ...people.map(({ burden }) => burden));
  return (
    <View className={cx(styles.people)}>
      <Text className={cx(styles.note)}>{DRAFT_WORDS.fairnessNote}</Text>
      {lightestFirst.slice(0, shown).map((person) => (
        <Bar key={person.personId} person={person} heaviest={heaviest} />
      ))}
      {lightestFirst.length > shown && (
        <Button look="quiet" icon="down" onTap={() => setShown(shown + AT_FIRST)}>
          {DRAFT_WORDS.onlyUnder(Math.min(AT_FIRST, lightestFirst.length - shown))}
        </Button>
      )}
    </View>
  );
}

function Bar({ person, heaviest }: { person: Person; heaviest: number }) {
  const { name, burden, carried, seats, nights } = person;
  const share = (points: number): { width: string } => ({ width: `${(100 * points) / heaviest}%` });
  const words = DRAFT_WORDS.seatsOf(seats, nights);
  return (
    <View className={cx(styles.person)} {...LINE} aria-label={DRAFT_WORDS.burdenLabel(name, burden, words)}>
      <View className={cx(styles.words)}>
        <Text className={cx(styles.name)}>{name}</Text>
        <Text className={cx(styles.note)}>{words}</Text>
        <Text className={cx(styles.points)}>{DRAFT_WORDS.points(burden)}</Text>
      </View>
      <View className={cx(styles.bar)} aria-hidden="true">
        <View className={cx(styles.carried)} style={share(Math.min(carried, burden))} />
        <View className={cx(styles.added)} style={share(Math.max(0, burden - carried))} />
      </View>
    </View>
  );
}

const LINE = process.env.TARO_ENV === 'weapp' ? {} : { role: 'group' };
