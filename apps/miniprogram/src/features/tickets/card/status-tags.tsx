import type { TicketCard as Ticket } from '@doorstep/contracts';
import { isClosed, paperWords, STATUS_WORDS, URGENCY_WORDS } from '@doorstep/domain';
import { View } from '@tarojs/components';
import { Tag } from '../../../ui/tag';
import { cx } from '../../../ui/cx';
import styles from './status-tags.module.scss';
import { CUSTODY_WORDS, STATUS_LOOKS } from './words';

/** How far it is, how pressing, how often done again, how often come back. */
export function StatusTags({
  ticket,
}: {
  ticket: Pick<Ticket, 'status' | 'urgency' | 'redoCount' | 'recurrences' | 'isVeiled' | 'paper'>;
}) {
  const { tone, icon } = STATUS_LOOKS[ticket.status];
  const { recurrences = 0 } = ticket;
  return (
    <View className={cx(styles.tags)}>
      <Tag words={STATUS_WORDS[ticket.status]} tone={tone} icon={icon} />
      {ticket.urgency !== 'normal' && !isClosed(ticket.status) && (
        <Tag words={URGENCY_WORDS[ticket.urgency]} tone="alarm" icon="alert" />
      )}
      {ticket.isVeiled === true && <Tag words={CUSTODY_WORDS.lookFirst} tone="wish" icon="eye" />}
      {recurrences > 0 && <Tag words={CUSTODY_WORDS.overAgain(recurrences)} tone="wish" icon="refresh" />}
      {ticket.paper && <Tag words={paperWords(ticket.paper)} icon="pen" />}
      {ticket.redoCount > 0 && (
        <Tag words={CUSTODY_WORDS.redo(ticket.redoCount)} tone="alarm" icon="refresh" />
      )}
    </View>
  );
}
