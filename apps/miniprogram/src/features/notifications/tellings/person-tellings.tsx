import { listTellings, type Telling } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { openPath } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { useAskPages } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { MoreButton } from '../../../ui/more-button';
import { Sends, Shown } from './sends';
import styles from './tellings.module.scss';
import { TELLINGS_WORDS } from './words';

/** Every time one person was called lately, and what came of it; without a person, the reader's own. */
export function PersonTellings({ personId }: { personId: string | undefined }) {
  const asked = personId === undefined ? {} : { personId };
  const pages = useAskPages<typeof listTellings, Telling>(listTellings, asked);
  const now = useNow();
  if (pages.error && pages.items.length === 0)
    return <ErrorNote words={problemWords(pages.error)} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <Loading />;
  if (pages.items.length === 0)
    return <EmptyState title={TELLINGS_WORDS.none} words={TELLINGS_WORDS.noneWords} />;
  return (
    <>
      <Text className={cx(styles.name)}>{TELLINGS_WORDS.whose(pages.first?.personName ?? '')}</Text>
      {pages.items.map(({ noticeId, title, body, page, at, shownAt, sends }) => (
        <Card key={noticeId} title={title}>
          {body !== '' && <Text>{body}</Text>}
          <Text className={cx(styles.note)}>{momentWords(new Date(at), now)}</Text>
          <Sends sends={sends} now={now} />
          <Shown at={shownAt} now={now} />
          <Button
            look="quiet"
            label={TELLINGS_WORDS.openLabel(title, body)}
            onTap={() => void openPath(page)}
          >
            {TELLINGS_WORDS.open}
          </Button>
        </Card>
      ))}
      {pages.hasNextPage && (
        <MoreButton isBusy={pages.isFetchingNextPage} onTap={() => void pages.fetchNextPage()} />
      )}
    </>
  );
}
