import type { TicketView } from '@doorstep/contracts';
import { numberWords, type Role } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { go } from '../../../device/navigate';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import styles from './over-again.module.scss';
import { AGAIN_WORDS } from './words';

type SameTrouble = NonNullable<TicketView['recurrenceOf']>;

/** The same thing has had the same trouble before, or had it again since: how it was mended then, and the way there. */
export function OverAgain({ ticket, role }: { ticket: TicketView; role: Role }) {
  const { recurrences = 0, recurrenceOf = null, recurredAs = [] } = ticket;
  return (
    <>
      {recurrences > 0 && (
        <Card look="wish" title={AGAIN_WORDS.title(recurrences)} id="over-again">
          <Text>{wordsFor(role)}</Text>
          {recurrenceOf !== null && <Earlier was={recurrenceOf} />}
        </Card>
      )}
      {recurredAs.length > 0 && (
        <Card title={AGAIN_WORDS.laterTitle} id="came-back">
          {recurredAs.map(({ ticketId, number, reportedAt }) => (
            <View key={ticketId} className={cx(styles.one)}>
              <Text>{AGAIN_WORDS.later(numberWords(number), reportedAt)}</Text>
              <Button
                id={`open-${ticketId}`}
                look="quiet"
                icon="eye"
                onTap={() => void go('ticket', { id: ticketId })}
              >
                {AGAIN_WORDS.openLater}
              </Button>
            </View>
          ))}
        </Card>
      )}
    </>
  );
}

function Earlier({ was: { ticketId, number, closedAt, partyName, outcome } }: { was: SameTrouble }) {
  const said = AGAIN_WORDS.by(partyName ?? '', outcome ?? '');
  return (
    <View className={cx(styles.one)}>
      <Text className={cx(styles.when)}>{AGAIN_WORDS.last(numberWords(number), closedAt)}</Text>
      {said !== '' && <Text>{said}</Text>}
      <Button id="open-earlier" look="second" icon="eye" onTap={() => void go('ticket', { id: ticketId })}>
        {AGAIN_WORDS.open}
      </Button>
    </View>
  );
}

const wordsFor = (role: Role): string => {
  if (role === 'resident') return AGAIN_WORDS.forResident;
  return role === 'party' ? AGAIN_WORDS.forParty : AGAIN_WORDS.forDesk;
};
