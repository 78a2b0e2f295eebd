import { cancelPaper, type PaperView } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { useMutation } from '@tanstack/react-query';
import { Text } from '@tarojs/components';
import { openFile } from '../../device/open-file';
import { problemWords } from '../../device/problem-words';
import { useAct } from '../../device/use-act';
import { useNow } from '../../device/use-now';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { cx } from '../../ui/cx';
import { ErrorNote } from '../../ui/error-note';
import { ProgressBar } from '../../ui/progress-bar';
import styles from './paper-card.module.scss';
import { PAPERS_WORDS } from './words';

const LOOKS = { ready: 'leaf', failed: 'alarm' } as const;

/** One paper: how far it is, or the way to open it, or what became of it. */
export function PaperCard({ paper, onChange }: { paper: PaperView; onChange: () => void }) {
  const now = useNow();
  const { paperId, title, state, words, askedAt, bytes } = paper;
  const size = bytes === null ? '' : `，${PAPERS_WORDS.size(bytes)}`;
  return (
    <Card
      id={`paper-${paperId}`}
      title={title}
      look={state === 'ready' || state === 'failed' ? LOOKS[state] : 'plain'}
    >
      <Text className={cx(styles.note)}>
        {PAPERS_WORDS.asked(momentWords(new Date(askedAt), now))}
        {size}
      </Text>
      <Text aria-live="polite">{words}</Text>
      {(state === 'waiting' || state === 'writing') && <UnderWay paper={paper} onChange={onChange} />}
      {paper.link !== null && <Open link={paper.link} paper={paper} onGone={onChange} />}
    </Card>
  );
}

function UnderWay({ paper: { paperId, percent }, onChange }: { paper: PaperView; onChange: () => void }) {
  const { act, isBusy, problem } = useAct(cancelPaper, onChange);
  return (
    <>
      <ProgressBar percent={percent} label={PAPERS_WORDS.progress(percent)} />
      <Button
        id={`cancel-${paperId}`}
        look="quiet"
        icon="stop"
        isBusy={isBusy}
        onTap={() => act({ paperId })}
      >
        {PAPERS_WORDS.cancel}
      </Button>
      {problem && <ErrorNote words={problemWords(problem)} />}
    </>
  );
}

function Open({ link, paper, onGone }: { link: string; paper: PaperView; onGone: () => void }) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => openFile({ link, filename: paper.filename }),
    // A link that is over is replaced by the next look at the list.
    onError: onGone,
  });
  return (
    <>
      <Button id={`open-${paper.paperId}`} icon="download" isBusy={isPending} onTap={() => mutate()}>
        {PAPERS_WORDS.open}
      </Button>
      {error && <ErrorNote words={PAPERS_WORDS.notOpened} />}
    </>
  );
}
