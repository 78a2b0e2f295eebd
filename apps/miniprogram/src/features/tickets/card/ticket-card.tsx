import type { TicketCard as Ticket } from '@doorstep/contracts';
import { CATEGORIES, momentWords, numberWords } from '@doorstep/domain';
import { Image, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { mediaUrl } from '../../../device/media-url';
import { CATEGORY_DRAWINGS } from '../../../theme/category-drawings';
import { Card } from '../../../ui/card';
import { CustodyLine } from '../../../ui/custody-line';
import { Icon } from '../../../ui/icon';
import { Tap } from '../../../ui/tap';
import { custodyOf } from './custody';
import { HintChips } from './hint-chips';
import { StatusTags } from './status-tags';
import { cx } from '../../../ui/cx';
import styles from './ticket-card.module.scss';
import { CUSTODY_WORDS } from './words';

export interface TicketCardProps {
  ticket: Ticket;
  now: Date;
  onTap: () => void;
  /** The reader is the one who reported it. */
  isMine?: boolean;
  /** What can be done with it from the list. */
  children?: ReactNode;
}

/** One matter in a list: what, where, how far, in whose hands. */
export function TicketCard({ ticket, now, onTap, isMine = false, children }: TicketCardProps) {
  const { label } = CATEGORIES[ticket.category];
  const said = ticket.isVeiled === true ? CUSTODY_WORDS.veiled : ticket.text;
  return (
    <Card>
      <Tap
        id={`ticket-${ticket.number}`}
        label={`${label}，${ticket.place}，${said}`}
        className={styles.open}
        onTap={onTap}
      >
        <View className={cx(styles.head)}>
          <Icon of={CATEGORY_DRAWINGS[ticket.category]} look="card" className={styles.picture} />
          <View className={cx(styles.what)}>
            <Text className={cx(styles.label)}>{label}</Text>
            <Text className={cx(styles.where)}>{ticket.place}</Text>
          </View>
          {ticket.thumbUrl !== null && (
            <Image src={mediaUrl(ticket.thumbUrl)} mode="aspectFill" lazyLoad className={cx(styles.thumb)} />
          )}
        </View>
        {said !== '' && <View className={cx(styles.text)}>{said}</View>}
        <StatusTags ticket={ticket} />
        {ticket.hint && <HintChips hint={ticket.hint} category={ticket.category} />}
        <CustodyLine {...custodyOf(ticket, now, isMine)} />
        <Text className={cx(styles.number)}>
          {numberWords(ticket.number)} · {momentWords(new Date(ticket.reportedAt), now)}
        </Text>
      </Tap>
      {children}
    </Card>
  );
}
