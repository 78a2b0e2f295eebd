import { listDrafts, type AnswerOf } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { usePullToRefresh } from '../../../device/lifecycle';
import { go } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { useStanding } from '../../../device/session';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { Tag, type TagProps } from '../../../ui/tag';
import { keepDraft } from './draft-acts';
import styles from './drafting-screen.module.scss';
import { NewDraft } from './new-draft';
import { OneDraft } from './one-draft';
import { DRAFT_WORDS } from './words';

type Head = AnswerOf<typeof listDrafts>['items'][number];

const TONES: Record<Head['state'], NonNullable<TagProps['tone']>> = {
  solving: 'sky',
  ready: 'wish',
  published: 'leaf',
  discarded: 'plain',
};

/** 排班: the drafts, and the way to the next one. Only the secretary's. */
export function DraftingScreen({ draftId }: { draftId: string | undefined }) {
  const role = useStanding(({ me }) => me?.active.role);
  if (role !== 'secretary') return <Loading />;
  return draftId === undefined ? <Drafts /> : <OneDraft draftId={draftId} />;
}

function Drafts() {
  const { data, error, refetch } = useAsk(listDrafts, {}, { freshFor: 0 });
  usePullToRefresh(refetch);
  if (error && !data) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const kept = data.items.filter(({ state }) => state !== 'discarded');
  return (
    <>
      <NewDraft
        suggestion={data.suggestion}
        onStarted={(draft) => {
          keepDraft(draft);
          void go('drafting', { id: draft.draftId });
        }}
      />
      {kept.length === 0 ? (
        <EmptyState title={DRAFT_WORDS.none} words={DRAFT_WORDS.noneNote} />
      ) : (
        <Text className={cx(styles.title)}>{DRAFT_WORDS.drafts}</Text>
      )}
      {kept.map((draft) => (
        <DraftCard key={draft.draftId} draft={draft} />
      ))}
    </>
  );
}

function DraftCard({ draft }: { draft: Head }) {
  const now = useNow();
  const span = DRAFT_WORDS.span(draft.fromDay, draft.untilDay);
  return (
    <Card
      id={`draft-${draft.draftId}`}
      label={`${span}，${DRAFT_WORDS.state[draft.state]}`}
      onTap={() => void go('drafting', { id: draft.draftId })}
    >
      <View className={cx(styles.head)}>
        <Text className={cx(styles.span)}>{span}</Text>
        <Tag tone={TONES[draft.state]} words={DRAFT_WORDS.state[draft.state]} />
      </View>
      <Text className={cx(styles.note)}>
        {DRAFT_WORDS.madeBy(draft.madeByName, momentWords(new Date(draft.madeAt), now))}
      </Text>
    </Card>
  );
}
