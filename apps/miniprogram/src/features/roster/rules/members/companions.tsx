import type { DutyProfile } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../../ui/button';
import { cx } from '../../../../ui/cx';
import { Icon } from '../../../../ui/icon';
import { Tap } from '../../../../ui/tap';
import { RULES_WORDS } from '../words';
import styles from './companions.module.scss';

const MOST = 20;

/** With whom somebody likes to sit; the chosen ones in sight, all others behind one tap. */
export function Companions({
  chosen,
  others,
  onChange,
}: {
  chosen: readonly string[];
  others: readonly DutyProfile[];
  onChange: (ids: string[]) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  // Whoever is no member any more is not sent back: the server would refuse the whole.
  const known = chosen.filter((id) => others.some(({ personId }) => personId === id));
  const shown = isOpen ? others : others.filter(({ personId }) => chosen.includes(personId));
  const turn = (personId: string): void =>
    onChange(
      known.includes(personId) ? known.filter((id) => id !== personId) : [...known, personId].slice(0, MOST),
    );
  return (
    <View className={cx(styles.companions)}>
      <Text className={cx(styles.title)}>{RULES_WORDS.withWhom}</Text>
      <Text className={cx(styles.note)}>{RULES_WORDS.withWhomNote}</Text>
      <View className={cx(styles.people)}>
        {shown.map(({ personId, name }) => (
          <Tap
            key={personId}
            id={`companion-${personId}`}
            role="checkbox"
            label={name}
            isChosen={chosen.includes(personId)}
            className={cx(styles.person, chosen.includes(personId) && styles.chosen)}
            onTap={() => turn(personId)}
          >
            {chosen.includes(personId) && <Icon of="check" />}
            <Text>{name}</Text>
          </Tap>
        ))}
      </View>
      {!isOpen && others.length > shown.length && (
        <Button id="more-companions" look="quiet" icon="plus" onTap={() => setOpen(true)}>
          {RULES_WORDS.pickCompanions}
        </Button>
      )}
    </View>
  );
}
