import type { TicketView } from '@doorstep/contracts';
import {
  comingDayWords,
  spanWords,
  SUSPENSION_WORDS,
  type Role,
  type SuspensionCause,
} from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import styles from './agreed-on.module.scss';
import { AGREED_WORDS } from './way-words';

/** What is agreed, asked for or waited for: a time to come, a pause, more days, a day to look again. */
export function AgreedOn({ ticket, role, now }: { ticket: TicketView; role: Role; now: Date }) {
  const { suspension, extension, unsolvable, reviewAt } = ticket;
  const day = (moment: string): string => comingDayWords(new Date(moment), now);
  const isInside = role !== 'resident';
  return (
    <>
      <VisitWindow window={ticket.window} role={role} now={now} />
      {suspension && (
        <Card look="wish" title={AGREED_WORDS.heldUp}>
          <Text>{AGREED_WORDS.heldUpUntil(causeOf(suspension.cause, role), day(suspension.until))}</Text>
        </Card>
      )}
      {isInside && extension && (
        <Card look="wish" title={AGREED_WORDS.extension}>
          <Text>{AGREED_WORDS.extensionUntil(day(extension.until), extension.reason)}</Text>
        </Card>
      )}
      {isInside && unsolvable && (
        <Card look="wish" title={AGREED_WORDS.unsolvable}>
          <Text>{AGREED_WORDS.unsolvableWhy(unsolvable.reason, unsolvable.explanation)}</Text>
          <Text>{AGREED_WORDS.reviewOn(day(unsolvable.reviewAt))}</Text>
        </Card>
      )}
      {ticket.status === 'diverted' && (
        <Card look="wish" title={AGREED_WORDS.diverted}>
          <Text>{saidLast(ticket, 'ticket.diverted')}</Text>
        </Card>
      )}
      {reviewAt && (
        <Card look="wish" title={AGREED_WORDS.review}>
          <Text>{saidLast(ticket, 'ticket.unresolved')}</Text>
        </Card>
      )}
    </>
  );
}

/** What was said when it last came to this. */
const saidLast = ({ timeline }: TicketView, type: string): string =>
  timeline.filter((entry) => entry.type === type).sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
    ?.words ?? '';

/** Whoever is waited for is spoken to. */
const causeOf = (cause: SuspensionCause, role: Role): string =>
  cause === 'wait_resident' && role === 'resident' ? AGREED_WORDS.waitsForYou : SUSPENSION_WORDS[cause];

/** A time to come: whose wish it is, or that it is agreed. */
export function VisitWindow({ window, role, now }: { window: TicketView['window']; role: Role; now: Date }) {
  if (!window) return null;
  const [from, until] = [new Date(window.from), new Date(window.until)];
  const isOurs =
    window.by === (role === 'party' ? 'party' : 'resident') && (role === 'party' || role === 'resident');
  const proposed = isOurs ? AGREED_WORDS.proposedByYou : AGREED_WORDS.proposed[window.by];
  return (
    <Card look={window.isAgreed ? 'leaf' : 'wish'} title={window.isAgreed ? AGREED_WORDS.agreed : proposed}>
      <View className={cx(styles.when)}>
        <Text>{comingDayWords(from, now)}</Text>
        <Text className={cx(styles.hours)}>{spanWords(from, until)}</Text>
      </View>
    </Card>
  );
}
