import { markRead, readInbox, type NoticeView } from '@doorstep/contracts';
import { askAgain } from '../../device/ask-again';
import { usePullToRefresh } from '../../device/lifecycle';
import { openPath } from '../../device/navigate';
import { problemWords } from '../../device/problem-words';
import { useAct } from '../../device/use-act';
import { useAskPages } from '../../device/use-ask';
import { useNow } from '../../device/use-now';
import { useCallStation } from '../../device/use-station';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { Loading } from '../../ui/loading';
import { MoreButton } from '../../ui/more-button';
import { Notice } from './notice';
import { INBOX_WORDS } from './words';

/** What the station told this person; a tap opens what it is about and marks it as read. */
export function InboxScreen() {
  const pages = useAskPages<typeof readInbox, NoticeView>(readInbox, {}, { isKept: true });
  const { act, isBusy } = useAct(markRead, () => askAgain('readInbox'));
  const now = useNow();
  const callStation = useCallStation();
  usePullToRefresh(pages.refetch);
  const open = (notice: NoticeView): void => {
    if (notice.readAt === null) act({ noticeId: notice.noticeId });
    void openPath(notice.page);
  };
  if (pages.error && pages.items.length === 0) {
    return (
      <ErrorNote
        words={problemWords(pages.error)}
        onRetry={() => void pages.refetch()}
        onCall={callStation}
      />
    );
  }
  if (pages.isPending) return <Loading />;
  if (pages.items.length === 0)
    return <EmptyState title={INBOX_WORDS.empty} words={INBOX_WORDS.emptyWords} />;
  return (
    <>
      {(pages.first?.unread ?? 0) > 0 && (
        <Button id="read-all" look="quiet" icon="check" isBusy={isBusy} onTap={() => act({})}>
          {INBOX_WORDS.readAll}
        </Button>
      )}
      {pages.items.map((notice) => (
        <Notice key={notice.noticeId} notice={notice} now={now} onTap={() => open(notice)} />
      ))}
      {pages.hasNextPage && (
        <MoreButton isBusy={pages.isFetchingNextPage} onTap={() => void pages.fetchNextPage()} />
      )}
    </>
  );
}
