import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import styles from './candidates.module.scss';
import type { Named } from './use-seating';
import { GRID_WORDS } from './words';

/** Somebody who could sit, or why not. */
export interface Candidate extends Named {
  burden: number;
  reasons: readonly string[];
}

const AT_FIRST = 6;

/** Whom to ask, lightest burden first; those whom a rule keeps away stand behind one more tap, with the reason. */
export function Candidates({
  items,
  isBusy,
  onPut,
}: {
  items: readonly Candidate[];
  isBusy: boolean;
  onPut: (person: Candidate) => void;
}) {
  const [shown, setShown] = useState(AT_FIRST);
  const [othersShown, setOthersShown] = useState(0);
  const fits = items.filter(({ reasons }) => reasons.length === 0);
  const others = items.filter(({ reasons }) => reasons.length > 0);
  return (
    <>
      {fits.length === 0 && <Text>{GRID_WORDS.noCandidate}</Text>}
      {fits.slice(0, shown).map((person) => (
        <Row key={person.personId} person={person} isBusy={isBusy} onPut={onPut} />
      ))}
      {fits.length > shown && (
        <Button look="quiet" icon="down" onTap={() => setShown(shown + 20)}>
          {GRID_WORDS.moreOf(Math.min(20, fits.length - shown))}
        </Button>
      )}
      {others.slice(0, othersShown).map((person) => (
        <Row key={person.personId} person={person} isBusy={isBusy} onPut={onPut} />
      ))}
      {others.length > othersShown && (
        <Button look="quiet" icon="question" onTap={() => setOthersShown(othersShown + 20)}>
          {GRID_WORDS.others(others.length - othersShown)}
        </Button>
      )}
    </>
  );
}

function Row({
  person,
  isBusy,
  onPut,
}: {
  person: Candidate;
  isBusy: boolean;
  onPut: (person: Candidate) => void;
}) {
  const fits = person.reasons.length === 0;
  return (
    <View className={cx(styles.row)}>
      <View className={cx(styles.who)}>
        <Text className={cx(styles.name)}>{person.name}</Text>
        <Text className={cx(styles.note)}>
          {fits ? GRID_WORDS.burden(person.burden) : person.reasons.join('；')}
        </Text>
      </View>
      <Button
        look={fits ? 'second' : 'quiet'}
        label={fits ? GRID_WORDS.putInName(person.name) : GRID_WORDS.anywayName(person.name)}
        isDisabled={isBusy}
        onTap={() => onPut(person)}
      >
        {fits ? GRID_WORDS.putIn : GRID_WORDS.anyway}
      </Button>
    </View>
  );
}
