import { discardDraft, type DraftView } from '@doorstep/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { askAgain } from '../../../device/ask-again';
import { confirm } from '../../../device/feedback';
import { go, replace } from '../../../device/navigate';
import { problemWords } from '../../../device/problem-words';
import { useAct } from '../../../device/use-act';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { ErrorNote } from '../../../ui/error-note';
import { tell } from '../../../ui/toast';
import type { DraftActs } from './draft-acts';
import { PublishSheet } from './publish-sheet';
import styles from './toolbar.module.scss';
import { DRAFT_WORDS } from './words';

/** What may be done with a draft that is ready; one that is published only leads to the roster. */
export function Toolbar({ draft, acts }: { draft: DraftView; acts: DraftActs }) {
  if (draft.state === 'published') {
    return (
      <Button id="to-roster" icon="calendar" onTap={() => void go('roster', { day: draft.fromDay })}>
        {DRAFT_WORDS.toRoster}
      </Button>
    );
  }
  return (
    <>
      <Publish draft={draft} />
      <View className={cx(styles.keys)}>
        <Button
          id="undo"
          look="quiet"
          icon="undo"
          isDisabled={!draft.mayUndo || acts.isBusy}
          onTap={() => acts.step(false)}
        >
          {DRAFT_WORDS.undo}
        </Button>
        <Button
          id="redo"
          look="quiet"
          icon="refresh"
          isDisabled={!draft.mayRedo || acts.isBusy}
          onTap={() => acts.step(true)}
        >
          {DRAFT_WORDS.redo}
        </Button>
        <Button id="redraft" look="quiet" icon="swap" isDisabled={acts.isBusy} onTap={acts.redraft}>
          {DRAFT_WORDS.redraft}
        </Button>
      </View>
      {acts.problem && <ErrorNote words={problemWords(acts.problem)} />}
    </>
  );
}

function Publish({ draft }: { draft: DraftView }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button id="publish" icon="send" onTap={() => setOpen(true)}>
        {DRAFT_WORDS.publish}
      </Button>
      {isOpen && <PublishSheet draft={draft} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Puts the draft away, after asking. */
export function Discard({ draftId }: { draftId: string }) {
  const { act, isBusy, problem } = useAct(discardDraft, () => {
    tell(DRAFT_WORDS.discarded);
    askAgain('listDrafts');
    void replace('drafting', {});
  });
  const ask = async (): Promise<void> => {
    if (await confirm(DRAFT_WORDS.discardAsk)) act({ draftId });
  };
  return (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="discard" look="quiet" icon="bin" isBusy={isBusy} onTap={() => void ask()}>
        {DRAFT_WORDS.discard}
      </Button>
    </>
  );
}
