import { readWatch, type OutputOf } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { problemWords } from '../../device/problem-words';
import { useAsk } from '../../device/use-ask';
import { useNow } from '../../device/use-now';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { Loading } from '../../ui/loading';
import { Undone } from './undone';
import { WATCH_WORDS } from './words';

const LOOK_AGAIN_MS = 30_000;
/** It looks every minute; after so long without a look nobody looks any more. */
const STALE_AFTER_MS = 5 * 60_000;

/** 系统体检: whether the promises hold at this moment, and the work that waits for somebody. */
export function WatchScreen() {
  const { data, error, refetch } = useAsk(readWatch, {}, { everyMs: LOOK_AGAIN_MS });
  if (error && !data) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <Text>{WATCH_WORDS.intro}</Text>
      <Looked watch={data} />
      <Undone />
    </>
  );
}

function Looked({ watch: { checkedAt, items } }: { watch: OutputOf<typeof readWatch> }) {
  const now = useNow();
  const said = (at: string): string => momentWords(new Date(at), now);
  if (checkedAt === null) return <EmptyState title={WATCH_WORDS.notYet} words={WATCH_WORDS.notYetWords} />;
  const isStale = now.getTime() - Date.parse(checkedAt) > STALE_AFTER_MS;
  return (
    <>
      {isStale && <ErrorNote words={WATCH_WORDS.stale(said(checkedAt))} />}
      {!isStale && items.length === 0 && (
        <Card look="leaf" title={WATCH_WORDS.well}>
          <Text>{WATCH_WORDS.wellWords}</Text>
          <Text aria-live="polite">{WATCH_WORDS.checked(said(checkedAt))}</Text>
        </Card>
      )}
      {items.length > 0 && <Text aria-live="polite">{WATCH_WORDS.found(items.length)}</Text>}
      {items.map(({ kind, words, since }) => (
        <Card key={kind} look="alarm">
          <Text>{words}</Text>
          <Text>{WATCH_WORDS.since(said(since))}</Text>
        </Card>
      ))}
    </>
  );
}
