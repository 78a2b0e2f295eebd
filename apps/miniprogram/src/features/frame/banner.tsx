import { Text, View } from '@tarojs/components';
import { useConnection } from '../../device/connection';
import { go } from '../../device/navigate';
import { useOutbox } from '../../device/outbox';
import { useStanding } from '../../device/session';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { cx } from '../../ui/cx';
import styles from './banner.module.scss';
import { FRAME_WORDS } from './words';

/** What stands between the person and the station right now: no network, something still to be sent, nobody known. */
export function Banner() {
  const isLost = useConnection((connection) => connection.isLost);
  const isUnknown = useStanding((standing) => standing.phase === 'no-way');
  const { parcels } = useOutbox();
  const refused = parcels.filter((parcel) => parcel.refused !== undefined).length;
  const waiting = parcels.length - refused;
  return (
    <>
      {isUnknown && <Line words={FRAME_WORDS.noWay} />}
      {isLost && <Line words={FRAME_WORDS.lost} />}
      {waiting > 0 && <Line words={FRAME_WORDS.waiting(waiting)} />}
      {refused > 0 && (
        <Tap onTap={() => void go('mine', {})}>
          <Line words={FRAME_WORDS.refused(refused)} />
        </Tap>
      )}
    </>
  );
}

function Line({ words }: { words: string }) {
  return (
    <View className={cx(styles.line)} aria-live="polite">
      <Icon of="alert" className={styles.icon} />
      <Text>{words}</Text>
    </View>
  );
}
