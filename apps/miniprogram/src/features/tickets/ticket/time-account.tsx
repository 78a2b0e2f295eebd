import type { TicketView } from '@doorstep/contracts';
import { untilWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Tag } from '../../../ui/tag';
import styles from './time-account.module.scss';
import { TIME_WORDS } from './words';

type Clock = NonNullable<TicketView['time']>['clocks'][number];

/** 时间账: whose hands the time went through, in one line; every clock with its reasons for whoever wants to know. */
export function TimeAccount({ time, now }: { time: TicketView['time']; now: Date }) {
  const [isOpen, setOpen] = useState(false);
  if (time === undefined || time.clocks.length === 0) return null;
  return (
    <Card title={TIME_WORDS.title}>
      {time.split !== '' && <Text>{time.split}</Text>}
      {isOpen && time.clocks.map((clock, place) => <OneClock key={place} clock={clock} now={now} />)}
      <Button look="quiet" icon="clock" onTap={() => setOpen(!isOpen)}>
        {isOpen ? TIME_WORDS.close : TIME_WORDS.open}
      </Button>
    </Card>
  );
}

function OneClock({ clock, now }: { clock: Clock; now: Date }) {
  const { dueAt, state, isOverdue } = clock;
  const isOwed = state === 'running' && dueAt !== null;
  return (
    <View className={styles.clock}>
      <View className={styles.head}>
        <Text className={styles.name}>{TIME_WORDS.owes(clock.who, clock.title)}</Text>
        <Tag
          tone={isOverdue ? 'alarm' : 'plain'}
          words={isOverdue ? TIME_WORDS.late : TIME_WORDS.states[state]}
        />
      </View>
      <Text>{TIME_WORDS.used(clock.used, clock.limit)}</Text>
      {isOwed && <Text>{TIME_WORDS.due(untilWords(new Date(dueAt), now))}</Text>}
      {clock.reasons.map((reason) => (
        <Text key={reason} className={styles.reason}>
          {reason}
        </Text>
      ))}
    </View>
  );
}
