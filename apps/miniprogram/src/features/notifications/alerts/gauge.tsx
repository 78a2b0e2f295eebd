import { FEW_CALLS, isAgreed } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useConsents } from '../../../device/use-consents';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import styles from './alerts.module.scss';
import { ALERT_WORDS } from './words';

/** 还能提醒您 N 次, in large figures, and a button for one more of each kind; or for the one consent that is for long. */
export function Gauge({ left }: { left: number | null }) {
  const { items = [], ask, isBusy } = useConsents();
  const isLongTerm = items[0]?.isLongTerm === true;
  return (
    <Card look={left !== null && left < FEW_CALLS ? 'alarm' : 'leaf'}>
      <View className={cx(styles.gauge)}>
        <Text className={cx(styles.count)} id="calls-left">
          {wordsOf(left)}
        </Text>
        {left !== null && <Text>{isLongTerm ? ALERT_WORDS.whyAgree : ALERT_WORDS.why}</Text>}
        {left !== null && (
          <Button
            id="top-up"
            icon="plus"
            isBusy={isBusy}
            isDisabled={items.length === 0}
            onTap={() => void ask(items.filter((item) => !isAgreed(item)))}
          >
            {isLongTerm ? ALERT_WORDS.agree : ALERT_WORDS.topUp}
          </Button>
        )}
      </View>
    </Card>
  );
}

function wordsOf(left: number | null): string {
  if (left === null) return ALERT_WORDS.endless;
  return left === 0 ? ALERT_WORDS.none : ALERT_WORDS.left(left);
}
