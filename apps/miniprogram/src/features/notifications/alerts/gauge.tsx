import { readAlertWays, readSubscriptions, reportConsents } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { queries } from '../../../device/queries';
import { askToSubscribe, type Consents } from '../../../device/subscribe';
import { useAct } from '../../../device/use-act';
import { keyOf, useAsk } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import styles from './alerts.module.scss';
import { ALERT_WORDS } from './words';

/** So few and something may be missed on the next duty. */
const FEW = 2;

/** 还能提醒您 N 次, in large figures, and a button for one more of each kind. */
export function Gauge({ left }: { left: number | null }) {
  const { data } = useAsk(readSubscriptions, {}, { freshFor: 60_000 });
  const { act, isBusy } = useAct(reportConsents, (answer) => {
    queries.setQueryData(keyOf(readSubscriptions.id, {}), answer);
    void queries.invalidateQueries({ queryKey: [...keyOf(readAlertWays.id)] });
  });
  const heard = (consents: Consents): void => {
    const answers = Object.entries(consents).map(([templateId, answer]) => ({ templateId, answer }));
    if (answers.length > 0) act({ answers });
  };
  const ids = data?.items.map(({ templateId }) => templateId) ?? [];
  return (
    <Card look={left !== null && left < FEW ? 'alarm' : 'leaf'}>
      <View className={cx(styles.gauge)}>
        <Text className={cx(styles.count)} id="calls-left">
          {wordsOf(left)}
        </Text>
        {left !== null && <Text>{ALERT_WORDS.why}</Text>}
        {left !== null && (
          <Button
            id="top-up"
            icon="plus"
            isBusy={isBusy}
            isDisabled={ids.length === 0}
            onTap={() => void askToSubscribe(ids).then(heard)}
          >
            {ALERT_WORDS.topUp}
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
