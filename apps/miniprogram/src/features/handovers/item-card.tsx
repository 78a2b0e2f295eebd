import type { HandoverItem } from '@doorstep/contracts';
import { untilWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { go } from '../../device/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/icon';
import { Tag } from '../../ui/tag';
import styles from './handovers.module.scss';
import { HANDOVER_WORDS, ITEM_KINDS, ITEM_LOOKS } from './words';

/** One thread that must not drop: what it is, until when, in whose hands, and what may be done about it. */
export function ItemCard({
  item,
  now,
  isAnswered,
  acts,
}: {
  item: HandoverItem;
  now: Date;
  /** Whether the sheet has been given: before that nothing is taken yet. */
  isAnswered: boolean;
  acts?: ReactNode;
}) {
  const { itemId, kind, ticketId, words, dueAt, state, reason, outcome, answeredByName } = item;
  return (
    <Card id={`item-${itemId}`} look={state === 'refused' ? 'alarm' : 'plain'}>
      <View className={cx(styles.top)}>
        <View className={cx(styles.kind)}>
          <Icon of={ITEM_KINDS[kind].icon} look="card" />
          <Text>{ITEM_KINDS[kind].words}</Text>
        </View>
        {isAnswered && <Tag {...ITEM_LOOKS[state]} />}
      </View>
      <Text className={cx(styles.words)}>{words}</Text>
      {dueAt !== null && <Text>{HANDOVER_WORDS.due(untilWords(new Date(dueAt), now))}</Text>}
      {answeredByName !== null && (
        <Text className={cx(styles.note)}>
          {[answeredByName, reason].filter((said) => said !== '').join('：')}
        </Text>
      )}
      {outcome !== '' && <Text>{outcome}</Text>}
      {ticketId !== null && (
        <Button
          id={`open-ticket-${itemId}`}
          look="second"
          icon="eye"
          onTap={() => void go('ticket', { id: ticketId })}
        >
          {HANDOVER_WORDS.openTicket}
        </Button>
      )}
      {acts}
    </Card>
  );
}
