import { changeAlertWays, readAlertWays, type AlertWay, type AlertWays } from '@doorstep/contracts';
import { CHANNELS, type Channel } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { useAct } from '../../../device/use-act';
import { keyOf } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { ErrorNote } from '../../../ui/error-note';
import { Tag } from '../../../ui/tag';
import styles from './alerts.module.scss';
import { BindWork } from './bind-work';
import { ALERT_WORDS, WAY_NAMES } from './words';

/** Each way on a card of its own: whether it leads here, what to do, and a button that puts it first. */
export function Ways({ ways }: { ways: AlertWays }) {
  const { act, isBusy, problem } = useAct(changeAlertWays, (answer) =>
    queries.setQueryData(keyOf(readAlertWays.id, {}), answer),
  );
  const order: readonly Channel[] = ways.order ?? CHANNELS;
  const first = (channel: Channel): void => {
    const { phone, wecomUserId } = ways;
    act({ phone, wecomUserId, order: [channel, ...order.filter((one) => one !== channel)] });
  };
  const inOrder = [...ways.ways].sort((a, b) => placeIn(order, a) - placeIn(order, b));
  return (
    <>
      <Text className={cx(styles.name)} aria-role="heading">
        {ALERT_WORDS.ways}
      </Text>
      {problem && <ErrorNote words={problemWords(problem)} />}
      {inOrder.map((way, place) => (
        <Card key={way.channel} id={`way-${way.channel}`}>
          <View className={cx(styles.way)}>
            <Text className={cx(styles.name)}>{WAY_NAMES[way.channel]}</Text>
            <Standing way={way} />
          </View>
          <Text className={cx(styles.note)}>{way.words}</Text>
          {way.channel === 'work' && way.isOffered && !way.isReady && <BindWork />}
          {way.isReady && place > 0 && (
            <Button
              id={`first-${way.channel}`}
              look="quiet"
              isBusy={isBusy}
              label={ALERT_WORDS.firstLabel(WAY_NAMES[way.channel])}
              onTap={() => first(way.channel)}
            >
              {ALERT_WORDS.first}
            </Button>
          )}
        </Card>
      ))}
    </>
  );
}

/** Ways left out of one's own order come last. */
function placeIn(order: readonly Channel[], { channel }: AlertWay): number {
  const place = order.indexOf(channel);
  return place === -1 ? order.length : place;
}

function Standing({ way }: { way: AlertWay }) {
  if (!way.isOffered) return <Tag words={ALERT_WORDS.notOffered} />;
  return way.isReady ? (
    <Tag tone="leaf" icon="check" words={ALERT_WORDS.ready} />
  ) : (
    <Tag tone="alarm" icon="close" words={ALERT_WORDS.notReady} />
  );
}
