import type { ToldBeside } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { Sends, Shown } from './sends';
import styles from './tellings.module.scss';
import { asWords, TELLINGS_WORDS } from './words';

/** So many stand there at once; the rest behind a button. */
const FIRST = 3;

/** Everything else that was told about a matter, newest first: the party, the one who said it, whoever reviews it. */
export function Others({
  others,
  neighbours,
  now,
}: {
  others: readonly ToldBeside[];
  neighbours: number;
  now: Date;
}) {
  const [isWide, setWide] = useState(false);
  if (others.length === 0 && neighbours === 0) return null;
  return (
    <Card title={TELLINGS_WORDS.others}>
      {(isWide ? others : others.slice(0, FIRST)).map((told) => (
        <Told key={told.noticeId} told={told} now={now} />
      ))}
      {others.length > FIRST && (
        <Button id="all-others" look="quiet" icon="more" onTap={() => setWide(!isWide)}>
          {isWide ? TELLINGS_WORDS.fewer : TELLINGS_WORDS.all(others.length)}
        </Button>
      )}
      {neighbours > 0 && <Text>{TELLINGS_WORDS.neighbours(neighbours)}</Text>}
    </Card>
  );
}

function Told({ told, now }: { told: ToldBeside; now: Date }) {
  const { personName, as, partyName, title, at, shownAt, sends } = told;
  return (
    <View className={cx(styles.person)}>
      <Text className={cx(styles.name)}>{TELLINGS_WORDS.who(personName, asWords(as, partyName))}</Text>
      <Text>{title}</Text>
      <Text className={cx(styles.note)}>{momentWords(new Date(at), now)}</Text>
      <Sends sends={sends} now={now} />
      <Shown at={shownAt} now={now} />
    </View>
  );
}
