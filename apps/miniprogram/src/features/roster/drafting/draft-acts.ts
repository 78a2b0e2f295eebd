import {
  moveInDraft,
  readDraft,
  redraft,
  stopDraft,
  undoInDraft,
  type AskOf,
  type DraftView,
} from '@doorstep/contracts';
import { useEffect } from 'react';
import { askAgain } from '../../../device/ask-again';
import { usePageShown } from '../../../device/lifecycle';
import { queries } from '../../../device/queries';
import { ApiRefusal } from '../../../device/refusals';
import { useAct } from '../../../device/use-act';
import { keyOf, useAsk } from '../../../device/use-ask';
import { tell } from '../../../ui/toast';
import { DRAFT_WORDS } from './words';

const SOLVING_BEAT = 2_000;

/** The draft as it stands; asked again every other second while it is being made and looked at. */
export function useDraft(draftId: string) {
  const asked = useAsk(readDraft, { draftId }, { freshFor: 0 });
  const isSolving = asked.data?.state === 'solving';
  const isShown = usePageShown();
  const { refetch } = asked;
  useEffect(() => {
    if (!isSolving || !isShown) return;
    const beat = setInterval(() => void refetch(), SOLVING_BEAT);
    return () => clearInterval(beat);
  }, [isSolving, isShown, refetch]);
  return asked;
}

/** A draft that came back from a deed is the newest there is. */
export function keepDraft(draft: DraftView): void {
  queries.setQueryData(keyOf(readDraft.id, { draftId: draft.draftId }), draft);
  askAgain('listDraftCandidates', 'listDrafts');
}

/** Somebody else changed the draft meanwhile: it is read anew, and that is said. True while this is so. */
export function useClash(problem: Error | null): boolean {
  const isClash = problem instanceof ApiRefusal && problem.code === 'draft.changed';
  useEffect(() => {
    if (!isClash) return;
    askAgain('readDraft');
    tell(DRAFT_WORDS.changed);
  }, [isClash, problem]);
  return isClash;
}

type Move = Pick<AskOf<typeof moveInDraft>, 'slotId' | 'putIn' | 'takeOut' | 'isStandby'>;

/** What the secretary does with a draft by hand. Every deed names the version it was made upon. */
export function useDraftActs(draft: DraftView) {
  const { draftId, version } = draft;
  const moving = useAct(moveInDraft, keepDraft);
  const stepping = useAct(undoInDraft, keepDraft);
  const again = useAct(redraft, keepDraft);
  const stopping = useAct(stopDraft, keepDraft);
  const deeds = [moving, stepping, again, stopping];
  const problem = deeds.map((deed) => deed.problem).find((one) => one !== null) ?? null;
  const isClash = useClash(problem);
  const begin = (): { draftId: string; version: number } => {
    deeds.forEach((deed) => deed.forget());
    return { draftId, version };
  };
  return {
    move: (move: Move) => moving.act({ ...begin(), ...move }),
    step: (redo: boolean) => stepping.act({ ...begin(), redo }),
    redraft: () => again.act(begin()),
    stop: () => {
      begin();
      stopping.act({ draftId });
    },
    isBusy: deeds.some((deed) => deed.isBusy),
    problem: isClash ? null : problem,
  };
}

export type DraftActs = ReturnType<typeof useDraftActs>;
