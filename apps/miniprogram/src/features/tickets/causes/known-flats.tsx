import type { SiblingView } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { go } from '../../../device/navigate';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { Tag, type TagProps } from '../../../ui/tag';
import styles from './sweep.module.scss';
import { SWEEP_WORDS } from './words';

const LOOKS: Partial<Record<SiblingView['state'], Pick<TagProps, 'tone' | 'icon'>>> = {
  complained: { tone: 'sky', icon: 'wrench' },
  fine: { tone: 'leaf', icon: 'check' },
  found: { tone: 'alarm', icon: 'alert' },
};

/** The flats of which something is known: looked at, or somebody there waits for an answer already. */
export function KnownFlats({ flats }: { flats: readonly SiblingView[] }) {
  if (flats.length === 0) return null;
  return (
    <Card title={SWEEP_WORDS.seen} id="known-flats">
      {flats.map(({ place, state, words, ticketId }) => (
        <View key={place} className={cx(styles.one)}>
          <View className={cx(styles.line)}>
            <Text className={cx(styles.place)}>{place}</Text>
            <Tag words={SWEEP_WORDS.STATES[state]} {...LOOKS[state]} />
          </View>
          {words !== '' && <Text className={cx(styles.quiet)}>{words}</Text>}
          {ticketId !== null && (
            <Button
              id={`matter-${place}`}
              look="quiet"
              icon="eye"
              onTap={() => void go('ticket', { id: ticketId })}
            >
              {SWEEP_WORDS.openMatter}
            </Button>
          )}
        </View>
      ))}
    </Card>
  );
}
