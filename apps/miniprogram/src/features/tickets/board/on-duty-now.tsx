import { readDutyNow, type SlotView } from '@doorstep/contracts';
import { endWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useAsk } from '../../../device/use-ask';
import { Icon } from '../../../ui/icon';
import { Tag } from '../../../ui/tag';
import { DESK_WORDS } from '../words';
import { cx } from '../../../ui/cx';
import { MyPost } from './my-post';
import styles from './on-duty-now.module.scss';

/** Who sits at the desk now, who comes next, and what I have to do about it. */
export function OnDutyNow({ isHandler }: { isHandler: boolean }) {
  const duty = useAsk(readDutyNow, {}, { isKept: true, freshFor: 60_000 }).data;
  if (!duty) return null;
  return (
    <>
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
              {DESK_WORDS.next(endWords(new Date(duty.next.startsAt)))}：{names(duty.next)}
            </Text>
          )}
        </View>
        {duty.iAmOn && <Tag tone="leaf" icon="check" words={DESK_WORDS.youAreOn} />}
      </View>
      <MyPost duty={duty} isHandler={isHandler} />
    </>
  );
}

/** Those who sit and have not left; standby only once they have come. */
const names = (slot: SlotView): string =>
  slot.members
    .filter(({ isStandby, state }) => state === 'present' || (!isStandby && state !== 'left'))
    .map(({ name }) => name)
    .join('、') || DESK_WORDS.nobody;
