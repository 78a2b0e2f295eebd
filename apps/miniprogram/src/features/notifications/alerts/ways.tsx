import { changeAlertWays, readAlertWays, type AlertWay, type AlertWays } from '@doorstep/contracts';
import type { Channel } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { useAct } from '../../../device/use-act';
import { keyOf } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { ErrorNote } from '../../../ui/error-note';
import { Heading } from '../../../ui/heading';
import { Tag } from '../../../ui/tag';
import styles from './alerts.module.scss';
import { BindWork } from './bind-work';
import { inOrder, movable, moved, type Direction } from './order';
import { ALERT_WORDS, WAY_NAMES } from './words';

/**
 * Each way on a card of its own, the first one first: whether it leads here, what to do, and where it stands in the order.
 * Texts and calls have no place to change: the card says when they are used.
 */
export function Ways({ ways }: { ways: AlertWays }) {
  const { act, isBusy, problem } = useAct(changeAlertWays, (answer) =>
    queries.setQueryData(keyOf(readAlertWays.id, {}), answer),
  );
  const { phone, wecomUserId } = ways;
  const sorted = inOrder(ways);
  const places = movable(sorted);
  const move = (channel: Channel, by: Direction): void =>
    act({ phone, wecomUserId, order: moved(sorted, channel, by) });
  return (
    <>
      <Heading>{ALERT_WORDS.ways}</Heading>
      {places.length > 1 && <Text className={cx(styles.note)}>{ALERT_WORDS.orderNote}</Text>}
      {problem && <ErrorNote words={problemWords(problem)} />}
      {sorted.map((way) => (
        <Card key={way.channel} id={`way-${way.channel}`}>
          <View className={cx(styles.way)}>
            <Text className={cx(styles.name)}>{WAY_NAMES[way.channel]}</Text>
            <Standing way={way} />
          </View>
          <Text className={cx(styles.note)}>{way.words}</Text>
          {way.channel === 'work' && way.isOffered && !way.isReady && <BindWork />}
          {places.length > 1 && places.includes(way.channel) && (
            <Place
              way={way}
              mayGoUp={way.channel !== places[0]}
              mayGoDown={way.channel !== places.at(-1)}
              isBusy={isBusy}
              onMove={(by) => move(way.channel, by)}
            />
          )}
        </Card>
      ))}
    </>
  );
}

interface PlaceProps {
  way: AlertWay;
  mayGoUp: boolean;
  mayGoDown: boolean;
  isBusy: boolean;
  onMove: (by: Direction) => void;
}

/** One step forward or back; at the end of the row there is only one way to go. */
function Place({ way: { channel }, mayGoUp, mayGoDown, isBusy, onMove }: PlaceProps) {
  const name = WAY_NAMES[channel];
  return (
    <View className={cx(styles.place)}>
      {mayGoUp && (
        <Button
          id={`sooner-${channel}`}
          look="quiet"
          isBusy={isBusy}
          label={ALERT_WORDS.soonerLabel(name)}
          onTap={() => onMove(-1)}
        >
          {ALERT_WORDS.sooner}
        </Button>
      )}
      {mayGoDown && (
        <Button
          id={`later-${channel}`}
          look="quiet"
          isBusy={isBusy}
          label={ALERT_WORDS.laterLabel(name)}
          onTap={() => onMove(1)}
        >
          {ALERT_WORDS.later}
        </Button>
      )}
    </View>
  );
}

function Standing({ way }: { way: AlertWay }) {
  if (!way.isOffered) return <Tag words={ALERT_WORDS.notOffered} />;
  return way.isReady ? (
    <Tag tone="leaf" icon="check" words={ALERT_WORDS.ready} />
  ) : (
    <Tag tone="alarm" icon="close" words={ALERT_WORDS.notReady} />
  );
}
