import { readDutyNow, type SlotView } from '@doorstep/contracts';
import { clockWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useAsk } from '../../../device/use-ask';
import { Icon } from '../../../ui/icon';
import { Tag } from '../../../ui/tag';
import { DESK_WORDS } from '../words';
import { cx } from '../../../ui/cx';
import styles from './on-duty-now.module.scss';

/** Who sits at the desk now, who comes next. */
export function OnDutyNow() {
  const duty = useAsk(readDutyNow, {}, { isKept: true, freshFor: 60_000 }).data;
  if (!duty) return null;
  return (
    <View className={cx(styles.duty)}>
      <Icon of="desk" look="card" className={styles.icon} />
      <View className={cx(styles.words)}>
        {duty.now === null || duty.isHole ? (
          <Text className={cx(styles.names)}>{DESK_WORDS.hole}</Text>
        ) : (
          <Text className={cx(styles.names)}>
            {DESK_WORDS.onNow}：{names(duty.now)}
          </Text>
        )}
        {duty.next !== null && (
          <Text className={cx(styles.next)}>
            {DESK_WORDS.next(clockWords(new Date(duty.next.startsAt)))}：{names(duty.next)}
          </Text>
        )}
      </View>
      {duty.iAmOn && <Tag tone="leaf" icon="check" words={DESK_WORDS.youAreOn} />}
    </View>
  );
}

const names = (slot: SlotView): string =>
  slot.members.map((member) => member.name).join('、') || DESK_WORDS.nobody;
