import { checkInFor, seatSomebody, undoSeat, unseat, type AskOf, type BreachView } from '@doorstep/contracts';
import { useEffect, useRef, useState } from 'react';
import { askAgain } from '../../../device/ask-again';
import { useAct } from '../../../device/use-act';
import { tell } from '../../../ui/toast';
import { refreshDuty } from '../use-duty-act';
import { GRID_WORDS } from './words';

/** Somebody by id and name. */
export interface Named {
  personId: string;
  name: string;
}

/** Somebody as they sit, so that they can be put back the same way. */
interface Sitting extends Named {
  isStandby: boolean;
}

type Wish = Pick<AskOf<typeof seatSomebody>, 'insteadOf' | 'isStandby' | 'despite'>;

/** Looks again at whatever shows the roster. */
export function rosterChanged(): void {
  refreshDuty();
  askAgain('listCandidates');
}

/** Puts somebody in; where a rule stands against it, nothing is done until the secretary insists. */
function usePutting(slotId: string, onPut: (person: Named) => void) {
  const [warned, setWarned] = useState<{ person: Named; wish: Wish; breaches: readonly BreachView[] }>();
  const [justPut, setJustPut] = useState<readonly string[]>([]);
  const meant = useRef<{ person: Named; wish: Wish }>(undefined);
  const deed = useAct(seatSomebody, ({ isDone, breaches }) => {
    if (!meant.current) return;
    const { person, wish } = meant.current;
    setWarned(isDone ? undefined : { person, wish, breaches });
    if (!isDone) return;
    setJustPut((before) => [...before, person.personId]);
    onPut(person);
  });
  return {
    deed,
    warned,
    forgetWarning: () => setWarned(undefined),
    /** Put in from here; the seat can be undone while the slot has not begun. */
    justPut,
    forgetPut: (person: Named) => setJustPut((before) => before.filter((id) => id !== person.personId)),
    put(person: Named, wish: Wish): void {
      meant.current = { person, wish };
      deed.act({ slotId, personId: person.personId, ...wish });
    },
  };
}

/** Takes somebody out, and remembers how they sat. */
function useTakingOut(onOut: (person: Sitting) => void) {
  const meant = useRef<Sitting>(undefined);
  const deed = useAct(unseat, () => {
    if (meant.current) onOut(meant.current);
  });
  return {
    deed,
    takeOut(person: Sitting, seat: { slotId: string; personId: string }): void {
      meant.current = person;
      deed.act({ ...seat, reason: '' });
    },
  };
}

/** After a no what is shown is asked for again. */
function useFreshAfter(problem: Error | null): void {
  useEffect(() => {
    if (problem !== null) rosterChanged();
  }, [problem]);
}

/**
 * What the secretary does with one slot. Each deed says what happened and offers the way back; a seat given can be undone
 * (`mayUndo`) only before the slot begins. After a no the roster is read anew: most often somebody was faster.
 */
export function useSeating(slotId: string, mayUndo: boolean) {
  const meant = useRef<Named>(undefined);
  const done = (words: string, back?: () => void): void => {
    tell(words, back);
    rosterChanged();
  };
  const undoing = useAct(undoSeat, () => done(GRID_WORDS.undone));
  const leaving = useTakingOut((person) =>
    done(GRID_WORDS.tookOut(person.name), () =>
      putting.put(person, { isStandby: person.isStandby, despite: true }),
    ),
  );
  const arriving = useAct(checkInFor, () => done(GRID_WORDS.checkedIn(meant.current?.name ?? '')));
  const putting = usePutting(slotId, (person) =>
    done(GRID_WORDS.putInDone(person.name), mayUndo ? () => undo(person) : undefined),
  );
  const deeds = [undoing, leaving.deed, arriving, putting.deed];
  const problem = deeds.map((deed) => deed.problem).find((one) => one !== null) ?? null;
  useFreshAfter(problem);
  const begin = (person: Named): { slotId: string; personId: string } => {
    deeds.forEach((deed) => deed.forget());
    meant.current = person;
    return { slotId, personId: person.personId };
  };
  const undo = (person: Named): void => {
    putting.forgetPut(person);
    undoing.act(begin(person));
  };
  return {
    ...putting,
    undo,
    takeOut: (person: Sitting) => leaving.takeOut(person, begin(person)),
    checkIn: (person: Named) => arriving.act(begin(person)),
    isBusy: deeds.some((deed) => deed.isBusy),
    problem,
  };
}

export type Seating = ReturnType<typeof useSeating>;
