import type { DraftView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { ApiRefusal } from '../../../device/refusals';
import { cx } from '../../../ui/cx';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Tabs } from '../../../ui/tabs';
import { useDraft, useDraftActs, type DraftActs } from './draft-acts';
import { DraftDays } from './draft-days';
import { DraftSlotSheet } from './draft-slot-sheet';
import styles from './drafting-screen.module.scss';
import { Fairness } from './fairness';
import { Progress } from './progress';
import { BreachList, HoleList, Result } from './result';
import { Discard, Toolbar } from './toolbar';
import { DRAFT_WORDS } from './words';

/** One draft: being made, ready to be changed and published, or done with. */
export function OneDraft({ draftId }: { draftId: string }) {
  const { data, error, refetch } = useDraft(draftId);
  if (error && (!data || error instanceof ApiRefusal))
    return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.state === 'discarded') return <EmptyState title={DRAFT_WORDS.gone} />;
  return <Draft draft={data} />;
}

function Draft({ draft }: { draft: DraftView }) {
  const acts = useDraftActs(draft);
  const isSolving = draft.state === 'solving';
  const hasPlan = draft.slots.some(({ seats }) => seats.length > 0);
  return (
    <>
      <Text className={cx(styles.span)}>{DRAFT_WORDS.span(draft.fromDay, draft.untilDay)}</Text>
      {isSolving && <Progress progress={draft.progress} isBusy={acts.isBusy} onStop={acts.stop} />}
      {isSolving && acts.problem && <ErrorNote words={problemWords(acts.problem)} />}
      {(hasPlan || !isSolving) && (
        <>
          <Result draft={draft} />
          {!isSolving && <Toolbar draft={draft} acts={acts} />}
          <HoleList slots={draft.slots} />
          <BreachList breaches={draft.breaches} />
          <Views draft={draft} acts={acts} />
        </>
      )}
      {draft.state !== 'published' && <Discard draftId={draft.draftId} />}
    </>
  );
}

/** The same draft by day, or by person. */
function Views({ draft, acts }: { draft: DraftView; acts: DraftActs }) {
  const [view, setView] = useState<'list' | 'fairness'>('list');
  const [opened, setOpened] = useState<string>();
  const names = useMemo(
    () => new Map(draft.people.map(({ personId, name }) => [personId, name])),
    [draft.people],
  );
  const nameOf = (personId: string): string => names.get(personId) ?? '';
  const slot = draft.slots.find(({ id }) => id === opened);
  const mayChange = draft.state === 'ready';
  return (
    <>
      <Tabs
        items={[
          { key: 'list', words: DRAFT_WORDS.list },
          { key: 'fairness', words: DRAFT_WORDS.fairness },
        ]}
        here={view}
        onChoose={setView}
      />
      {view === 'list' ? (
        <DraftDays slots={draft.slots} nameOf={nameOf} onOpen={mayChange ? setOpened : undefined} />
      ) : (
        <Fairness people={draft.people} />
      )}
      {slot && mayChange && (
        <DraftSlotSheet
          draft={draft}
          slot={slot}
          acts={acts}
          nameOf={nameOf}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}
