import { listPapers, type PaperView } from '@doorstep/contracts';
import { askAgain } from '../../device/ask-again';
import { problemWords } from '../../device/problem-words';
import { useAsk } from '../../device/use-ask';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { Heading } from '../../ui/heading';
import { Loading } from '../../ui/loading';
import { AskForm } from './ask-form';
import { PaperCard } from './paper-card';
import { PAPERS_WORDS } from './words';

const LOOK_AGAIN_MS = 1_500;

const isUnderWay = ({ state }: PaperView): boolean => state === 'waiting' || state === 'writing';

/** 打印和导出: ask for a paper, see how far it is, open it. With a ticket: the papers about that one matter. */
export function PapersScreen({ ticketId }: { ticketId: string | undefined }) {
  const { data, error, refetch } = useAsk(
    listPapers,
    {},
    { everyMs: LOOK_AGAIN_MS, isOver: ({ items }) => !items.some(isUnderWay) },
  );
  const again = (): void => askAgain('listPapers');
  return (
    <>
      <AskForm ticketId={ticketId} onAsked={again} />
      <Heading>{PAPERS_WORDS.list}</Heading>
      {error && !data && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data?.items.length === 0 && <EmptyState title={PAPERS_WORDS.none} />}
      {data?.items.map((paper) => (
        <PaperCard key={paper.paperId} paper={paper} onChange={again} />
      ))}
    </>
  );
}
