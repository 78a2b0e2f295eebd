import { publishDraft, type DraftView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { problemWords } from '../../../device/problem-words';
import { useAct } from '../../../device/use-act';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { rosterChanged } from '../grid/use-seating';
import { keepDraft, useClash } from './draft-acts';
import { BreachList } from './result';
import { DRAFT_WORDS } from './words';

/** What publishing will do, said before it is done; broken rules need the secretary's word. */
export function PublishSheet({ draft, onClose }: { draft: DraftView; onClose: () => void }) {
  const { act, isBusy, problem } = useAct(publishDraft, (answer) => {
    keepDraft(answer.draft);
    if (!answer.isDone) return;
    tell(DRAFT_WORDS.published);
    rosterChanged();
    onClose();
  });
  const despite = draft.breaches.length > 0;
  const isClash = useClash(problem);
  const foot = (
    <>
      {problem && !isClash && <ErrorNote words={problemWords(problem)} />}
      <Button
        id="publish-now"
        icon="send"
        isBusy={isBusy}
        onTap={() => act({ draftId: draft.draftId, version: draft.version, despite })}
      >
        {despite ? DRAFT_WORDS.publishDespite : DRAFT_WORDS.publishYes}
      </Button>
      <Button id="publish-not" look="quiet" onTap={onClose}>
        {DRAFT_WORDS.publishNo}
      </Button>
    </>
  );
  return (
    <Sheet title={DRAFT_WORDS.publishTitle} onClose={onClose} foot={foot}>
      {consequences(draft).map((words) => (
        <Text key={words}>{words}</Text>
      ))}
      <BreachList breaches={draft.breaches} />
    </Sheet>
  );
}

function consequences({ fromDay, untilDay, people, missing, breaches }: DraftView): string[] {
  const told = people.filter(({ seats }) => seats > 0).length;
  return [
    DRAFT_WORDS.publishTells(told),
    DRAFT_WORDS.publishReplaces(DRAFT_WORDS.span(fromDay, untilDay)),
    DRAFT_WORDS.publishKeeps,
    ...(missing > 0 ? [DRAFT_WORDS.publishHoles(missing)] : []),
    ...(breaches.length > 0 ? [DRAFT_WORDS.publishBreaches(breaches.length)] : []),
  ];
}
