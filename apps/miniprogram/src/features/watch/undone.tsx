import { listDeadLetters, retryDeadLetter, type OutputOf } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { askAgain } from '../../device/ask-again';
import { problemWords } from '../../device/problem-words';
import { useAct } from '../../device/use-act';
import { useAskPages } from '../../device/use-ask';
import { useNow } from '../../device/use-now';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { Heading } from '../../ui/heading';
import { MoreButton } from '../../ui/more-button';
import { tell } from '../../ui/toast';
import { WATCH_WORDS } from './words';

type Letter = OutputOf<typeof listDeadLetters>['items'][number];

/** Work that failed for good, each with one more try. Nothing is shown where there is none. */
export function Undone() {
  const pages = useAskPages<typeof listDeadLetters, Letter>(listDeadLetters, {});
  if (pages.error && pages.items.length === 0)
    return <ErrorNote words={problemWords(pages.error)} onRetry={() => void pages.refetch()} />;
  if (pages.items.length === 0) return null;
  return (
    <>
      <Heading>{WATCH_WORDS.undone}</Heading>
      <Text>{WATCH_WORDS.undoneNote}</Text>
      {pages.items.map((letter) => (
        <OneLetter key={letter.workId} letter={letter} />
      ))}
      {pages.hasNextPage && (
        <MoreButton isBusy={pages.isFetchingNextPage} onTap={() => void pages.fetchNextPage()} />
      )}
    </>
  );
}

function OneLetter({ letter: { workId, name, about, failedAt, attempts } }: { letter: Letter }) {
  const now = useNow();
  const { act, isBusy, problem } = useAct(retryDeadLetter, () => {
    tell(WATCH_WORDS.queued);
    askAgain('listDeadLetters', 'readWatch');
  });
  const what = about === '' ? name : about;
  return (
    <Card id={`letter-${workId}`}>
      <Text>{what}</Text>
      <Text>{WATCH_WORDS.tried(attempts, momentWords(new Date(failedAt), now))}</Text>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        look="second"
        icon="swap"
        isBusy={isBusy}
        label={WATCH_WORDS.againLabel(what)}
        onTap={() => act({ workId })}
      >
        {WATCH_WORDS.again}
      </Button>
    </Card>
  );
}
