import { listTellings, type SendView, type Telling } from '@doorstep/contracts';
import { momentWords, resultWords, WAY_WORDS, type AttemptResult } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { problemWords } from '../../../device/problem-words';
import { useAskPages } from '../../../device/use-ask';
import { useConsents } from '../../../device/use-consents';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { MoreButton } from '../../../ui/more-button';
import { tell } from '../../../ui/toast';
import styles from './tellings.module.scss';
import { MY_WECHAT, TELLINGS_WORDS, TOLD_ME_WORDS } from './words';

/** How the reader was told of their own matter, step by step; and, where WeChat did not take it, what to do about that. */
export function ToldMe({ ticketId }: { ticketId: string }) {
  const pages = useAskPages<typeof listTellings, Telling>(listTellings, { ticketId });
  const now = useNow();
  if (pages.error && pages.items.length === 0)
    return <ErrorNote words={problemWords(pages.error)} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <Loading />;
  if (pages.items.length === 0)
    return <EmptyState title={TOLD_ME_WORDS.none} words={TOLD_ME_WORDS.noneWords} />;
  const [newest] = pages.items;
  return (
    <>
      {newest?.sends.some(isMissed) === true && <AskForWechat />}
      {pages.items.map((telling) => (
        <OneTelling key={telling.noticeId} telling={telling} now={now} />
      ))}
      {pages.hasNextPage && (
        <MoreButton isBusy={pages.isFetchingNextPage} onTap={() => void pages.fetchNextPage()} />
      )}
    </>
  );
}

const MISSED: readonly AttemptResult[] = ['no-credit', 'last-credit', 'refused'];

/** It did not go to WeChat for want of a yes: one more yes helps. */
const isMissed = ({ way, result }: SendView): boolean => way === 'wechat' && MISSED.includes(result);

function OneTelling({ telling, now }: { telling: Telling; now: Date }) {
  const { title, body, shownAt, sends } = telling;
  const moment = (at: string): string => momentWords(new Date(at), now);
  return (
    <Card title={title}>
      {body !== '' && <Text>{body}</Text>}
      {sends.map((send, nth) => (
        <Text key={`${send.way}-${nth}`} className={cx(styles.note)}>
          {TOLD_ME_WORDS.line(sentWords(send), moment(send.at))}
        </Text>
      ))}
      {shownAt !== null && <Text className={cx(styles.note)}>{TOLD_ME_WORDS.shown(moment(shownAt))}</Text>}
    </Card>
  );
}

function sentWords({ way, result }: SendView): string {
  if (way === 'inbox') return TOLD_ME_WORDS.inbox;
  return way === 'wechat' ? MY_WECHAT[result] : TELLINGS_WORDS.way(WAY_WORDS[way], resultWords(way, result));
}

/** What to do so that the next step rings in WeChat; nothing where this installation offers no such message. */
function AskForWechat() {
  const { items = [], ask, isBusy } = useConsents();
  const wanted = items.filter(({ key }) => key === 'ticket-progress');
  if (wanted.length === 0) return null;
  const heard = (isGiven: boolean): void => tell(isGiven ? TOLD_ME_WORDS.given : TOLD_ME_WORDS.refused);
  return (
    <Card look="wish">
      <Text>{TOLD_ME_WORDS.missed}</Text>
      <Button
        id="top-up"
        icon="bell"
        isBusy={isBusy}
        onTap={() => void ask(wanted).then((consents) => heard(Object.values(consents).includes('accept')))}
      >
        {TOLD_ME_WORDS.ask}
      </Button>
    </Card>
  );
}
