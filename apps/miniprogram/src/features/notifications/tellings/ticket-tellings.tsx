import { readTellings, type AnswerOf, type TellingStep } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Card, type CardProps } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Others } from './others';
import { Sends, Shown } from './sends';
import styles from './tellings.module.scss';
import { TELLINGS_WORDS } from './words';

/** Who was called to one matter, step by step; on top why the reader was, or was not. */
export function TicketTellings({ ticketId }: { ticketId: string }) {
  const { data, error, refetch } = useAsk(readTellings, { ticketId });
  const now = useNow();
  if (error && !data) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const moment = (at: string): string => momentWords(new Date(at), now);
  const { takenBy, nextAt } = data;
  return (
    <>
      <Card look="wish">
        <Text className={cx(styles.why)}>{data.why}</Text>
      </Card>
      <Card look={lookOf(data)}>
        <Text>
          {takenBy === null
            ? nobodyWords(data)
            : TELLINGS_WORDS.taken(takenBy.personName, moment(takenBy.at))}
        </Text>
        {nextAt !== null && <Text>{TELLINGS_WORDS.next(moment(nextAt))}</Text>}
        {data.seenBy.map(({ personName, at }) => (
          <Text key={`${personName} ${at}`}>{TELLINGS_WORDS.seen(personName, moment(at))}</Text>
        ))}
      </Card>
      {[...data.steps].reverse().map((step) => (
        <Step key={step.factId} step={step} now={now} />
      ))}
      <Others others={data.others ?? []} neighbours={data.neighbours ?? 0} now={now} />
    </>
  );
}

type Waiting = Pick<AnswerOf<typeof readTellings>, 'takenBy' | 'isWaiting'>;

function lookOf({ takenBy, isWaiting }: Waiting): NonNullable<CardProps['look']> {
  if (takenBy !== null) return 'leaf';
  return isWaiting === false ? 'plain' : 'alarm';
}

const nobodyWords = ({ isWaiting }: Waiting): string =>
  isWaiting === false ? TELLINGS_WORDS.notWaiting : TELLINGS_WORDS.nobody;

function Step({ step, now }: { step: TellingStep; now: Date }) {
  return (
    <Card title={step.words}>
      <Text className={cx(styles.note)}>{momentWords(new Date(step.at), now)}</Text>
      {step.people.length === 0 && <Text>{TELLINGS_WORDS.nobodyThere}</Text>}
      {step.people.map(({ personId, personName, shownAt, sends }) => (
        <View key={personId} className={cx(styles.person)}>
          <Text className={cx(styles.name)}>{personName}</Text>
          <Sends sends={sends} now={now} />
          <Shown at={shownAt} now={now} />
        </View>
      ))}
    </Card>
  );
}
