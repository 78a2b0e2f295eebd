import type { ScorecardView } from '@doorstep/contracts';
import { CATEGORY_GROUPS } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '../../ui/card';
import { cx } from '../../ui/cx';
import styles from './rates.module.scss';
import { RATES_WORDS } from './words';

const WORDS = RATES_WORDS.card;

/** What one party did in a month, by what was asked of it, with its own word beside it. */
export function Scorecard({ card, children }: { card: ScorecardView; children?: ReactNode }) {
  const { signedOnTime: signed, finishedOnTime: finished, reply } = card;
  return (
    <Card title={card.name === '' ? WORDS.someParty : card.name} id={`card-${card.partyId}`}>
      <Text className={cx(styles.quiet)}>{WORDS.sent(card.sent)}</Text>
      <Figure name={WORDS.signed} value={WORDS.share(signed.count, signed.of)} />
      <Figure name={WORDS.finished} value={WORDS.share(finished.count, finished.of)} />
      <Figure name={WORDS.returns} value={WORDS.times(card.returns)} />
      <Figure name={WORDS.missedVisits} value={WORDS.times(card.missedVisits ?? 0)} />
      <Figure name={WORDS.falseDone} value={WORDS.times(card.falseDone)} />
      <Figure name={WORDS.redo} value={WORDS.times(card.redo)} />
      <Figure name={WORDS.halfFixed} value={WORDS.times(card.halfFixed)} />
      <Figure name={WORDS.recurred} value={WORDS.times(card.recurred ?? 0)} />
      {card.groups.map(({ group, sent, late }) => (
        <Text key={group} className={cx(styles.quiet)}>
          {WORDS.group(CATEGORY_GROUPS[group], sent, late)}
        </Text>
      ))}
      {reply !== null && (
        <View className={cx(styles.reply)}>
          <Text className={cx(styles.quiet)}>{WORDS.reply}：</Text>
          <Text>{reply.words}</Text>
        </View>
      )}
      {children}
    </Card>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <View className={cx(styles.figures)}>
      <Text>{name}</Text>
      <Text>{value}</Text>
    </View>
  );
}
