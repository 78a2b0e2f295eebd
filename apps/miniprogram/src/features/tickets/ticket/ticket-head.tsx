import type { TicketView } from '@doorstep/contracts';
import { CATEGORIES, momentWords, numberWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { CATEGORY_DRAWINGS } from '../../../theme/category-drawings';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { MediaShown } from '../../../attach/media-shown';
import { StatusTags } from '../card/status-tags';
import styles from './ticket-head.module.scss';
import { TICKET_WORDS } from './words';

/** What it is about: picture, place, how far, words. */
export function TicketHead({ ticket }: { ticket: TicketView }) {
  return (
    <>
      <View className={cx(styles.head)}>
        <Icon of={CATEGORY_DRAWINGS[ticket.category]} look="card" className={styles.picture} />
        <View className={cx(styles.what)}>
          <Text className={cx(styles.label)}>{CATEGORIES[ticket.category].label}</Text>
          <Text>{ticket.place}</Text>
        </View>
      </View>
      <StatusTags ticket={ticket} />
      {ticket.text !== '' && <View className={cx(styles.text)}>{ticket.text}</View>}
    </>
  );
}

/** What belongs to it: the photos of the report, its number, who said it and who answers for it. */
export function TicketDetails({ ticket, now }: { ticket: TicketView; now: Date }) {
  const { reporter, ownerName, partyName, paper, paperPage } = ticket;
  return (
    <>
      <MediaShown media={ticket.media} />
      <View className={cx(styles.facts)}>
        <Text>
          {numberWords(ticket.number)} · {momentWords(new Date(ticket.reportedAt), now)}
        </Text>
        {paper && <Text>{TICKET_WORDS.onPaper(paper)}</Text>}
        {!ticket.standing.isReporter && (
          <Text>{TICKET_WORDS.reporter(reporter.name, TICKET_WORDS.via[reporter.via])}</Text>
        )}
        {ownerName !== null && <Text>{TICKET_WORDS.owner(ownerName)}</Text>}
        {partyName !== null && <Text>{TICKET_WORDS.party(partyName)}</Text>}
      </View>
      {paperPage && (
        <>
          <Text>{TICKET_WORDS.paperPage}</Text>
          <MediaShown media={[paperPage]} />
        </>
      )}
    </>
  );
}
