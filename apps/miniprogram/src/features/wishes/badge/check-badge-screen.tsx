import { checkBadge, type AnswerOf } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { phone } from '../../../device/feedback';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { useCallStation } from '../../../device/use-station';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { Loading } from '../../../ui/loading';
import { Tag } from '../../../ui/tag';
import styles from './badge.module.scss';
import { BADGE_WORDS } from './words';

/** At the door: green and a name, or do not open. A code that the house did not make just now is never green. */
export function CheckBadgeScreen({ code }: { code: string | undefined }) {
  const isAsked = code !== undefined;
  const { data, error } = useAsk(checkBadge, { code: code ?? '' }, { isAsked, freshFor: 0 });
  if (data && !error) return <Ours face={data} />;
  if (isAsked && !error) return <Loading />;
  return <NotOurs words={error ? problemWords(error) : BADGE_WORDS.notABadge} />;
}

function Ours({ face }: { face: AnswerOf<typeof checkBadge> }) {
  const now = useNow();
  const { visitorName, stationName, stationPhone, startsAt } = face;
  return (
    <Card look="leaf" title={BADGE_WORDS.isOurs}>
      <View className={cx(styles.face)}>
        <Tag words={stationName} tone="leaf" icon="check" />
        <Text className={cx(styles.name)}>{visitorName}</Text>
        <Text>{BADGE_WORDS.expected(momentWords(new Date(startsAt), now))}</Text>
      </View>
      {stationPhone !== null && (
        <Button id="call-station" look="call" icon="phone" onTap={() => void phone(stationPhone)}>
          {BADGE_WORDS.callStation}
        </Button>
      )}
    </Card>
  );
}

function NotOurs({ words }: { words: string }) {
  const call = useCallStation();
  return (
    <Card look="alarm" title={BADGE_WORDS.isNotOurs}>
      <Text>{words}</Text>
      {call && (
        <Button id="call-station" look="call" icon="phone" onTap={call}>
          {BADGE_WORDS.callStation}
        </Button>
      )}
    </Card>
  );
}
