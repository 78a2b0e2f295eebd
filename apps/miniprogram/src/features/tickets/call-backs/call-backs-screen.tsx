import { listCallBacks, type MatterToAskAbout } from '@doorstep/contracts';
import { momentWords, untilWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { usePullToRefresh } from '../../../device/lifecycle';
import { go } from '../../../device/navigate';
import { useAskPages } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { EmptyState } from '../../../ui/empty-state';
import { Tag } from '../../../ui/tag';
import { TicketList } from '../card/ticket-list';
import styles from './call-backs.module.scss';
import { CALL_BACK_WORDS } from './words';

/** 回访: what is over and nobody has asked about yet, for those who had no hand in it. */
export function CallBacksScreen() {
  const pages = useAskPages<typeof listCallBacks, MatterToAskAbout>(listCallBacks, {}, { isKept: true });
  usePullToRefresh(pages.refetch);
  const count = pages.first?.count ?? 0;
  return (
    <>
      <View className={cx(styles.lead)}>
        <Text>{CALL_BACK_WORDS.lead}</Text>
        {count > 0 && <Text className={cx(styles.count)}>{CALL_BACK_WORDS.count(count)}</Text>}
      </View>
      <TicketList
        pages={pages}
        empty={<EmptyState title={CALL_BACK_WORDS.empty} words={CALL_BACK_WORDS.emptyWords} />}
        acts={(matter) => <ToAsk matter={matter} />}
      />
    </>
  );
}

/** By when, how often somebody tried, and the way to it. */
function ToAsk({ matter }: { matter: MatterToAskAbout }) {
  const now = useNow();
  const { askBy, isLate, tries, triedAt, resolution, ticketId, number } = matter;
  const moment = (instant: string): string => momentWords(new Date(instant), now);
  return (
    <>
      <View className={cx(styles.tags)}>
        {isLate && <Tag tone="alarm" icon="clock" words={CALL_BACK_WORDS.late} />}
        {!isLate && askBy !== null && (
          <Tag tone="plain" icon="clock" words={CALL_BACK_WORDS.askBy(untilWords(new Date(askBy), now))} />
        )}
        {resolution === 'unconfirmed' && <Tag tone="wish" icon="question" words={CALL_BACK_WORDS.silent} />}
        {triedAt !== null && (
          <Tag tone="plain" icon="phone" words={CALL_BACK_WORDS.tries(tries, moment(triedAt))} />
        )}
      </View>
      <Button
        id={`ask-${number}`}
        look="second"
        icon="phone"
        onTap={() => void go('ticket', { id: ticketId })}
      >
        {CALL_BACK_WORDS.ask}
      </Button>
    </>
  );
}
